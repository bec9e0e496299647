// The gate's checks in the order of the bytes: request line, fields, then what the fields mean.
#include "http/header_gate.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"

namespace adit::http {

namespace {

using base::refuse;
namespace limits = base::limits;

std::int64_t whole(std::size_t value) {
  return static_cast<std::int64_t>(value);
}
char lower_char(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// RFC 9110 5.6.2.
bool is_token_char(char c) {
  const char l = lower_char(c);
  return is_digit(c) || (l >= 'a' && l <= 'z') ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

// Field content (RFC 9110 5.5): no control characters but tab; bytes above 127 are left alone.
bool is_value(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
  });
}

// What a browser may leave unescaped is allowed; white space, '#', quotes, brackets that open tags
// and the backslash (which some take for '/') are not.
bool is_target(std::string_view text) {
  return text.starts_with('/') && std::all_of(text.begin(), text.end(), [](char c) {
           return c > 0x20 && c < 0x7f &&
                  std::string_view("#\"<>\\").find(c) == std::string_view::npos;
         });
}

// True when the comma-separated `list` has the token `wanted`, in lower case.
bool has_token(std::string_view list, std::string_view wanted) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    if (equal_ignoring_case(trim(list.substr(0, comma)), wanted)) return true;
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  }
  return false;
}

bool read_method(std::string_view text, Method& method) {
  for (const auto known : {Method::get, Method::head, Method::post, Method::put, Method::delete_}) {
    if (text == to_text(known)) {
      method = known;
      return true;
    }
  }
  return false;
}

base::Outcome<void> read_request_line(std::string_view line, RequestHead& out) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return refuse("request.malformed");
  if (!read_method(line.substr(0, first), out.method)) return refuse("request.method");
  out.target = line.substr(first + 1, last - first - 1);
  if (out.target.size() > limits::target_bytes_max) {
    return refuse("request.target_too_long", {{"bytes_max", whole(limits::target_bytes_max)}});
  }
  if (!is_target(out.target)) return refuse("request.target");
  out.version = line.substr(last + 1);
  return {};
}

base::Outcome<void> read_field(std::string_view line, RequestHead& out) {
  if (out.fields.size() == limits::header_fields_max) {
    return refuse("request.too_many_fields", {{"fields_max", whole(limits::header_fields_max)}});
  }
  const auto colon = line.find(':');
  // A line that begins with white space continues the last one (obs-fold): its name is no token.
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    return refuse("request.malformed");
  }
  const auto value = trim(line.substr(colon + 1));
  if (!is_value(value)) return refuse("request.malformed");
  out.fields.emplace_back(line.substr(0, colon), value);
  return {};
}

// Each line ends with CR LF; a CR or LF elsewhere fails as a character of a target or value.
base::Outcome<RequestHead> read_lines(std::string_view head) {
  RequestHead out;
  out.fields.reserve(16);
  bool request_line = true;
  while (true) {
    const auto end = head.find("\r\n");
    if (end == std::string_view::npos) return refuse("request.malformed");
    const auto line = head.substr(0, end);
    head.remove_prefix(end + 2);
    if (line.empty() && !request_line) break;
    auto read = request_line ? read_request_line(line, out) : read_field(line, out);
    if (!read) return tl::unexpected(std::move(read.error()));
    request_line = false;
  }
  if (!head.empty()) return refuse("request.malformed");
  return out;
}

// The fields whose second occurrence would leave it open which one counts.
constexpr std::array single_fields = {
    "host",          "content-length", "content-type",      "cookie",
    "authorization", "origin",         "idempotency-key",   "sec-fetch-site",
    "upgrade",       "if-none-match",  "sec-websocket-key", "sec-websocket-version",
    "expect"};

base::Outcome<void> check_duplicates(const RequestHead& head) {
  for (const std::string_view name : single_fields) {
    const auto count = std::count_if(head.fields.begin(), head.fields.end(), [&](const auto& f) {
      return equal_ignoring_case(f.first, name);
    });
    if (count > 1) return refuse("request.duplicate_field", {{"field", std::string(name)}});
  }
  return {};
}

