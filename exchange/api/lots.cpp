// Lots: drafted, reviewed by the gate, approved by a second person, announced; and their papers.
#include <optional>

#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "service/lots.hpp"
#include "service/queries.hpp"
#include "service/search_query.hpp"
#include "wire/requests/orders.hpp"
#include "wire/requests/people.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

template <class T>
Reply as_json(int status, const base::Outcome<T>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::json(status, wire::replies::to_json(*outcome));
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto search = service::read_lot_search(context->setting, request.query);
  if (!search) return respond(refused(search.error(), request.language));
  look_up(context, request, respond,
          [search = *search, actor = actor_of(request)](store::Transaction& tx,
                                                        base::Instant) -> Reply {
            return http::json(200, wire::replies::to_json(service::list_lots(tx, actor, search)));
          });
}

void table(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto search = service::read_lot_search(context->setting, request.query);
  if (!search) return respond(refused(search.error(), request.language));
  look_up(context, request, respond,
          [search = *search, actor = actor_of(request)](store::Transaction& tx, base::Instant) {
            return as_csv("lots", service::lots_csv(tx, actor, search));
          });
}

void draft(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_lot_draft(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [context, lot = *read, actor = *actor_of(request), key = request.idempotency_key](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::draft_lot(tx, context->setting, actor, lot, now, key));
           });
}

void revise(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_lot_draft(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [context, lot = *read, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(200, service::revise_lot(tx, context->setting, actor, id, lot, now));
           });
}

// Review and approval: the same shape, another verb.
template <class Step>
void step(const Shared& context, const http::Request& request, const http::Respond& respond,
          Step take) {
  transact(context, request, respond,
           [context, take, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, take(tx, context->setting, actor, id, now));
           });
}

// The second person's refusal, with its reason.
void give_back(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_refusal(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [reason = *read, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::return_lot(tx, actor, id, reason, now));
           });
}

// The announcement makes a session, which the directory must hear of.
void announce(const Shared& context, const http::Request& request, const http::Respond& respond) {
  std::optional<base::Instant> opens_at;
  if (!request.body.empty()) {
    const auto read = wire::requests::read_announcement(request.body);
    if (!read) return respond(refused(read.error(), request.language));
    opens_at = read->opens_at;
  }
  const auto session = std::make_shared<std::string>();
  transact(
      context, request, respond,
      [context, opens_at, session, id = request.parameter("id"), actor = *actor_of(request)](
          store::Transaction& tx, base::Instant now) {
        const auto lot = service::announce_lot(tx, context->setting, actor, id, opens_at, now);
        if (lot) *session = lot->session.value_or("");
        return as_json(201, lot);
      },
      [context, session] { context->directory.refresh(*session); });
}

template <class Find>
void find(const Shared& context, const http::Request& request, const http::Respond& respond,
          Find ask) {
  look_up(context, request, respond,
          [ask, id = request.parameter("id"), actor = actor_of(request)](
              store::Transaction& tx, base::Instant) { return as_json(200, ask(tx, actor, id)); });
}

}  // namespace

http::Routes lots(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const auto stepping = [&bound](auto take) {
    return bound([take](const Shared& shared, const http::Request& request,
                        const http::Respond& respond) { step(shared, request, respond, take); });
  };
  const auto finding = [&bound](auto ask) {
    return bound([ask](const Shared& shared, const http::Request& request,
                       const http::Respond& respond) { find(shared, request, respond, ask); });
  };
  const std::string lot = "/api/v1/lots/{id}";
  return {
      get("/api/v1/lots", everyone, "replies/lots", {"Lots", "标的列表"}, bound(list),
          service::lot_search_names()),
      get("/api/v1/lots.csv", everyone, std::string(http::not_json),
          {"The same lots as a table", "标的列表（CSV）"}, bound(table),
          service::lot_search_names()),
      change(http::Method::post, "/api/v1/lots", administrators, "requests/lot-draft",
             "replies/lot", {"Draft a lot", "起草标的"}, bound(draft)),
      get(lot, everyone, "replies/lot", {"One lot", "标的"}, finding(service::find_lot)),
      change(http::Method::put, lot, administrators, "requests/lot-draft", "replies/lot",
             {"Revise a draft", "修改草稿"}, bound(revise)),
      change(http::Method::post, lot + "/reviews", administrators, std::string(http::no_parameters),
             "replies/lot", {"Put the lot through the gate", "规划符合性审查"},
             stepping(service::review_lot)),
      change(http::Method::post, lot + "/approvals", administrators,
             std::string(http::no_parameters), "replies/lot",
             {"The second person's consent", "复核批准"}, stepping(service::approve_lot)),
      change(http::Method::post, lot + "/refusals", administrators, "requests/refusal",
             "replies/lot", {"Given back to the proposer, with the reason", "退回提议人（附理由）"},
             bound(give_back)),
      change(http::Method::post, lot + "/announcements", administrators, "requests/announcement",
             "replies/lot", {"Announce, reserve the blocks, make the session", "发布出让公告"},
             bound(announce)),
      get(lot + "/conformity", everyone, "replies/conformity",
          {"Conformity reports, newest first", "符合性审查报告"}, finding(service::conformity_of)),
      get(lot + "/history", everyone, "replies/history", {"The lot's journal", "标的日志"},
          finding(service::history_of)),
  };
}

}  // namespace adit::api
