// The closed loop: connect and upgrade one by one, then send and read by epoll.
#include "bench/wss_load.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <random>
#include <stdexcept>

namespace adit::bench {

namespace {

using Clock = std::chrono::steady_clock;

std::int64_t now_us() {
  return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now().time_since_epoch())
      .count();
}

struct ContextFree {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using Context = std::unique_ptr<SSL_CTX, ContextFree>;

// One bidder's connection; owns its socket and its TLS state.
class Bidder {
 public:
  Bidder(SSL_CTX* context, const LoadPlan& plan, const LoadTarget& target) {
    fd_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(plan.port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("a bidder could not connect");
    }
    const int on = 1;
    ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ssl_ = SSL_new(context);
    SSL_set_fd(ssl_, fd_);
    SSL_ctrl(ssl_, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             const_cast<char*>(plan.host.c_str()));
    if (SSL_connect(ssl_) != 1) throw std::runtime_error("a bidder's TLS handshake failed");
    upgrade(plan, target);
    ::fcntl(fd_, F_SETFL, O_NONBLOCK);
  }
  Bidder(const Bidder&) = delete;
  Bidder& operator=(const Bidder&) = delete;
  ~Bidder() {
    SSL_free(ssl_);
    ::close(fd_);
  }

  [[nodiscard]] int fd() const { return fd_; }
  std::int64_t sent_at_us = 0;

  // Sends one masked text frame; the payload is below 64 KiB.
  void send_text(const std::string& payload) {
    std::string frame(1, static_cast<char>(0x81));
    if (payload.size() < 126) {
      frame += static_cast<char>(0x80 | payload.size());
    } else {
      frame += static_cast<char>(0x80 | 126);
      frame += static_cast<char>(payload.size() >> 8);
      frame += static_cast<char>(payload.size() & 0xff);
    }
    frame.append(4, '\0');  // a zero mask is a mask (RFC 6455 5.3) and leaves the payload as it is
    frame += payload;
    if (SSL_write(ssl_, frame.data(), static_cast<int>(frame.size())) !=
        static_cast<int>(frame.size())) {
      throw std::runtime_error("a bid could not be sent");
    }
  }

  // Reads what is there and hands each text frame to `take`.
  template <class Take>
  void read_frames(Take&& take) {
    static std::array<char, 16384> chunk;  // of the one thread
    for (;;) {
      const int got = SSL_read(ssl_, chunk.data(), static_cast<int>(chunk.size()));
      if (got <= 0) {
        if (SSL_get_error(ssl_, got) == SSL_ERROR_WANT_READ) break;
        throw std::runtime_error("the server closed a bidder's connection");
      }
      in_.append(chunk.data(), static_cast<std::size_t>(got));
      if (SSL_has_pending(ssl_) == 0) break;  // what is still in the socket wakes us again
    }
    std::size_t at = 0;
    while (next_frame(at, take)) {
    }
    in_.erase(0, at);
  }

 private:
  void upgrade(const LoadPlan& plan, const LoadTarget& target) {
    const std::string request =
        "GET " + target.target + " HTTP/1.1\r\nHost: " + plan.host + ":" +
        std::to_string(plan.port) + "\r\nOrigin: https://" + plan.host + ":" +
        std::to_string(plan.port) +
        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
        (target.cookie.empty() ? "" : "Cookie: __Host-adit=" + target.cookie + "\r\n") + "\r\n";
    SSL_write(ssl_, request.data(), static_cast<int>(request.size()));
    while (in_.find("\r\n\r\n") == std::string::npos) {
      std::array<char, 4096> chunk{};
      const int got = SSL_read(ssl_, chunk.data(), static_cast<int>(chunk.size()));
      if (got <= 0) throw std::runtime_error("the upgrade was not answered");
      in_.append(chunk.data(), static_cast<std::size_t>(got));
    }
    if (in_.rfind("HTTP/1.1 101", 0) != 0) {
      throw std::runtime_error("no upgrade: " + in_.substr(0, in_.find("\r\n")));
    }
    in_.erase(0, in_.find("\r\n\r\n") + 4);
  }

