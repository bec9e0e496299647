// Reports of the gate: each at its own address, and those that an officer asks for about a right
// that is on record.
#include "service/reports.hpp"

#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "service/right_assessments.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

template <class T>
Reply as_json(int status, const base::Outcome<T>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::json(status, wire::replies::to_json(*outcome));
}

void find(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [digest = request.parameter("digest"), actor = actor_of(request)](store::Transaction& tx,
                                                                            base::Instant) {
            return as_json(200, service::find_report(tx, actor, digest));
          });
}

// The document byte for byte, so that its SHA-256 is the address.
void document(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [digest = request.parameter("digest"), actor = actor_of(request)](
              store::Transaction& tx, base::Instant) -> Reply {
            auto found = service::find_report(tx, actor, digest);
            if (!found) return tl::unexpected(found.error());
            auto reply = http::json(200, std::move(found->document));
            reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"conformity-" +
                                                                  digest.substr(0, 12) + ".json\"");
            return reply;
          });
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [id = request.parameter("id")](store::Transaction& tx, base::Instant) {
            return as_json(200, service::assessments_of_right(tx, id));
          });
}

void assess(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_right_assessment(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [context, asked = *read, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201,
                            service::assess_right(tx, context->setting, actor, id, asked, now));
           });
}

}  // namespace

http::Routes reports(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string report = "/api/v1/conformity-reports/{digest}";
  const std::string assessments = "/api/v1/registry/rights/{id}/assessments";
  return {
      get(report, everyone, "replies/conformity-report",
          {"A conformity report by its digest", "符合性审查报告（按摘要）"}, bound(find)),
      get(report + "/document", everyone, "documents/conformity-report",
          {"The report's document as it is digested", "报告文件（与摘要一致）"}, bound(document)),
      get(assessments, everyone, "replies/right-assessments",
          {"Reviews of a right's extensions and changes, newest first", "矿业权延续、变更的审查"},
          bound(list)),
      change(http::Method::post, assessments, administrators, "requests/right-assessment",
             "replies/right-assessment",
             {"Put an extension or change of a right through the gate",
              "对矿业权的延续或变更作符合性审查"},
             bound(assess)),
  };
}

}  // namespace adit::api
