// A WebSocket on our TLS stream: Beast reads frames and answers pings and closes; data goes out by
// push(), as frames that are shared between all receivers.
#include "http/websocket.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/websocket/stream.hpp>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "http/awaiting.hpp"
#include "http/frame.hpp"
#include "http/frame_guard.hpp"

namespace adit::http {

namespace {

namespace limits = base::limits;
namespace websocket = beast::websocket;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr auto goodbye_span = 2s;

// Owned by the TLS core, which shows it every decrypted byte.
class GuardWatch final : public ByteWatch {
 public:
  explicit GuardWatch(const base::Clock& clock) : clock_(clock) {}
  std::size_t feed(std::string_view bytes) override {
    heard_ = true;
    guard_.feed(bytes, clock_.now());
    return guard_.good();
  }
  [[nodiscard]] FrameFault fault() const { return guard_.fault(); }
  [[nodiscard]] bool close_seen() const { return guard_.close_seen(); }
  // Whether anything came since the last call.
  bool heard() { return std::exchange(heard_, false); }

 private:
  const base::Clock& clock_;
  FrameGuard guard_;
  bool heard_ = false;
};

class WebSocket final : public Socket, public Guest {
 public:
  explicit WebSocket(Upgrade upgrade);
  Task<void> run();

  Sent send(const Frame& frame) override;
  [[nodiscard]] std::size_t queued() const override { return core_->queued(); }
  void close(std::uint16_t code, std::string_view reason) override;
  [[nodiscard]] bool was_cut() const override {
    return !closing_ && !watch_->close_seen() && watch_->fault() == FrameFault::none;
  }
  void post(std::function<void(Socket&)> job) override;
  [[nodiscard]] std::size_t io_thread() const override { return up_.lane.index; }
  [[nodiscard]] std::uint64_t number() const override { return number_; }
  [[nodiscard]] const std::optional<SignIn>& sign_in() const override { return up_.sign_in; }
  [[nodiscard]] wire::Language language() const override { return up_.language; }

  void leave() override { close(1001, "the server restarts"); }
  void cut() noexcept override { core_->close(); }
  void sweep(base::Instant now) override;

 private:
  Task<bool> accept();
  Task<void> read();
  Task<void> say_goodbye(std::shared_ptr<Socket> self, websocket::close_reason reason);
  Task<void> end();
  void configure();
  void take(std::string_view text);
  template <class Call>
  void guarded(Call call);
  void sweep_lag(base::Instant now);
  [[nodiscard]] const base::Clock& clock() const { return up_.hall->parts.clock; }
  [[nodiscard]] const Deadlines& deadlines() const { return up_.hall->config.deadlines; }