  template <class Take>
  bool next_frame(std::size_t& at, Take& take) {
    if (in_.size() < at + 2) return false;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(in_[at + i]); };
    std::size_t length = byte(1) & 0x7f;
    std::size_t head = 2;
    if (length == 126) {
      if (in_.size() < at + 4) return false;
      length = static_cast<std::size_t>(byte(2)) << 8 | byte(3);
      head = 4;
    } else if (length == 127) {
      if (in_.size() < at + 10) return false;
      length = 0;
      for (std::size_t i = 2; i < 10; ++i) length = length << 8 | byte(i);
      head = 10;
    }
    if (in_.size() < at + head + length) return false;
    if ((byte(0) & 0x0f) == 1) take(std::string_view(in_).substr(at + head, length));
    at += head + length;
    return true;
  }

  int fd_ = -1;
  SSL* ssl_ = nullptr;
  std::string in_;
};

// The state of one run: amounts rise over all bidders together, as in a duel.
class Run {
 public:
  explicit Run(const LoadPlan& plan)
      : plan_(plan), next_fen_(plan.first_fen), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_NONE, nullptr);  // a throw-away certificate
    SSL_CTX_set_read_ahead(context_.get(), 1);
    for (const auto& target : plan.targets) {
      bidders_.push_back(std::make_unique<Bidder>(context_.get(), plan, target));
    }
    std::random_device seed;
    id_prefix_ = std::to_string(seed());
  }

  LoadResult go() {
    const int epoll = ::epoll_create1(0);
    for (std::size_t i = 0; i < bidders_.size(); ++i) {
      epoll_event event{};
      event.events = EPOLLIN;
      event.data.u64 = i;
      ::epoll_ctl(epoll, EPOLL_CTL_ADD, bidders_[i]->fd(), &event);
    }
    for (auto& bidder : bidders_) bid(*bidder);
    const std::int64_t counted_from = now_us() + plan_.warm_ms * 1000;
    const std::int64_t until = counted_from + plan_.run_ms * 1000;
    counted_from_us_ = counted_from;
    while (now_us() < until) turn(epoll);
    ::close(epoll);
    result_.seconds = static_cast<double>(now_us() - counted_from) / 1e6;
    result_.last_fen = next_fen_;
    std::sort(result_.latency_us.begin(), result_.latency_us.end());
    return std::move(result_);
  }

 private:
  void turn(int epoll) {
    std::array<epoll_event, 256> events{};
    const int ready = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 10'000);
    if (ready == 0) throw std::runtime_error("no answer for ten seconds");
    for (int i = 0; i < ready; ++i) {
      auto& bidder = *bidders_[events[static_cast<std::size_t>(i)].data.u64];
      bidder.read_frames([&](std::string_view frame) { answered(bidder, frame); });
    }
  }

  void answered(Bidder& bidder, std::string_view frame) {
    const bool accepted = frame.starts_with("{\"kind\":\"accepted\"");
    const bool refused = frame.starts_with("{\"kind\":\"refused\"");
    if (!accepted && !refused) return;  // hello, clock and prices are not answers
    const std::int64_t now = now_us();
    if (now >= counted_from_us_)
      count(accepted, static_cast<std::uint32_t>(now - bidder.sent_at_us));
    if (refused && result_.first_refusal.empty()) result_.first_refusal = std::string(frame);
    bid(bidder);
  }

  void count(bool accepted, std::uint32_t latency_us) {
    if (!accepted) {
      ++result_.refused;
      return;
    }
    ++result_.accepted;
    result_.latency_us.push_back(latency_us);
  }

  void bid(Bidder& bidder) {
    const std::string amount = std::to_string(next_fen_);
    const std::size_t digits = id_prefix_.size() + amount.size();
    text_.assign(R"({"kind":"bid","session":")").append(plan_.session).append(R"(","bid_id":")");
    text_.append(32 - std::min<std::size_t>(32, digits), '0').append(id_prefix_).append(amount);
    text_.append(R"(","amount_fen":)").append(amount).append("}");
    bidder.sent_at_us = now_us();
    bidder.send_text(text_);
    next_fen_ += plan_.step_fen;
  }

  const LoadPlan& plan_;
  std::int64_t next_fen_;
  Context context_;
  std::vector<std::unique_ptr<Bidder>> bidders_;
  std::string id_prefix_;
  std::string text_;  // of the bid that is being sent
  std::int64_t counted_from_us_ = 0;
  LoadResult result_;
};

}  // namespace

double LoadResult::percentile_ms(double part) const {
  if (latency_us.empty()) return 0;
  const auto index = static_cast<std::size_t>(part * static_cast<double>(latency_us.size() - 1));
  return static_cast<double>(latency_us[index]) / 1000;
}

LoadResult run_load(const LoadPlan& plan) {
  return Run(plan).go();
}

}  // namespace adit::bench
