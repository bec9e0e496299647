// One bidder's life: sign in, bid, insist.
#include "crash/bidders.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "support/tls_client.hpp"

namespace adit::crash {

using namespace std::chrono_literals;
using support::json_member;

// A bidder's connection that swallows faults: status 0 stands for "no answer".
class Voice {
 public:
  Voice(int port, const support::HotBidder& bidder) : client_(port), bidder_(bidder) {}

  support::HttpReply post(const std::string& target, const std::string& body) {
    try {
      if (client_.cookie().empty() && !client_.sign_in(bidder_.account, bidder_.password))
        return {};
      return client_.post(target, body);
    } catch (const support::Disconnected&) {
      client_.forget_connection();
      return {};
    }
  }

 private:
  support::HttpsClient client_;
  support::HotBidder bidder_;
};

Bidders::Bidders(const support::HotLot& hot, int port, Diary& diary)
    : session_(hot.session), port_(port), diary_(diary) {
  for (const auto& bidder : hot.bidders) threads_.emplace_back([this, bidder] { bid_on(bidder); });
}

Bidders::~Bidders() {
  stop();
}

void Bidders::stop() {
  if (!stopping_) gives_up_at_ = std::chrono::steady_clock::now() + 60s;
  stopping_ = true;
  for (auto& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

void Bidders::bid_on(const support::HotBidder& bidder) {
  Voice voice(port_, bidder);
  while (!stopping_) {
    const std::string bid_id = base::to_hex(base::random_bytes(16));
    const std::int64_t amount = next_fen_++;
    diary_.sends(bid_id);
    if (!settle(voice, bid_id, amount)) std::this_thread::sleep_for(20ms);
  }
}

// Repeats one bid until it is accepted or refused for good; false when it was refused.
bool Bidders::settle(Voice& voice, const std::string& bid_id, std::int64_t amount) {
  const std::string body =
      "{\"bid_id\":\"" + bid_id + "\",\"amount_fen\":" + std::to_string(amount) + "}";
  for (;;) {
    const auto reply = voice.post("/api/v1/sessions/" + session_ + "/bids", body);
    if (reply.status == 200 || reply.status == 201) {
      diary_.is_told(bid_id, {std::stoll(json_member(reply.body, "seq")), amount});
      ++accepted_;
      return true;
    }
    const std::string code = json_member(reply.body, "code");
    if (code == "bid.below_minimum") {
      const std::int64_t least = std::stoll(json_member(reply.body, "least_fen"));
      std::int64_t next = next_fen_;
      while (next < least && !next_fen_.compare_exchange_weak(next, least)) {
      }
      return false;
    }
    if (reply.status >= 400 && reply.status < 500 && code != "bid.unknown_outcome") return false;
    if (stopping_ && std::chrono::steady_clock::now() > gives_up_at_) {
      ADD_FAILURE() << "nobody says what became of bid " << bid_id;
      return false;
    }
    std::this_thread::sleep_for(50ms);
  }
}

}  // namespace adit::crash
