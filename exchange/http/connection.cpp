// The phases of a connection as coroutines: read, gate, body, answer, write, and again.
#include "http/connection.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/write.hpp>
#include <exception>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "http/handshake.hpp"
#include "http/live_door.hpp"
#include "http/response.hpp"
#include "http/status.hpp"
#include "http/target.hpp"
#include "http/websocket.hpp"

namespace adit::http {

namespace limits = base::limits;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t write_piece = 64 * 1024;
constexpr auto goodbye_span = 2s;  // for the peer to read a last answer
constexpr std::string_view cookie_name = "__Host-adit";

// A client that names the tag of what it would get has it already (RFC 9110, 13.1.2).
void leave_out_what_is_known(Reply& reply, const std::string& known) {
  if (reply.status != 200 || known.empty()) return;
  for (const auto& [name, value] : reply.headers) {
    if (name != "ETag" || (known != "*" && known.find(value) == std::string::npos)) continue;
    reply.status = 304;
    reply.body.clear();
    reply.shared.reset();
    reply.content_type.clear();
    return;
  }
}

// Answers once; when it dies unused, with a fault, so that no client waits for ever.
class Answer {
 public:
  Answer(std::shared_ptr<Mailbox<Reply>> box, base::Refusal fault, wire::Language language)
      : box_(std::move(box)), fault_(std::move(fault)), language_(language) {}
  ~Answer() {
    if (used_.exchange(true)) return;
    try {
      box_->put(refused(fault_, language_));
    } catch (const std::exception& error) {
      base::log::error("an unanswered request got no fault", {{"reason", error.what()}});
    }
  }
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;
  void give(Reply reply) {
    if (!used_.exchange(true)) box_->put(std::move(reply));
  }

 private:
  std::shared_ptr<Mailbox<Reply>> box_;
  base::Refusal fault_;
  wire::Language language_;
  std::atomic<bool> used_{false};
};

}  // namespace

Connection::Connection(std::shared_ptr<Hall> hall, Lane& lane, TcpSocket socket,
                       std::string network, std::shared_ptr<void> seat,
                       std::shared_ptr<void> handshake_seat)
    : hall_(std::move(hall)),
      lane_(lane),
      stream_(std::move(socket), hall_->contexts()),
      network_(std::move(network)),
      seat_(std::move(seat)),
      handshake_seat_(std::move(handshake_seat)) {}

void Connection::leave() {
  ErrorCode ec;
  if (idle_) stream_.socket().cancel(ec);  // the read ends, and with it the connection
}

Task<void> Connection::run() {
  const Presence presence(lane_, *this);
  stream_.expires_after(milliseconds(hall_->config.deadlines.handshake_ms));
  const auto [ec] = co_await stream_.async_handshake(awaited);
  handshake_seat_.reset();
  if (ec) co_return;
  stream_.expires_after(milliseconds(hall_->config.deadlines.header_ms));
  while (co_await serve_one())
    stream_.expires_after(milliseconds(hall_->config.deadlines.keep_alive_ms));
}

// False when the connection is over.
Task<bool> Connection::serve_one() {
  const auto size = co_await read_head();
  if (size == 0) co_return false;
  auto head = gate(std::string_view(inbox_).substr(0, size), hall_->config.hosts);
  if (!head) {
    auto refusal = std::move(head.error());
    co_await refuse(std::move(refusal), wire::Language::zh);
    co_return false;
  }
  if (head->websocket) {
    auto named = std::move(*head);
    co_await serve_upgrade(std::move(named), size);
    co_return false;
  }
  auto named = std::move(*head);
  const bool more = co_await serve_request(std::move(named), size);
  co_return more;
}

// The size of the next request's header, now in the inbox; 0 when there is none to come.
Task<std::size_t> Connection::read_head() {
  idle_ = inbox_.empty();
  bool begun = !idle_;
  if (begun) stream_.expires_after(milliseconds(hall_->config.deadlines.header_ms));
  while (header_length(inbox_) == 0) {
    if (inbox_.size() > limits::header_bytes_max) {
      base::Refusal refusal{"request.header_too_large",
                            {{"bytes_max", std::int64_t{limits::header_bytes_max}}}};
      co_await refuse(std::move(refusal), wire::Language::zh);
      co_return 0;
    }
    if (hall_->stopping && inbox_.empty()) {
      co_await end();
      co_return 0;
    }
    const bool read = co_await read_more(inbox_.size() + 1);
    if (!read) {
      if (idle_) co_await end();
      co_return 0;
    }
    idle_ = false;
    if (!begun) stream_.expires_after(milliseconds(hall_->config.deadlines.header_ms));
    begun = true;
  }
  idle_ = false;
  co_return header_length(inbox_);
}

