// Percent-decoding, query pairs and cookies.
#include "http/target.hpp"

namespace adit::http {

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

enum class Part { path, query };

// In a path an escaped slash or backslash would change what a segment is.
bool may_be_escaped(char c, Part part) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0x20 || byte == 0x7f) return false;
  return part == Part::query || (c != '/' && c != '\\');
}

std::optional<std::string> decode(std::string_view text, Part part) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && part == Part::query) {
      out += ' ';
      continue;
    }
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = hex_value(text[i + 1]);
    const int low = hex_value(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    const auto c = static_cast<char>(high * 16 + low);
    if (!may_be_escaped(c, part)) return std::nullopt;
    out += c;
    i += 2;
  }
  return out;
}

bool has_dot_segment(std::string_view path) {
  const std::string closed = std::string(path) + "/";
  return closed.find("/../") != std::string::npos || closed.find("/./") != std::string::npos;
}

bool read_query(std::string_view text, Query& out) {
  while (!text.empty()) {
    const auto end = text.find('&');
    const auto pair = text.substr(0, end);
    const auto equals = pair.find('=');
    auto name = decode(pair.substr(0, equals), Part::query);
    auto value =
        decode(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1),
               Part::query);
    if (!name || !value) return false;
    if (!name->empty()) out.emplace_back(std::move(*name), std::move(*value));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return true;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
  const auto question = target.find('?');
  auto path = decode(target.substr(0, question), Part::path);
  if (!path || has_dot_segment(*path)) return std::nullopt;
  Target out{std::move(*path), {}};
  if (question != std::string_view::npos && !read_query(target.substr(question + 1), out.query)) {
    return std::nullopt;
  }
  return out;
}

std::string_view cookie_value(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    const auto end = cookies.find(';');
    auto pair = cookies.substr(0, end);
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.starts_with(name) && pair.size() > name.size() && pair[name.size()] == '=') {
      return pair.substr(name.size() + 1);
    }
    cookies = end == std::string_view::npos ? std::string_view{} : cookies.substr(end + 1);
  }
  return {};
}

}  // namespace adit::http
