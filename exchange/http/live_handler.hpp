// What the WebSocket endpoint asks of its user: who a ticket stands for, and what to do with text.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/socket.hpp"

namespace adit::http {

class LiveHandler {
 public:
  using Redeemed = std::function<void(base::Outcome<std::optional<SignIn>>)>;

  virtual ~LiveHandler() = default;

  // Uses up a ticket of the upgrade's query together with the cookie it was made for (empty when
  // none was sent, which no ticket is good with). Called on an io thread, never for upgrades
  // without a ticket (these are anonymous); `done` exactly once, from any thread. A refusal or
  // nothing: the upgrade is refused.
  virtual void redeem(const std::string& ticket, const std::string& cookie, Redeemed done) = 0;

  // The rest is called on the socket's io thread only, in this order: open, any number of text and
  // drained, close. `text` is valid UTF-8 of at most limits::frame_bytes_max bytes and lives until
  // the call returns; a bid in it is handed on before that, for only so long does a watermark wait.
  virtual void on_open(const std::shared_ptr<Socket>& socket, const Query& query) = 0;
  virtual void on_text(Socket& socket, std::string_view text, base::Instant received_at) = 0;
  // After a send was `full`: the queue is empty again, send a snapshot now.
  virtual void on_drained(Socket& socket) = 0;
  virtual void on_close(Socket& socket) = 0;
};

}  // namespace adit::http
