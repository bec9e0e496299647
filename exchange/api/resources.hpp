// Every resource of the API, one file each; `everything` is the whole table that the router gets.
#pragma once

#include "api/context.hpp"
#include "http/route.hpp"

namespace adit::api {

[[nodiscard]] http::Routes sign_ins(const Shared& context);
[[nodiscard]] http::Routes one_time_codes(const Shared& context);
[[nodiscard]] http::Routes accounts(const Shared& context);
[[nodiscard]] http::Routes account_proposals(const Shared& context);
[[nodiscard]] http::Routes clock(const Shared& context);
[[nodiscard]] http::Routes plan(const Shared& context);
[[nodiscard]] http::Routes plan_parts(const Shared& context);
[[nodiscard]] http::Routes lots(const Shared& context);
[[nodiscard]] http::Routes applications(const Shared& context);
[[nodiscard]] http::Routes sessions(const Shared& context);
[[nodiscard]] http::Routes bids(const Shared& context);
[[nodiscard]] http::Routes rehearsals(const Shared& context);
[[nodiscard]] http::Routes results(const Shared& context);
[[nodiscard]] http::Routes registry(const Shared& context);
[[nodiscard]] http::Routes reports(const Shared& context);
[[nodiscard]] http::Routes evidence(const Shared& context);
[[nodiscard]] http::Routes features(const Shared& context);
[[nodiscard]] http::Routes pauses(const Shared& context);
[[nodiscard]] http::Routes audit(const Shared& context);
[[nodiscard]] http::Routes ground(const Shared& context);
[[nodiscard]] http::Routes notices(const Shared& context);
[[nodiscard]] http::Routes feeds(const Shared& context);
[[nodiscard]] http::Routes organisations(const Shared& context);
[[nodiscard]] http::Routes members(const Shared& context);

// All of these, and /openapi.json, which describes them.
[[nodiscard]] http::Routes everything(const Shared& context);

}  // namespace adit::api