// Comes before the version: what HTTP/1.0 knew nothing of is how such requests are smuggled.
base::Outcome<void> check_encoding(const RequestHead& head) {
  for (const auto& [name, value] : head.fields) {
    if (equal_ignoring_case(name, "transfer-encoding")) return refuse("request.transfer_encoding");
  }
  return {};
}

base::Outcome<void> check_version(const RequestHead& head) {
  if (head.version != "HTTP/1.1") return refuse("request.version");
  return {};
}

// A name or address and a port (RFC 3986 3.2); no user, no path.
bool is_host(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    const char l = lower_char(c);
    return is_digit(c) || (l >= 'a' && l <= 'z') ||
           std::string_view("-._~%!$&'()*+,;=:[]").find(c) != std::string_view::npos;
  });
}

// None, or one that is none, is a malformed request (RFC 9112 3.2); a foreign one is misdirected.
base::Outcome<void> check_host(const RequestHead& head, const std::vector<std::string>& hosts) {
  const auto host = lower(head.field("host"));
  if (!is_host(host)) return refuse("request.malformed");
  if (std::find(hosts.begin(), hosts.end(), host) == hosts.end()) return refuse("request.host");
  return {};
}

// Digits only, no leading zero; at most the body's limit.
base::Outcome<void> read_length(RequestHead& head) {
  const auto is_length = [](const auto& f) {
    return equal_ignoring_case(f.first, "content-length");
  };
  const auto found = std::find_if(head.fields.begin(), head.fields.end(), is_length);
  if (found == head.fields.end()) return {};
  const auto text = found->second;
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit) ||
      (text.size() > 1 && text.front() == '0')) {
    return refuse("request.content_length");
  }
  const auto too_large =
      refuse("request.too_large", {{"bytes_max", whole(limits::body_bytes_max)}});
  if (text.size() > 9) return too_large;
  for (const char c : text) {
    head.content_length = head.content_length * 10 + static_cast<std::size_t>(c - '0');
  }
  if (head.content_length > limits::body_bytes_max) return too_large;
  return {};
}

base::Outcome<void> check_body(RequestHead& head) {
  if (auto read = read_length(head); !read) return read;
  const bool takes_body = head.method == Method::post || head.method == Method::put;
  if (head.content_length > 0 && !takes_body) return refuse("request.body_unexpected");
  if (!head.field("expect").empty()) return refuse("request.expectation");
  return {};
}

void read_connection(RequestHead& head) {
  bool upgrade = false;
  for (const auto& [name, value] : head.fields) {
    if (!equal_ignoring_case(name, "connection")) continue;
    if (has_token(value, "close")) head.keep_alive = false;
    if (has_token(value, "upgrade")) upgrade = true;
  }
  head.websocket = upgrade && head.method == Method::get && head.content_length == 0 &&
                   has_token(head.field("upgrade"), "websocket");
}

}  // namespace

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_char);
}

std::string_view trim(std::string_view text) {
  const auto from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower_char(a) == lower_char(b); });
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower_char);
  return out;
}

std::string_view RequestHead::field(std::string_view lower_name) const {
  for (const auto& [name, value] : fields) {
    if (equal_ignoring_case(name, lower_name)) return value;
  }
  return {};
}

std::size_t header_length(std::string_view bytes) {
  const auto end = bytes.find("\r\n\r\n");
  return end == std::string_view::npos ? 0 : end + 4;
}

base::Outcome<RequestHead> gate(std::string_view head, const std::vector<std::string>& hosts) {
  if (head.size() > limits::header_bytes_max) {
    return refuse("request.header_too_large", {{"bytes_max", whole(limits::header_bytes_max)}});
  }
  auto out = read_lines(head);
  if (!out) return out;
  for (auto checked : {check_encoding(*out), check_version(*out), check_duplicates(*out),
                       check_host(*out, hosts), check_body(*out)}) {
    if (!checked) return tl::unexpected(std::move(checked.error()));
  }
  read_connection(*out);
  return out;
}

}  // namespace adit::http
