// The mineral plan as data: its editions, the rules of the gate, the planned blocks; and the
// working-day calendar's answer to the commonest question.
#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "service/queries.hpp"
#include "wire/conformity/report.hpp"

namespace adit::api {

namespace {

std::string asked_for(const http::Request& request, std::string_view name) {
  return std::string(request.queried(name).value_or(""));
}

void blocks(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [plan = asked_for(request, "plan")](store::Transaction& tx,
                                              base::Instant) -> base::Outcome<http::Reply> {
            const auto found = service::list_blocks(tx, plan);
            if (!found) return tl::unexpected(found.error());
            return http::json(200, wire::replies::to_json(*found));
          });
}

void edition(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto found = service::describe_edition(context->setting, request.parameter("id"));
  if (!found) return respond(refused(found.error(), request.language));
  respond(http::json(200, *found));
}

void earliest(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const std::string from_text = asked_for(request, "from");
  auto from = base::Outcome<base::Instant>(context->clock.now());
  if (!from_text.empty()) from = base::parse_instant(from_text);
  if (!from) return respond(refused(from.error(), request.language));
  const auto found =
      service::earliest_opening(context->setting, asked_for(request, "profile"), *from);
  if (!found) return respond(refused(found.error(), request.language));
  respond(http::json(200, wire::replies::to_json(*found)));
}

}  // namespace

http::Routes plan(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string editions = wire::replies::to_json(service::list_editions(context->setting));
  const auto fixed = [](std::string text) {
    return [text = std::move(text)](const http::Request&, const http::Respond& respond) {
      respond(http::json(200, text));
    };
  };
  return {
      get("/api/v1/plan/editions", everyone, "replies/plan-editions", {"Plan editions", "规划版本"},
          fixed(editions)),
      get("/api/v1/plan/editions/{id}", everyone, "replies/plan-edition",
          {"A plan edition: what it holds and lacks", "规划版本的内容与缺失"}, bound(edition)),
      get("/api/v1/plan/rules", everyone, "documents/conformity-rules",
          {"The rules of the conformity gate", "符合性审查规则"}, fixed(wire::catalogue_json())),
      get("/api/v1/plan/blocks", everyone, "replies/plan-blocks",
          {"Planned blocks of an edition", "规划区块"}, bound(blocks), {"plan"}),
      get("/api/v1/calendar/earliest-opening", everyone, "replies/earliest-opening",
          {"When a session could open", "最早开始时间"}, bound(earliest), {"profile", "from"}),
  };
}

}  // namespace adit::api
