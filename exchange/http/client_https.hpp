// A client that asks and waits for the answer: one connection kept alive, the sign-in remembered.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/client_tls.hpp"

namespace adit::http {

struct ClientReply {
  int status = 0;
  std::map<std::string, std::string> headers{};  // names in lower case
  std::string body{};
};

using ClientHeaders = std::vector<std::pair<std::string, std::string>>;

class ClientHttps {
 public:
  explicit ClientHttps(ClientTarget target) : target_(std::move(target)) {}

  // Sends one request with Host, Origin, the cookie and, with a body, Content-Type; reconnects when
  // the server has closed the idle connection. Throws Disconnected.
  [[nodiscard]] ClientReply request(std::string_view method, const std::string& target,
                                    std::string_view body = {}, const ClientHeaders& headers = {});

  // The value of the cookie __Host-adit; empty before a sign-in.
  [[nodiscard]] const std::string& cookie() const { return cookie_; }
  void forget_connection() { connection_.reset(); }

 private:
  ClientReply exchange(const std::string& bytes);
  ClientReply send(const std::string& bytes);
  ClientTarget target_;
  std::string cookie_;
  std::optional<ClientTls> connection_;
};

// Reads on until `done` says that `in` holds a whole message; Disconnected when nothing comes.
template <class Done>
void read_until(ClientTls& connection, std::string& in, Done&& done) {
  while (!done()) {
    const std::string chunk = connection.read_some(std::chrono::seconds(30));
    if (chunk.empty()) throw Disconnected("the server is silent");
    in += chunk;
  }
}

}  // namespace adit::http
