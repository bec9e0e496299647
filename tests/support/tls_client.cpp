// What only tests ask of a client; the rest is the product's.
#include "support/tls_client.hpp"

namespace adit::support {

namespace {

HttpsClient::Observer& observer() {
  static HttpsClient::Observer one;
  return one;
}

std::chrono::milliseconds left_until(std::chrono::steady_clock::time_point end) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(end -
                                                               std::chrono::steady_clock::now());
}

}  // namespace

http::ClientTarget local(int port, const std::string& server_name) {
  return {.host = "127.0.0.1", .port = port, .server_name = server_name, .any_certificate = true};
}

std::string read_out(http::ClientTls& connection, std::chrono::milliseconds wait) {
  std::string out;
  try {
    while (true) {
      const auto chunk = connection.read_some(wait);
      if (chunk.empty()) return out + "<silence>";
      out += chunk;
    }
  } catch (const Disconnected&) {
    return out;
  }
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

HttpReply HttpsClient::request(std::string_view method, const std::string& target,
                               std::string_view body, const Headers& headers) {
  HttpReply reply = http::ClientHttps::request(method, target, body, headers);
  if (observer()) observer()(method, target, reply);
  return reply;
}

void HttpsClient::observe(Observer given) {
  observer() = std::move(given);
}

bool HttpsClient::sign_in(const std::string& account, const std::string& password) {
  const std::string body = "{\"account\":\"" + account + "\",\"password\":\"" + password + "\"}";
  return post("/api/v1/sign-ins", body).status == 201;
}

std::optional<std::string> LiveClient::next_with(std::string_view part,
                                                 std::chrono::milliseconds wait) {
  const auto until = std::chrono::steady_clock::now() + wait;
  for (;;) {
    const auto left = left_until(until);
    if (left.count() <= 0) return std::nullopt;
    auto text = next(left);
    if (text && text->find(part) != std::string::npos) return text;
  }
}

std::optional<int> LiveClient::end_code(std::chrono::milliseconds wait,
                                        const std::function<void(const std::string&)>& hear) try {
  const auto until = std::chrono::steady_clock::now() + wait;
  for (;;) {
    const auto left = left_until(until);
    if (left.count() <= 0) return std::nullopt;
    const auto text = next(left);
    if (text && hear) hear(*text);
  }
} catch (const Disconnected&) {
  return close_code();
}

}  // namespace adit::support
