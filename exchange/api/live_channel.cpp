// Reads a frame, does what it says, and sends what comes of it on the socket's own thread.
#include "api/live_channel.hpp"

#include <set>
#include <utility>
#include <variant>

#include "api/channels.hpp"
#include "api/own_bids.hpp"
#include "api/status.hpp"
#include "base/digest.hpp"
#include "base/limits.hpp"
#include "service/sign_in.hpp"
#include "store/transaction.hpp"
#include "wire/frames/client_frame.hpp"
#include "wire/frames/server_frame.hpp"

namespace adit::api {

namespace {

void send(http::Socket& socket, std::string_view payload) {
  socket.send(http::encode_text_frame(payload));
}

}  // namespace

// The socket as the audience sees it, whom it bids for, and what it watches.
class LiveChannel::Seat final : public live::Watcher {
 public:
  explicit Seat(http::Socket& socket) : socket_(socket) {
    if (socket.sign_in()) acts_as(*socket.sign_in());
  }

  [[nodiscard]] std::uint64_t number() const override { return socket_.number(); }
  void send(const live::Frame& frame) override { socket_.send(frame); }
  [[nodiscard]] std::size_t queued() const override { return socket_.queued(); }

  void acts_as(const http::SignIn& known) {
    organisation = known.organisation;
    mandate = mandate_of(known);
  }

  std::string organisation;               // empty for those who act for no company
  domain::organisation::Mandate mandate;  // what that company lets the person do
  std::uint64_t changes = 0;              // of the mandate, told by who made them
  base::Instant touched_at{};             // when the use of the sign-in was last noted
  std::set<std::string> watched;