// Reads until the inbox holds `at_least` bytes; false when the peer is gone or too slow.
Task<bool> Connection::read_more(std::size_t at_least) {
  char chunk[2048];
  while (inbox_.size() < at_least) {
    const auto buffer = net::buffer(chunk);
    const auto [ec, n] = co_await stream_.async_read_some(buffer, awaited);
    if (ec) co_return false;
    received_at_ = hall_->parts.clock.now();
    inbox_.append(chunk, n);
  }
  co_return true;
}

Task<bool> Connection::serve_request(RequestHead head, std::size_t head_size) {
  const auto whole = head_size + head.content_length;
  std::string head_bytes;  // what the head's views see when the inbox grows
  if (inbox_.size() < whole) {
    next_held_.reset();  // its last byte has not come
    head_bytes = inbox_.substr(0, head_size);
    stream_.expires_after(milliseconds(hall_->config.deadlines.body_ms));
    const bool read = co_await read_more(whole);
    if (!read) co_return false;
    auto again = gate(head_bytes, hall_->config.hosts);
    head = std::move(*again);
  }
  auto request =
      make_request(head, std::string_view(inbox_).substr(head_size, head.content_length));
  if (!request) {
    auto refusal = std::move(request.error());
    co_await refuse(std::move(refusal), wire::Language::zh);
    co_return false;
  }
  const bool with_body = head.method != Method::head;
  auto file = answer_with_file(*request, head);
  const bool asked_to_stay = head.keep_alive;
  const std::string known(head.field("if-none-match"));
  inbox_.erase(0, whole);
  auto held = hall_->parts.io.hold(lane_.index, request->received_at);
  hold_next();
  Reply reply;
  if (file) {
    reply = std::move(*file);
  } else {
    auto named = std::move(*request);
    reply = co_await answer(std::move(named), std::move(held));
    leave_out_what_is_known(reply, known);
  }
  held.reset();
  const bool stay = asked_to_stay && !hall_->stopping;
  const bool written = co_await write(std::move(reply), with_body, stay);
  if (written && !stay) co_await end();
  co_return written&& stay;
}

base::Outcome<Request> Connection::make_request(const RequestHead& head,
                                                std::string_view body) const {
  auto target = parse_target(head.target);
  if (!target) return base::refuse("request.target");
  Request request;
  request.method = head.method;
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  request.body = body;
  request.received_at = received_at_;  // also where it waited for its turn behind another
  request.cookie = cookie_value(head.field("cookie"), cookie_name);
  request.network = network_;
  request.host = head.field("host");
  request.origin = head.field("origin");
  request.fetch_site = head.field("sec-fetch-site");
  request.content_type = head.field("content-type");
  request.idempotency_key = head.field("idempotency-key");
  request.language = wire::preferred_language(head.field("accept-language"));
  request.id = hall_->new_request_id();
  return request;
}

// Watermarks wait for a request that is here already, but no longer than for a sign-in: else
// whoever does not read the answer before it would hold up every hammer.
void Connection::hold_next() {
  next_held_.reset();
  next_held_until_.reset();
  if (header_length(inbox_) == 0) return;
  next_held_ = hall_->parts.io.hold(lane_.index, received_at_);
  const auto span = milliseconds(limits::authenticate_ms_max);
  next_held_until_ = std::make_unique<SteadyTimer>(lane_.executor(), span);
  next_held_until_->async_wait([weak = weak_from_this()](ErrorCode ec) {
    if (const auto self = weak.lock(); self && !ec) self->next_held_.reset();
  });
}

// A file for a path that is neither the API's nor the server's own; nothing for those.
std::optional<Reply> Connection::answer_with_file(const Request& request,
                                                  const RequestHead& head) const {
  const auto& path = request.path;
  const bool reading = request.method == Method::get || request.method == Method::head;
  if (!reading || hall_->parts.files == nullptr || hall_->answers(path) ||
      path.starts_with("/api/") || hall_->parts.router.knows(path)) {
    return std::nullopt;
  }
  return hall_->parts.files->find(path, head.field("accept-encoding"), head.field("if-none-match"));
}

// `held` until the handler has returned, so that no watermark passes a bid whose sign-in is still
// looked up.
Task<Reply> Connection::answer(Request request, std::shared_ptr<void> held) {
  const bool reading = request.method == Method::get || request.method == Method::head;
  if (reading && hall_->answers(request.path)) co_return hall_->answer(request.path);
  if (request.path == hall_->config.live_path && hall_->parts.live != nullptr) {
    co_return refused({"live.upgrade_required"}, request.language);
  }
  stream_.expires_after(milliseconds(limits::authenticate_ms_max + limits::answer_ms_max) + 5s);
  if (!request.cookie.empty() && hall_->parts.router.knows(request.path)) {
    co_await authenticate(request);
  }
  auto reply = co_await answer_by_router(std::move(request), std::move(held));
  co_return reply;
}

