// Which HTTP status carries a refusal: the one table for the whole exchange.
#pragma once

#include <string_view>

#include "base/outcome.hpp"
#include "http/request.hpp"

namespace adit::api {

// Codes of the use cases and the rules; those of the http room are its own (http/status.hpp).
[[nodiscard]] int status_of(std::string_view code);

[[nodiscard]] http::Reply refused(const base::Refusal& refusal, wire::Language language);

}  // namespace adit::api
