// The whole API in one list.
#include "api/resources.hpp"

#include <iterator>

#include "api/openapi.hpp"

namespace adit::api {

http::Routes everything(const Shared& context) {
  http::Routes all;
  for (const auto resource : {sign_ins,      one_time_codes, accounts,   account_proposals,
                              organisations, members,        clock,      plan,
                              lots,          applications,   sessions,   pauses,
                              bids,          rehearsals,     results,    registry,
                              evidence,      features,       ground,     notices,
                              feeds,         audit,          plan_parts, reports}) {
    http::Routes routes = resource(context);
    std::move(routes.begin(), routes.end(), std::back_inserter(all));
  }
  all.push_back(describing(all));
  return all;
}

}  // namespace adit::api
