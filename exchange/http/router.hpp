// From a gated request to its handler: find the row, check role, origin and schema, answer every
// "no" as a problem. Immutable once built, so every io thread uses it without a lock.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "http/route.hpp"

namespace adit::http {

// A route table that leaves something undecided: a bug found at start.
struct BadRoute : std::logic_error {
  using std::logic_error::logic_error;
};

struct RouterConfig {
  std::vector<std::string> origins;  // exact, such as "https://localhost:8443"
  const base::Clock* clock = nullptr;
  Authenticator* authenticator = nullptr;  // may be null: then nobody is ever signed in
};

class Router {
 public:
  // Throws BadRoute when a row lacks access, schema, handler or summary, names a schema that does
  // not exist, or when two rows claim one method and pattern.
  Router(Routes routes, RouterConfig config);
  ~Router();
  Router(const Router&) = delete;
  Router& operator=(const Router&) = delete;

  // True when some row (of any method) has this path: it is an API path, not a page.
  [[nodiscard]] bool knows(std::string_view path) const;

  // Answers the request through `respond`, now or later. Refusals: route.unknown 404,
  // route.method_not_allowed 405 with Allow, sign_in.required 401, access.forbidden 403,
  // origin.foreign 403, request.media_type 415, schema and json refusals 400,
  // idempotency.* 409/400. `handed_over` is called once the handler has returned, or when it will
  // never be called.
  void route(Request request, Respond respond, std::function<void()> handed_over) const;

  [[nodiscard]] const Routes& routes() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace adit::http
