// Companies on their way into a session: application, qualification, deposit.
#include "service/applications.hpp"
#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "wire/requests/people.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;
using wire::replies::Application;

Reply as_json(int status, const base::Outcome<Application>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::json(status, wire::replies::to_json(*outcome));
}

void apply(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_application(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [asked = *read, lot = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::apply_for_lot(tx, actor, lot, asked, now));
           });
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  std::optional<std::string> lot;
  if (const auto asked = request.queried("lot"); asked && !asked->empty()) lot = *asked;
  look_up(context, request, respond,
          [lot, actor = *actor_of(request)](store::Transaction& tx, base::Instant) -> Reply {
            return http::json(200,
                              wire::replies::to_json(service::list_applications(tx, actor, lot)));
          });
}

void find(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [id = request.parameter("id"), actor = *actor_of(request)](store::Transaction& tx,
                                                                     base::Instant) {
            return as_json(200, service::find_application(tx, actor, id));
          });
}

void decide(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_qualification(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [asked = *read, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::decide_application(tx, actor, id, asked, now));
           });
}

// The full deposit admits the bidder, which the session must hear of.
void deposit(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_deposit(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  const auto session = std::make_shared<std::string>();
  transact(
      context, request, respond,
      [asked = *read, session, id = request.parameter("id"), actor = *actor_of(request)](
          store::Transaction& tx, base::Instant now) {
        const auto recorded = service::record_deposit(tx, actor, id, asked, now);
        if (recorded && recorded->state == "admitted") *session = recorded->session.value_or("");
        return as_json(201, recorded);
      },
      [context, session] {
        if (!session->empty()) context->directory.refresh(*session);
      });
}

}  // namespace

http::Routes applications(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  return {
      change(http::Method::post, "/api/v1/lots/{id}/applications", bidders, "requests/application",
             "replies/application", {"Apply to bid", "竞买申请"}, bound(apply)),
      get("/api/v1/applications", signed_in, "replies/applications",
          {"Own applications; all of them for the exchange", "竞买申请列表"}, bound(list), {"lot"}),
      get("/api/v1/applications/{id}", signed_in, "replies/application",
          {"One application", "竞买申请"}, bound(find)),
      change(http::Method::post, "/api/v1/applications/{id}/qualifications", administrators,
             "requests/qualification", "replies/application", {"Qualify or reject", "资格审查"},
             bound(decide)),
      change(http::Method::post, "/api/v1/applications/{id}/deposits", administrators,
             "requests/deposit", "replies/application", {"Record a deposit", "登记保证金到账"},
             bound(deposit)),
  };
}

}  // namespace adit::api
