// Writing the head of a response.
#include "http/response.hpp"

#include <array>
#include <cstdio>

#include "base/invariant.hpp"

namespace adit::http {

namespace {

std::string_view reason(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 426: return "Upgrade Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Status";  // the phrase means nothing (RFC 9112 section 4)
  }
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
