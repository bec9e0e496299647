// From a gated request to its handler: find the row, check role, origin and schema, answer every
// "no" as a problem. Immutable once built, so every io thread uses it without a lock.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "http/route.hpp"
#include "wire/schema.hpp"

namespace adit::http {

// A route table that leaves something undecided: a bug found at start.
struct BadRoute : std::logic_error {
  using std::logic_error::logic_error;
};

struct RouterConfig {
  std::vector<std::string> origins;  // allowed Origin values, such as "https://localhost:8443"
  // Where the schemas of the rows are found; must outlive the router.
  const wire::SchemaCatalog& schemas = wire::schemas();
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

  // Answers a request whose sign-in is already looked up, now or later, through `respond`. Returns
  // once the handler has returned. Refusals: route.unknown 404, route.method_not_allowed 405 with
  // Allow, origin.foreign 403, sign_in.required 401, access.forbidden 403, request.media_type 415,
  // json and schema refusals 400, idempotency.* 400 and 409. A handler that throws gives 503 for
  // base::Unavailable, else 500, with the request's id.
  void route(Request request, Respond respond) const;

  [[nodiscard]] const Routes& routes() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace adit::http
