// The WebSocket endpoint: text frames into watches and bids, answers back. A channel's account is
// fixed by the ticket that opened it; what its company lets it do may change meanwhile.
#pragma once

#include <memory>

#include "api/context.hpp"
#include "http/live_handler.hpp"
#include "wire/frames/client_frame.hpp"

namespace adit::api {

class LiveChannel final : public http::LiveHandler {
 public:
  explicit LiveChannel(Shared context) : context_(std::move(context)) {}

  void redeem(const std::string& ticket, const std::string& cookie, Redeemed done) override;
  void on_open(const std::shared_ptr<http::Socket>& socket, const http::Query& query) override;
  void on_text(http::Socket& socket, std::string_view text, base::Instant received_at) override;
  void on_drained(http::Socket& socket) override;
  void on_close(http::Socket& socket) override;

  // From now on this channel bids within that; on the socket's io thread.
  static void may_bid(http::Socket& socket, const domain::organisation::Mandate& mandate);

 private:
  class Seat;

  static Seat& seat_of(http::Socket& socket);
  void touch(http::Socket& socket, base::Instant now);
  void place(http::Socket& socket, wire::BidFrame frame, base::Instant received_at);
  void watch(http::Socket& socket, const std::string& session);
  [[nodiscard]] live::SessionDirectory& holder_of(const std::string& session) const;
  [[nodiscard]] base::Outcome<std::string> bidder_at(http::Socket& socket,
                                                     const std::string& session) const;
  void refuse(http::Socket& socket, const base::Refusal& refusal);

  Shared context_;
};

}  // namespace adit::api