  Upgrade up_;
  websocket::stream<TlsStream, false> ws_;
  const std::shared_ptr<TlsCore> core_;
  GuardWatch* watch_ = nullptr;
  const std::uint64_t number_;
  bool open_ = false;
  bool closing_ = false;
  std::optional<base::Instant> lagging_since_;
  base::Instant last_ping_;
};

WebSocket::WebSocket(Upgrade upgrade)
    : up_(std::move(upgrade)),
      ws_(std::move(up_.stream)),
      core_(ws_.next_layer().core()),
      number_(up_.hall->next_number.fetch_add(1)),
      // Spread over the interval, so that a crowd that came together is not pinged together.
      last_ping_(clock().now() -
                 static_cast<base::Millis>(number_ % 15) * deadlines().websocket_ping_ms / 15) {}

Task<void> WebSocket::run() {
  const Presence presence(up_.lane, *this);
  configure();
  const bool accepted = co_await accept();
  if (!accepted) co_return;
  open_ = true;
  guarded([&](LiveHandler& live) { live.on_open(shared_from_this(), up_.query); });
  if (up_.hall->stopping) leave();
  co_await read();
  open_ = false;
  guarded([&](LiveHandler& live) { live.on_close(*this); });
  co_await end();
}

// Beast's own timers stay off: the deadline wheel and the sweep do their work for all sockets.
void WebSocket::configure() {
  websocket::stream_base::timeout none{};
  none.handshake_timeout = websocket::stream_base::none();
  none.idle_timeout = websocket::stream_base::none();
  none.keep_alive_pings = false;
  ws_.set_option(none);
  ws_.read_message_max(limits::frame_bytes_max);
  core_->write_stall(milliseconds(deadlines().websocket_lag_ms));
  core_->expires_after(milliseconds(deadlines().handshake_ms));
}

Task<bool> WebSocket::accept() {
  beast::http::request_parser<beast::http::empty_body> parser;
  parser.header_limit(limits::header_bytes_max);
  parser.body_limit(0);
  ErrorCode malformed;
  parser.put(net::buffer(up_.head), malformed);
  if (malformed || !parser.is_done()) {
    ws_.next_layer().close();
    co_return false;
  }
  const auto& request = parser.get();
  const auto [ec] = co_await ws_.async_accept(request, awaited);
  if (ec) co_return false;
  up_.head = {};
  auto watch = std::make_unique<GuardWatch>(clock());
  watch_ = watch.get();
  core_->watch(std::move(watch));
  core_->expires_after(milliseconds(deadlines().websocket_dead_ms));
  co_return true;
}

// A small buffer in the coroutine's frame, so that an idle socket holds no more than that.
Task<void> WebSocket::read() {
  char chunk[256];
  std::string message;
  while (true) {
    const auto buffer = net::buffer(chunk);
    const auto [ec, n] = co_await ws_.async_read_some(buffer, awaited);
    if (ec) co_return;
    message.append(chunk, n);
    if (!ws_.is_message_done()) continue;
    if (!closing_) take(message);
    message.clear();
    if (message.capacity() > 1024) message.shrink_to_fit();
  }
}

// The one place where exceptions of the live handler end.
template <class Call>
void WebSocket::guarded(Call call) {
  try {
    call(*up_.hall->parts.live);
  } catch (const std::exception& fault) {
    base::log::error("the live channel failed", {{"cause", fault.what()}});
    close(1011, "fault");
  }
}

void WebSocket::take(std::string_view text) {
  const auto received_at = clock().now();
  guarded([&](LiveHandler& live) { live.on_text(*this, text, received_at); });
}

// After a frame that the guard refused: say why, for Beast no longer can.
Task<void> WebSocket::end() {
  if (watch_->fault() == FrameFault::none || closing_) {
    ws_.next_layer().close();
    co_return;
  }
  core_->push(encode_close_frame(static_cast<std::uint16_t>(watch_->fault())));
  core_->expires_after(2s);
  co_await ws_.next_layer().async_teardown(awaited);
}

Sent WebSocket::send(const Frame& frame) {
  if (!open_ || closing_) return Sent::closed;
  if (lagging_since_) return Sent::full;
  const auto sent = core_->push(frame);
  if (sent == Sent::full) lagging_since_ = clock().now();
  return sent;
}

void WebSocket::close(std::uint16_t code, std::string_view reason) {
  if (closing_) return;
  closing_ = true;
  if (!open_) return core_->close();
  core_->expires_after(goodbye_span);
  const websocket::close_reason why(static_cast<websocket::close_code>(code),
                                    {reason.data(), reason.size()});
  const auto executor = up_.lane.executor();
  net::co_spawn(executor, say_goodbye(shared_from_this(), why), net::detached);
}

Task<void> WebSocket::say_goodbye(std::shared_ptr<Socket>, websocket::close_reason reason) {
  co_await ws_.async_close(reason, awaited);
}

void WebSocket::post(std::function<void(Socket&)> job) {
  net::post(up_.lane.context, [weak = weak_from_this(), this, job = std::move(job)] {
    if (const auto self = weak.lock(); self && open_) {
      guarded([&](LiveHandler&) { job(*self); });
    }
  });
}

void WebSocket::sweep(base::Instant now) {
  if (!open_ || closing_ || watch_->close_seen()) return;
  if (up_.sign_in && up_.sign_in->ends_at && now >= *up_.sign_in->ends_at) return sign_out();
  if (watch_->heard()) core_->expires_after(milliseconds(deadlines().websocket_dead_ms));
  if (now - last_ping_ >= deadlines().websocket_ping_ms) {
    last_ping_ = now;
    core_->push(ping_frame());
  }
  if (lagging_since_) sweep_lag(now);
}

// A watcher whose queue overflowed misses frames until the queue is empty, then starts afresh.
void WebSocket::sweep_lag(base::Instant now) {
  if (core_->queued() == 0) {
    lagging_since_.reset();
    guarded([&](LiveHandler& live) { live.on_drained(*this); });
  } else if (now - *lagging_since_ > deadlines().websocket_lag_ms) {
    close(1013, "too slow");
  }
}

}  // namespace

Task<void> serve_websocket(Upgrade upgrade) {
  const auto socket = std::make_shared<WebSocket>(std::move(upgrade));
  co_await socket->run();
}

}  // namespace adit::http
