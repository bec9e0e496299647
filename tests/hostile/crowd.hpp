// A crowd of slow clients of one habit, spread over the loopback network, and the one who bids
// meanwhile.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

#include "hostile/raw_tls.hpp"
#include "support/hot_lot.hpp"

namespace adit::hostile {

enum class Habit : std::uint8_t {
  half_handshake,  // begins a TLS handshake and never goes on
  slow_header,     // a header that comes byte by byte and never ends
  slow_body,       // the same with a body
  deaf_reader,     // asks for much and reads nothing
  deaf_watcher,    // watches a session and reads nothing, no ping either
};

class Crowd {
 public:
  // All of them connect, from 127.0.0.2 to 127.0.0.20 in turn.
  Crowd(Habit habit, int port, std::size_t count, const std::string& session = {});

  void drip();  // one byte more from each whose habit it is
  [[nodiscard]] std::size_t size() const { return tls_.size() + tcp_.size(); }
  [[nodiscard]] std::size_t gone() const;  // how many the server has hung up on

 private:
  Habit habit_;
  std::vector<RawTls> tls_;
  std::vector<RawTcp> tcp_;
};

// One signed-in bidder of the hot lot, who bids against nobody, one fen more each time.
class LoneBidder {
 public:
  LoneBidder(int port, const support::HotBidder& who, std::string session);

  // Bids and waits for the answer; how long that took. Throws std::runtime_error when it is no
  // acceptance, or none comes within ten seconds.
  std::chrono::microseconds bid();

 private:
  std::string session_;
  support::LiveClient channel_;
  std::int64_t next_fen_ = 1;
  std::uint64_t bids_ = 0;
};

// Waits until the session takes bids.
void wait_until_open(int port, const std::string& session);

// The memory that a process holds, without what it shares with files; 0 when it does not run.
[[nodiscard]] std::int64_t memory_bytes(pid_t pid);

// This process may open as many descriptors as the system allows.
void take_descriptors();

}  // namespace adit::hostile
