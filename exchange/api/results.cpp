// Published results (结果公示).
#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "service/queries.hpp"
#include "service/search_query.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

// Reads the query and hands it on, or says what is wrong with it.
template <class Answer>
void searching(const Shared& context, const http::Request& request, const http::Respond& respond,
               Answer answer) {
  const auto search = service::read_result_search(context->setting, request.query);
  if (!search) return respond(refused(search.error(), request.language));
  look_up(context, request, respond,
          [context, answer, search = *search](store::Transaction& tx, base::Instant) -> Reply {
            return answer(tx, *context, search);
          });
}

Reply list(store::Transaction& tx, const Context&, const store::ResultSearch& search) {
  return http::json(200, wire::replies::to_json(service::list_results(tx, search)));
}

Reply table(store::Transaction& tx, const Context&, const store::ResultSearch& search) {
  return as_csv("results", service::results_csv(tx, search));
}

Reply figures(store::Transaction& tx, const Context& context, const store::ResultSearch& search) {
  return http::json(200, to_json(service::statistics(tx, context.setting, search)));
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
  const auto asking = [&bound](auto answer) {
    return bound(
        [answer](const Shared& shared, const http::Request& request, const http::Respond& respond) {
          searching(shared, request, respond, answer);
        });
  };
  return {
      get("/api/v1/results", everyone, "replies/results", {"Published results", "成交结果公示"},
          asking(list), service::result_search_names()),
      get("/api/v1/results.csv", everyone, std::string(http::not_json),
          {"The same results as a table", "成交结果公示（CSV）"}, asking(table),
          service::result_search_names()),
      get("/api/v1/statistics", everyone, "replies/statistics",
          {"What ended sessions came to", "成交统计"}, asking(figures),
          {"right", "mineral", "closed_from", "closed_to"}),
      get("/api/v1/results/{session}", everyone, "replies/result", {"One result", "成交结果"},
          bound(find)),
  };
}

}  // namespace adit::api
