// Slow in five ways.
#include "hostile/crowd.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "hostile/frames.hpp"

namespace adit::hostile {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int little = 4'096;  // the least that the kernel grants is about this

Seat seat_of(std::size_t number, Habit habit) {
  const bool deaf = habit == Habit::deaf_reader || habit == Habit::deaf_watcher;
  return {"127.0.0." + std::to_string(2 + number % 19), deaf ? little : 0};
}

std::string head(int port, const std::string& line, const std::string& fields = {}) {
  return line + " HTTP/1.1\r\nHost: localhost:" + std::to_string(port) + "\r\n" + fields;
}

// What is said at once; whoever is slow says the rest byte by byte.
std::string opening(Habit habit, int port) {
  switch (habit) {
    case Habit::half_handshake:
      return std::string("\x16\x03\x01\x02\x00\x01", 6);  // a record of 512 bytes, never finished
    case Habit::slow_header:
      return head(port, "GET /api/v1/clock", "X-Slow: ");
    case Habit::slow_body:
      return head(port, "POST /api/v1/sign-ins",
                  "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
    case Habit::deaf_reader: {
      std::string out;
      for (int i = 0; i < 60; ++i) out += head(port, "GET /openapi.json", "\r\n");
      return out;
    }
    case Habit::deaf_watcher:
      return head(port, "GET /api/v1/live",
                  "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
  }
  return {};
}

void wait_for_upgrade(RawTls& wire) {
  std::string in;
  while (in.find("\r\n\r\n") == std::string::npos) {
    const auto chunk = wire.read_some(10s);
    if (chunk.empty()) throw std::runtime_error("no answer to an upgrade");
    in += chunk;
  }
}

}  // namespace

Crowd::Crowd(Habit habit, int port, std::size_t count, const std::string& session) : habit_(habit) {
  const auto words = opening(habit, port);
  for (std::size_t i = 0; i < count; ++i) {
    const auto seat = seat_of(i, habit);
    if (habit == Habit::half_handshake) {
      tcp_.emplace_back(port, seat);
      tcp_.back().write(words);
      continue;
    }
    tls_.emplace_back(port, seat);
    tls_.back().write(words);
    if (habit != Habit::deaf_watcher) continue;
    wait_for_upgrade(tls_.back());
    tls_.back().write(frame(fin | text, R"({"kind":"watch","session":")" + session + "\"}"));
  }
}

void Crowd::drip() {
  if (habit_ != Habit::slow_header && habit_ != Habit::slow_body) return;
  for (auto& one : tls_) {
    try {
      if (!one.hung_up()) one.write("x");
    } catch (const support::Disconnected&) {
    }
  }
}

std::size_t Crowd::gone() const {
  const auto ended = [](const auto& one) { return one.hung_up(); };
  return static_cast<std::size_t>(std::count_if(tls_.begin(), tls_.end(), ended) +
                                  std::count_if(tcp_.begin(), tcp_.end(), ended));
}

namespace {

support::LiveClient channel_of(int port, const support::HotBidder& who) {
  support::HttpsClient client(port);
  if (!client.sign_in(who.account, who.password)) throw std::runtime_error("no sign-in");
  const auto reply = client.post("/api/v1/live-tickets", "{}");
  return {port, "/api/v1/live?ticket=" + support::json_member(reply.body, "ticket"),
          client.cookie()};
}

}  // namespace

LoneBidder::LoneBidder(int port, const support::HotBidder& who, std::string session)
    : session_(std::move(session)), channel_(channel_of(port, who)) {}

std::chrono::microseconds LoneBidder::bid() {
  char bid_id[33];
  std::snprintf(bid_id, sizeof bid_id, "%032llx", static_cast<unsigned long long>(++bids_));
  const std::string bid = R"({"kind":"bid","session":")" + session_ + R"(","bid_id":")" + bid_id +
                          R"(","amount_fen":)" + std::to_string(next_fen_++) + "}";
  const auto start = Clock::now();
  channel_.send(bid);
  const auto answer = channel_.next_with(bid_id, 10s);
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
  if (!answer) throw std::runtime_error("a bid was not answered");
  if (support::json_member(*answer, "kind") != "accepted") throw std::runtime_error(*answer);
  return took;
}

void wait_until_open(int port, const std::string& session) {
  support::HttpsClient client(port);
  for (int i = 0; i < 600; ++i) {
    const auto reply = client.get("/api/v1/sessions/" + session);
    if (support::json_member(reply.body, "phase") == "free") return;
    std::this_thread::sleep_for(100ms);
  }
  throw std::runtime_error("the session does not open");
}

std::int64_t memory_bytes(pid_t pid) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/status");
  std::string word;
  while (status >> word) {
    if (word != "RssAnon:") continue;
    std::int64_t kib = 0;
    status >> kib;
    return kib * 1024;
  }
  return 0;
}

void take_descriptors() {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace adit::hostile
