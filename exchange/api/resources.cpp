// The whole API in one list.
#include "api/resources.hpp"

#include <iterator>

#include "api/openapi.hpp"

namespace adit::api {

http::Routes everything(const Shared& context) {
  http::Routes all;
  for (const auto resource :
       {sign_ins, one_time_codes, accounts, account_proposals, clock, plan, lots, applications,
        sessions, bids, results, registry, evidence, features, ground, organisations, members}) {
    http::Routes routes = resource(context);
    std::move(routes.begin(), routes.end(), std::back_inserter(all));
  }
  all.push_back(describing(all));
  return all;
}

}  // namespace adit::api