Task<void> Connection::authenticate(Request& request) {
  if (hall_->parts.authenticator == nullptr) co_return;
  using Resolved = base::Outcome<std::optional<SignIn>>;
  const auto box = std::make_shared<Mailbox<Resolved>>(lane_.executor());
  try {
    hall_->parts.authenticator->resolve(request.cookie,
                                        [box](Resolved told) { box->put(std::move(told)); });
  } catch (const std::exception& fault) {
    base::log::error("a sign-in could not be looked up", {{"cause", fault.what()}});
    box->put(base::refuse("sign_in.unavailable"));
  }
  auto told = co_await box->take(milliseconds(limits::authenticate_ms_max));
  if (told && told->has_value()) {
    request.sign_in = std::move(**told);
  } else {
    request.sign_in = hall_->parts.authenticator->last_known(request.cookie);
    request.sign_in_unknown = !request.sign_in;
  }
}

Task<Reply> Connection::answer_by_router(Request request, std::shared_ptr<void> held) {
  const auto language = request.language;
  const base::Refusal fault{"server.fault", {{"request", request.id}}};
  const auto box = std::make_shared<Mailbox<Reply>>(lane_.executor());
  {
    auto answer = std::make_shared<Answer>(box, fault, language);
    hall_->parts.router.route(std::move(request), [answer = std::move(answer)](Reply reply) {
      answer->give(std::move(reply));
    });
  }
  held.reset();
  auto reply = co_await box->take(milliseconds(limits::answer_ms_max));
  if (!reply) co_return refused({"server.unavailable", fault.params}, language);
  co_return std::move(*reply);
}

Task<bool> Connection::write(Reply reply, bool with_body, bool keep_alive) {
  hall_->count_reply(reply.status);
  auto out = response_head(reply, hall_->page_policy, lane_.date(), keep_alive);
  const auto& body = reply.shared ? *reply.shared : reply.body;
  const bool at_once = with_body && out.size() + body.size() <= tls_record_max;
  if (at_once) out += body;
  stream_.expires_after(milliseconds(hall_->config.deadlines.write_ms));
  const auto buffer = net::buffer(out);
  const auto [ec, n] = co_await net::async_write(stream_, buffer, awaited);
  if (ec) co_return false;
  if (at_once || !with_body) co_return true;
  const bool written = co_await write_body(body);
  co_return written;
}

// In pieces, each with its own deadline: a slow reader may take a large file, a stalled one not.
Task<bool> Connection::write_body(const std::string& body) {
  for (std::size_t at = 0; at < body.size(); at += write_piece) {
    stream_.expires_after(milliseconds(hall_->config.deadlines.write_ms));
    const auto piece = net::buffer(body.data() + at, std::min(write_piece, body.size() - at));
    const auto [ec, n] = co_await net::async_write(stream_, piece, awaited);
    if (ec) co_return false;
  }
  co_return true;
}

// One answer, and the end: what follows a refused request cannot be told apart from its body.
Task<void> Connection::refuse(base::Refusal refusal, wire::Language language) {
  auto reply = refused(refusal, language);
  const bool written = co_await write(std::move(reply), true, false);
  if (written) co_await end();
}

// Says goodbye and reads on until the peer does too: closing with bytes unread would send a reset,
// and the peer could lose the answer.
Task<void> Connection::end() {
  stream_.expires_after(goodbye_span);
  co_await stream_.async_teardown(awaited);
}

Task<void> Connection::serve_upgrade(RequestHead head, std::size_t head_size) {
  auto request = make_request(head, {});
  if (request) request->language = channel_language(*request);
  base::Outcome<Admission> admitted = base::refuse("request.malformed");
  const bool nothing_after = inbox_.size() == head_size;  // frames may not come before the answer
  if (!request) {
    admitted = tl::unexpected(std::move(request.error()));
  } else if (auto fits = check_handshake(head); !fits) {
    admitted = tl::unexpected(std::move(fits.error()));
  } else if (nothing_after) {
    stream_.expires_after(milliseconds(limits::authenticate_ms_max) + 5s);
    admitted = co_await admit_to_live(hall_, lane_, *request);
  }
  if (!admitted) {
    auto refusal = std::move(admitted.error());
    const auto language = request ? request->language : wire::Language::zh;
    co_await refuse(std::move(refusal), language);
    co_return;
  }
  Upgrade upgrade{hall_,
                  lane_,
                  std::move(stream_),
                  std::move(inbox_),
                  std::move(request->query),
                  request->language,
                  std::move(admitted->sign_in),
                  std::move(seat_),
                  std::move(admitted->seat)};
  const auto executor = lane_.executor();
  net::co_spawn(executor, serve_websocket(std::move(upgrade)), net::detached);
}

}  // namespace adit::http
