// Writing the head of a response.
#include "http/response.hpp"

#include <array>
#include <cstdio>
#include <utility>

#include "base/invariant.hpp"

namespace adit::http {

namespace {

constexpr std::pair<int, std::string_view> reasons[] = {
    {101, "Switching Protocols"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {409, "Conflict"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {426, "Upgrade Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
};

// The phrase means nothing to a client (RFC 9112 section 4), so any will do.
std::string_view reason(int status) {
  for (const auto& [known, phrase] : reasons) {
    if (known == status) return phrase;
  }
  return "Status";
}

// What every response says, whatever it carries.
constexpr std::string_view security_fields =
    "Strict-Transport-Security: max-age=63072000\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

// Nothing that is no page may run, load or be framed.
constexpr std::string_view data_policy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

void add_field(std::string& out, std::string_view name, std::string_view value) {
  ADIT_INVARIANT(name.find_first_of("\r\n:") == std::string_view::npos &&
                     value.find_first_of("\r\n") == std::string_view::npos,
                 "a response field is one line");
  out.append(name).append(": ").append(value).append("\r\n");
}

bool has_field(const Reply& reply, std::string_view name) {
  for (const auto& field : reply.headers) {
    if (field.first == name) return true;
  }
  return false;
}

}  // namespace

std::string page_policy(const std::vector<std::string>& origins) {
  std::string connect = "'self'";
  for (const auto& origin : origins) {
    // A policy cannot name an IPv6 address; where pages come from one, 'self' stands for it.
    if (origin.starts_with("https://[")) continue;
    if (origin.starts_with("https://")) connect += " wss://" + origin.substr(8);
  }
  return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src " + connect +
         "; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; manifest-src 'self'; "
         "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
         "require-trusted-types-for 'script'";
}

std::string response_head(const Reply& reply, std::string_view page_policy, std::string_view date,
                          bool keep_alive) {
  std::string out;
  out.reserve(768);
  out.append("HTTP/1.1 ").append(std::to_string(reply.status)).append(" ");
  out.append(reason(reply.status)).append("\r\n");
  add_field(out, "Date", date);
  if (!reply.content_type.empty()) add_field(out, "Content-Type", reply.content_type);
  if (reply.status != 204 && reply.status != 304) {
    const auto size = reply.shared ? reply.shared->size() : reply.body.size();
    add_field(out, "Content-Length", std::to_string(size));
  }
  if (!has_field(reply, "Cache-Control")) add_field(out, "Cache-Control", "no-store");
  for (const auto& [name, value] : reply.headers) add_field(out, name, value);
  const bool page = reply.content_type.starts_with("text/html");
  add_field(out, "Content-Security-Policy", page ? page_policy : data_policy);
  out.append(security_fields);
  if (!keep_alive) add_field(out, "Connection", "close");
  return out.append("\r\n");
}

std::string http_date(base::Instant at) {
  static constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  constexpr std::int64_t day_s = 86'400;
  const auto seconds = at.ms / 1000;
  const base::Date date{static_cast<std::int32_t>(seconds / day_s)};
  const auto ymd = base::civil(date);
  const auto rest = static_cast<int>(seconds % day_s);
  char text[64];
  std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT",
                days[static_cast<std::size_t>(base::weekday(date) - 1)], ymd.day,
                months[static_cast<std::size_t>(ymd.month - 1)], ymd.year, rest / 3600,
                rest / 60 % 60, rest % 60);
  return text;
}

}  // namespace adit::http
