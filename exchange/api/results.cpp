// Published results (结果公示).
#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/table.hpp"
#include "service/queries.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond, [](store::Transaction& tx, base::Instant) -> Reply {
    return http::json(200, wire::replies::to_json(service::list_results(tx)));
  });
}

void find(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [session = request.parameter("session")](store::Transaction& tx, base::Instant) -> Reply {
            const auto result = service::find_result(tx, session);
            if (!result) return tl::unexpected(result.error());
            return http::json(200, wire::replies::to_json(*result));
          });
}

}  // namespace

http::Routes results(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  return {
      get("/api/v1/results", everyone, "replies/results", {"Published results", "成交结果公示"},
          bound(list)),
      get("/api/v1/results/{session}", everyone, "replies/result", {"One result", "成交结果"},
          bound(find)),
  };
}

}  // namespace adit::api
