// One request as a handler sees it, and the reply it gives. Plain values: nothing here knows
// sockets, and everything in a Request has passed the gate, the limits and the schema.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "wire/json.hpp"
#include "wire/problem.hpp"

namespace adit::http {

// The methods the server knows; every other is refused with 501 before routing.
enum class Method : std::uint8_t { get, head, post, put, delete_ };

[[nodiscard]] std::string_view to_text(Method method);  // GET, HEAD, POST, PUT, DELETE

// Whose sign-in a request carries. Opaque to this room, except that `role` is compared with a
// route's roles and `account` keys the limits and the remembered replies.
struct SignIn {
  std::string id;  // of this sign-in, so that it can be ended; never the token itself
  std::string account;
  std::string person;                      // opaque reference, no name
  std::string organisation;                // empty for those who act for no company
  std::string role;                        // administrator, bidder, inspector …
  std::optional<base::Instant> ends_at{};  // its channels are closed then; nothing: not by time
  // What the organisation lets it do, as opaque as the rest: its role there, and the most it bids.
  std::string member_role{};
  std::optional<std::int64_t> bid_limit_fen{};
};

// Decoded name=value pairs in the order of the target.
using Query = std::vector<std::pair<std::string, std::string>>;

struct Request {
  Method method = Method::get;
  std::string path;  // decoded, starts with '/'
  Query query;
  Query parameters;                                    // of the route's pattern: {"id", "…"}
  std::string body;                                    // ≤ limits::body_bytes_max
  std::shared_ptr<const wire::JsonDocument> document;  // the body, read by the route's schema
  base::Instant received_at;                           // when the last byte of the request was read
  std::optional<SignIn> sign_in;
  bool sign_in_unknown = false;  // a cookie was sent, but whose it is cannot be told now
  std::string cookie;            // value of __Host-adit, empty when absent: a secret, not to log
  std::string network;           // of the peer: its IPv4 address, or the /64 of its IPv6 one
  std::string host;              // and port, as the client knows this server: one that is served
  std::string origin;            // as sent; empty when absent
  std::string id;                // made by the server, in logs and in 5xx problems
  std::string idempotency_key;   // empty when absent
  wire::Language language = wire::Language::zh;
  std::string fetch_site;    // Sec-Fetch-Site, which browsers send; empty when absent
  std::string content_type;  // of the body

  // The path parameter `name`; the pattern must have it.
  [[nodiscard]] const std::string& parameter(std::string_view name) const;
  // The first query value of that name.
  [[nodiscard]] std::optional<std::string_view> queried(std::string_view name) const;
};

struct Reply {
  int status = 200;
  std::string body{};
  std::string content_type = "application/json";
  std::vector<std::pair<std::string, std::string>> headers{};  // beside those the server adds
  // Set instead of `body` where many replies share one text (static files).
  std::shared_ptr<const std::string> shared{};
};

[[nodiscard]] Reply json(int status, std::string body);
[[nodiscard]] Reply no_content();
// RFC 9457 problem in the reader's language.
[[nodiscard]] Reply problem(int status, const base::Refusal& refusal, wire::Language language);

// Answers a request: exactly once, from any thread, at once or later. When the last copy dies
// unused the client gets 500, so that no connection waits for ever.
using Respond = std::function<void(Reply)>;

}  // namespace adit::http
