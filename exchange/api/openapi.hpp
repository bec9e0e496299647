// The description of the API (OpenAPI 3.0.3), generated from the route tables and the schemas that
// judge the requests, so that it cannot say anything else than the server does.
#pragma once

#include <string>

#include "http/route.hpp"

namespace adit::api {

[[nodiscard]] std::string openapi_json(const http::Routes& routes);

// GET /openapi.json for these routes, itself, health and the live channel.
[[nodiscard]] http::Route describing(const http::Routes& routes);

}  // namespace adit::api
