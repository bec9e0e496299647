// Bidders who never give up: each sends bids over HTTPS, and after a broken connection or an
// unclear answer asks again with the same bid id until it knows.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "crash/doubts.hpp"
#include "crash/evidence.hpp"
#include "support/hot_lot.hpp"
#include "support/tls_client.hpp"

namespace adit::crash {

class Voice;

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
  // Told by the test when it breaks something and when that is over.
  [[nodiscard]] Doubts& doubts() { return doubts_; }

 private:
  struct Bid {
    std::string id;
    std::int64_t amount_fen;
    [[nodiscard]] std::string text() const;
  };

  void bid_on(const support::HotBidder& bidder);
  [[nodiscard]] bool settle(Voice& voice, const Bid& bid);
  void stands(Voice& voice, const Bid& bid, const support::HttpReply& reply, bool was_in_doubt);
  void follow_the_price(const support::HttpReply& refusal);

  std::string target_;
  int port_;
  Diary& diary_;
  Doubts doubts_;
  std::chrono::steady_clock::time_point gives_up_at_{};  // set before stopping_
  std::atomic<bool> stopping_{false};
  std::atomic<std::int64_t> next_fen_{1};
  std::atomic<std::int64_t> accepted_{0};
  std::vector<std::thread> threads_;
};

}  // namespace adit::crash
