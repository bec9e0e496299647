// HTTP/1.1 as this server speaks it: every answer with a body has a Content-Length.
#include "http/client_https.hpp"

#include <algorithm>
#include <cctype>

namespace adit::http {

namespace {

constexpr std::string_view cookie_head = "__Host-adit=";

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

ClientReply parse_head(std::string_view head) {
  ClientReply reply;
  reply.status = std::stoi(std::string(head.substr(9, 3)));
  std::size_t at = head.find("\r\n");
  while (at != std::string_view::npos && at + 2 < head.size()) {
    const std::size_t end = head.find("\r\n", at + 2);
    const auto line = head.substr(at + 2, end == std::string_view::npos ? end : end - at - 2);
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos) {
      const std::size_t value = line.find_first_not_of(' ', colon + 1);
      reply.headers[lower(std::string(line.substr(0, colon)))] =
          value == std::string_view::npos ? "" : std::string(line.substr(value));
    }
    at = end;
  }
  return reply;
}

}  // namespace

ClientReply ClientHttps::exchange(const std::string& bytes) {
  if (!connection_) connection_.emplace(target_);
  connection_->write(bytes);
  std::string in;
  read_until(*connection_, in, [&] { return in.find("\r\n\r\n") != std::string::npos; });
  const std::size_t head = in.find("\r\n\r\n");
  ClientReply reply = parse_head(std::string_view(in).substr(0, head));
  const auto length = reply.headers.find("content-length");
  const bool bodiless = bytes.starts_with("HEAD ") || length == reply.headers.end();
  const std::size_t size = bodiless ? 0 : std::stoul(length->second);
  read_until(*connection_, in, [&] { return in.size() >= head + 4 + size; });
  reply.body = in.substr(head + 4, size);
  const auto cookie = reply.headers.find("set-cookie");
  if (cookie != reply.headers.end() && cookie->second.starts_with(cookie_head)) {
    const std::size_t value = cookie->second.find(';') - cookie_head.size();
    cookie_ = cookie->second.substr(cookie_head.size(), value);
  }
  const auto keep = reply.headers.find("connection");
  if (keep != reply.headers.end() && lower(keep->second) == "close") connection_.reset();
  return reply;
}

ClientReply ClientHttps::request(std::string_view method, const std::string& target,
                                 std::string_view body, const ClientHeaders& headers) {
  const std::string authority = target_.authority();
  std::string bytes =
      std::string(method) + ' ' + target + " HTTP/1.1\r\nHost: " + authority + "\r\n";
  const auto given = [&](std::string_view name) {
    return std::ranges::any_of(headers,
                               [&](const auto& header) { return lower(header.first) == name; });
  };
  if (!given("origin")) bytes += "Origin: https://" + authority + "\r\n";
  if (!cookie_.empty()) bytes += "Cookie: " + std::string(cookie_head) + cookie_ + "\r\n";
  if (!body.empty() && !given("content-type")) bytes += "Content-Type: application/json\r\n";
  if (!body.empty() || method == "POST" || method == "PUT") {
    bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  }
  for (const auto& [name, value] : headers) {
    bytes.append(name).append(": ").append(value).append("\r\n");
  }
  bytes += "\r\n";
  bytes += body;
  return send(bytes);
}

ClientReply ClientHttps::send(const std::string& bytes) {
  const bool reused = connection_.has_value();
  try {
    return exchange(bytes);
  } catch (const Disconnected&) {
    connection_.reset();
    // An idle connection may have been closed meanwhile; a fresh one that fails is news.
    if (!reused) throw;
    return exchange(bytes);
  }
}

}  // namespace adit::http
