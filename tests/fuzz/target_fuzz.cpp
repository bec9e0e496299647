// What a request says in its target, its cookies and its languages.
#include "fuzz/hold.hpp"
#include "http/target.hpp"
#include "wire/language.hpp"

namespace {

using adit::fuzz::hold;

constexpr std::string_view digits = "0123456789ABCDEF";

// Everything but letters and slashes escaped.
std::string escaped(std::string_view text, bool path) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    // Escapes of these are refused in a path, so there they stand as they are.
    if ((c >= 'a' && c <= 'z') || (path && (c == '/' || c == '\\')) || byte < 0x20 ||
        byte == 0x7f) {
      out += c;
    } else {
      out.append("%") += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

std::string written(const adit::http::Target& target) {
  std::string out = escaped(target.path, true);
  char before = '?';
  for (const auto& [name, value] : target.query) {
    out += before;
    out.append(escaped(name, false)).append("=").append(escaped(value, false));
    before = '&';
  }
  return out;
}

void read_target(std::string_view text) {
  const auto target = adit::http::parse_target(text);
  if (!target) return;
  hold((target->path + "/").find("/../") == std::string::npos, "no path climbs");
  const auto again = adit::http::parse_target(written(*target));
  hold(again.has_value(), "what was read can be written and read");
  hold(again->path == target->path && again->query == target->query, "and is the same then");
}

void read_cookie(std::string_view text) {
  const auto value = adit::http::cookie_value(text, "__Host-adit");
  hold(value.find(';') == std::string_view::npos, "a cookie ends at its semicolon");
  hold(value.empty() || text.find(value) != std::string_view::npos, "a value is part of the field");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto input = adit::fuzz::view(data, size);
  switch (adit::fuzz::take_choice(input) % 3) {
    case 0:
      read_target(input);
      break;
    case 1:
      read_cookie(input);
      break;
    default:
      (void)adit::wire::preferred_language(input);
  }
  return 0;
}
