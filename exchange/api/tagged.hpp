// Texts that are asked for again and again: a client that has one already hears "unchanged".
#pragma once

#include <string>
#include <string_view>

#include "http/request.hpp"

namespace adit::api {

// Gives the reply a tag drawn from `body`, so that the same text has the same tag from every
// server, and tells caches to ask before they use it. The connection answers 304 by it.
void tag(http::Reply& reply, std::string_view body);

}  // namespace adit::api
