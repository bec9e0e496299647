// RFC 6455 4.2.1, 4.3 and 9.1, field by field.
#include "http/handshake.hpp"

#include <algorithm>
#include <string>

namespace adit::http {

namespace {

using base::refuse;

constexpr std::string_view base64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Sixteen bytes in base64, written as encoders write them: the four bits that the last letter has
// too many are zero (RFC 4648 3.5).
bool is_key(std::string_view text) {
  constexpr std::size_t letters = 22;
  if (text.size() != letters + 2 || !text.ends_with("==")) return false;
  const auto body = text.substr(0, letters);
  if (body.find_first_not_of(base64) != std::string_view::npos) return false;
  return base64.find(body.back()) % 16 == 0;
}

// The next part of `list` up to `separator`, without outer space; `list` keeps the rest.
std::string_view next_part(std::string_view& list, char separator) {
  const auto end = list.find(separator);
  const auto part = trim(list.substr(0, end));
  list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
  return part;
}

// Whatever a quoted string holds must be a token (9.1), so no separator can hide in one.
bool is_parameter_value(std::string_view text) {
  if (text.size() < 2 || !text.starts_with('"') || !text.ends_with('"')) return is_token(text);
  std::string plain(text.substr(1, text.size() - 2));
  std::erase(plain, '\\');
  return is_token(plain);
}

bool is_parameter(std::string_view text) {
  const auto equals = text.find('=');
  if (!is_token(trim(text.substr(0, equals)))) return false;
  return equals == std::string_view::npos || is_parameter_value(trim(text.substr(equals + 1)));
}

// A name, and parameters behind semicolons.
bool is_extension(std::string_view text) {
  bool (*is_part)(std::string_view) = is_token;
  while (true) {
    const bool last = text.find(';') == std::string_view::npos;
    if (!is_part(next_part(text, ';'))) return false;
    if (last) return true;
    is_part = is_parameter;
  }
}

// At least one element; empty ones between commas are nothing (RFC 9110 5.6.1).
bool is_list_of(std::string_view list, bool (*is_element)(std::string_view)) {
  bool any = false;
  while (!list.empty()) {
    const auto element = next_part(list, ',');
    if (element.empty()) continue;
    if (!is_element(element)) return false;
    any = true;
  }
  return any;
}

bool offers_are_lists(const RequestHead& head) {
  return std::all_of(head.fields.begin(), head.fields.end(), [](const auto& field) {
    const auto& [name, value] = field;
    if (equal_ignoring_case(name, "sec-websocket-extensions")) {
      return is_list_of(value, is_extension);
    }
    if (equal_ignoring_case(name, "sec-websocket-protocol")) return is_list_of(value, is_token);
    return true;
  });
}

}  // namespace

base::Outcome<void> check_handshake(const RequestHead& head) {
  if (head.field("sec-websocket-version") != "13") return refuse("live.version");
  const auto key = head.field("sec-websocket-key");
  if (!is_key(key)) return refuse("live.handshake", {{"field", "Sec-WebSocket-Key"}});
  if (!offers_are_lists(head)) {
    return refuse("live.handshake", {{"field", "Sec-WebSocket-Extensions, -Protocol"}});
  }
  return {};
}

}  // namespace adit::http
