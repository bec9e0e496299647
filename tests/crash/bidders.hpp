// Bidders who never give up: each sends bids over HTTPS, and after a broken connection or an
// unclear answer asks again with the same bid id until it knows.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "crash/evidence.hpp"
#include "support/hot_lot.hpp"

namespace adit::crash {

class Bidders {
 public:
  // Starts one thread a bidder against the server on `port`.
  Bidders(const support::HotLot& hot, int port, Diary& diary);
  ~Bidders();  // stop()
  Bidders(const Bidders&) = delete;
  Bidders& operator=(const Bidders&) = delete;

  // Lets every bidder learn the fate of its last bid, then joins; who does not learn it within a
  // minute fails the test.
  void stop();
  [[nodiscard]] std::int64_t accepted() const { return accepted_; }

 private:
  void bid_on(const support::HotBidder& bidder);
  [[nodiscard]] bool settle(class Voice& voice, const std::string& bid_id, std::int64_t amount);

  std::string session_;
  int port_;
  Diary& diary_;
  std::chrono::steady_clock::time_point gives_up_at_{};  // set before stopping_
  std::atomic<bool> stopping_{false};
  std::atomic<std::int64_t> next_fen_{1};
  std::atomic<std::int64_t> accepted_{0};
  std::vector<std::thread> threads_;
};

}  // namespace adit::crash
