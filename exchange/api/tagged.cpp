// The first half of a SHA-256 is more than enough to tell texts apart.
#include "api/tagged.hpp"

#include "base/digest.hpp"

namespace adit::api {

namespace {

constexpr std::size_t tag_chars = 32;

}  // namespace

void tag(http::Reply& reply, std::string_view body) {
  const auto text = '"' + base::to_hex(base::sha256(body)).substr(0, tag_chars) + '"';
  reply.headers.emplace_back("ETag", text);
  reply.headers.emplace_back("Cache-Control", "no-cache");
}

}  // namespace adit::api