 private:
  http::Socket& socket_;  // owns this
};

LiveChannel::Seat& LiveChannel::seat_of(http::Socket& socket) {
  return *static_cast<Seat*>(socket.attached.get());
}

void LiveChannel::redeem(const std::string& ticket, const std::string& cookie, Redeemed done) {
  const auto job = [context = context_, ticket, cookie, done](store::Connection& connection) {
    store::Transaction tx(connection);
    const auto found = service::redeem_ticket(tx, ticket, context->clock.now());
    tx.commit();
    if (!found) return done(tl::unexpected(found.error()));
    // A ticket alone says little: it stands in an address, and addresses are written into logs.
    const bool own = base::to_hex(base::sha256(cookie)) == found->token_hash;
    if (!own) return done(base::refuse("sign_in.ticket_invalid"));
    done(std::optional{sign_in_of(*found)});
  };
  const auto failed = [done](const std::exception_ptr& fault) {
    if (fault) done(base::refuse("sign_in.unavailable"));
  };
  if (!context_->pool.run(job, failed)) done(base::refuse("sign_in.unavailable"));
}

void LiveChannel::on_open(const std::shared_ptr<http::Socket>& socket, const http::Query&) {
  const auto seat = std::make_shared<Seat>(*socket);
  socket->attached = seat;
  context_->directory.arrive(socket->io_thread(), *seat);
  context_->channels.opened(socket);
  const std::string account = socket->sign_in() ? socket->sign_in()->account : std::string();
  send(*socket, wire::hello_frame(context_->clock.now(), account));
}

void LiveChannel::may_bid(http::Socket& socket, const domain::organisation::Mandate& mandate) {
  if (socket.attached == nullptr) return;
  seat_of(socket).mandate = mandate;
  ++seat_of(socket).changes;
}

void LiveChannel::on_text(http::Socket& socket, std::string_view text, base::Instant received_at) {
  const bool due = received_at >= seat_of(socket).touched_at + base::limits::sign_in_touch_ms;
  if (socket.sign_in() && due) touch(socket, received_at);
  auto frame = wire::read_client_frame(text);
  if (!frame) return refuse(socket, frame.error());
  if (auto* bid = std::get_if<wire::BidFrame>(&*frame)) {
    place(socket, std::move(*bid), received_at);
  } else if (const auto* asked = std::get_if<wire::WatchFrame>(&*frame)) {
    watch(socket, asked->session);
  } else if (const auto* left = std::get_if<wire::UnwatchFrame>(&*frame)) {
    seat_of(socket).watched.erase(left->session);
    holder_of(left->session).unwatch(socket.io_thread(), seat_of(socket), left->session);
  } else {
    const auto sent = std::get<wire::PingFrame>(*frame).sent;
    send(socket, wire::pong_frame(sent, context_->clock.now()));
  }
}

// Whatever comes on a channel is use of its sign-in, so that nobody who follows a long countdown
// has to sign in again within it. What the look-up finds changed holds for the channel from then
// on.
void LiveChannel::touch(http::Socket& socket, base::Instant now) {
  seat_of(socket).touched_at = now;
  const auto job = [from = socket.weak_from_this(), id = socket.sign_in()->id, now,
                    changes = seat_of(socket).changes](store::Connection& connection) {
    store::Transaction tx(connection);
    const auto known = service::resolve_sign_in(tx, id, now);
    tx.commit();
    const auto to = from.lock();
    if (!to) return;
    if (!known) return to->post([](http::Socket& ended) { ended.sign_out(); });
    to->post([sign_in = sign_in_of(*known), changes](http::Socket& there) {
      if (there.attached == nullptr) return;
      // What was read before a change must not undo it.
      if (seat_of(there).changes == changes) seat_of(there).acts_as(sign_in);
    });
  };
  // Without the database the channel stays as it is; the next frame after a minute tries again.
  (void)context_->pool.run(job, [](const std::exception_ptr&) {});
}

// The answer comes on the session's loop and goes out on the socket's, which is often the same.
void LiveChannel::place(http::Socket& socket, wire::BidFrame frame, base::Instant received_at) {
  auto answer = [context = context_, session = frame.session, bid_id = frame.bid_id,
                 from = socket.weak_from_this()](base::Outcome<live::Accepted> outcome,
                                                 std::optional<std::int64_t> seq) {
    const auto to = from.lock();
    if (!to) return;
    std::string payload =
        outcome ? wire::accepted_frame(session, outcome->bid, outcome->receipt)
                : wire::refused_frame(session, bid_id, outcome.error(), to->language(),
                                      status_of(outcome.error().code), seq);
    if (context->loops.at(to->io_thread()).here()) return send(*to, payload);
    to->post([payload = std::move(payload)](http::Socket& there) { send(there, payload); });
  };
  if (!socket.sign_in()) return answer(base::refuse("sign_in.required"), std::nullopt);
  const auto bidder = bidder_at(socket, frame.session);
  if (!bidder) return answer(tl::unexpected(bidder.error()), std::nullopt);
  live::Bid bid{.bid_id = std::move(frame.bid_id),
                .organisation = *bidder,
                .amount_fen = frame.amount_fen,
                .t_recv = received_at,
                .confirmation = std::move(frame.confirmation),
                .person = socket.sign_in()->person};
  place_own(holder_of(frame.session), frame.session, seat_of(socket).mandate, std::move(bid),
            std::move(answer));
}

live::SessionDirectory& LiveChannel::holder_of(const std::string& session) const {
  const bool practises = domain::rehearsal::is_rehearsal(session);
  return practises ? context_->rehearsals.directory() : context_->directory;
}

// The company of a channel may come later than its sign-in did.
base::Outcome<std::string> LiveChannel::bidder_at(http::Socket& socket,
                                                  const std::string& session) const {
  if (!domain::rehearsal::is_rehearsal(session)) return seat_of(socket).organisation;
  const auto room = room_of(*context_, session, socket.sign_in() ? &*socket.sign_in() : nullptr);
  if (!room) return tl::unexpected(room.error());
  return room->bidder;
}

void LiveChannel::watch(http::Socket& socket, const std::string& session) {
  Seat& seat = seat_of(socket);
  if (seat.watched.size() >= base::limits::watched_sessions_max &&
      !seat.watched.contains(session)) {
    return refuse(
        socket,
        {.code = "live.too_many_watched",
         .params = {{"most", static_cast<std::int64_t>(base::limits::watched_sessions_max)}}});
  }
  const auto bidder = bidder_at(socket, session);
  if (!bidder) return refuse(socket, bidder.error());
  seat.watched.insert(session);
  auto& holder = holder_of(session);
  if (&holder != &context_->directory) holder.arrive(socket.io_thread(), seat);  // for its clock
  holder.watch(socket.io_thread(), seat, session, *bidder,
               [this, session, from = socket.weak_from_this()](base::Outcome<std::string> frame) {
                 const auto to = from.lock();
                 if (!to || to->attached == nullptr) return;
                 if (frame) return send(*to, *frame);
                 seat_of(*to).watched.erase(session);
                 holder_of(session).unwatch(to->io_thread(), seat_of(*to), session);
                 refuse(*to, frame.error());
               });
}

void LiveChannel::refuse(http::Socket& socket, const base::Refusal& refusal) {
  send(socket, wire::problem_frame(refusal, socket.language(), status_of(refusal.code)));
}

// Frames were dropped while the reader lagged: everything it watches is told afresh.
void LiveChannel::on_drained(http::Socket& socket) {
  const auto watched = seat_of(socket).watched;
  for (const auto& session : watched) watch(socket, session);
}

void LiveChannel::on_close(http::Socket& socket) {
  if (socket.attached == nullptr) return;
  context_->channels.closed(socket);
  context_->directory.leave(socket.io_thread(), seat_of(socket), socket.was_cut());
  context_->rehearsals.directory().leave(socket.io_thread(), seat_of(socket), socket.was_cut());
  socket.attached.reset();
}

}  // namespace adit::api
