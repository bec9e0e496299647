// One bidder's life: sign in, bid, insist.
#include "crash/bidders.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/crypto.hpp"
#include "base/digest.hpp"

namespace adit::crash {

using namespace std::chrono_literals;
using support::HttpReply;
using support::json_member;

// A bidder's connection that swallows faults: status 0 stands for "no answer".
class Voice {
 public:
  Voice(int port, const support::HotBidder& bidder) : port_(port), client_(port), bidder_(bidder) {}

  // Signs in first; false when there is no signing in now.
  bool is_known() {
    try {
      return !client_.cookie().empty() || client_.sign_in(bidder_.account, bidder_.password);
    } catch (const support::Disconnected&) {
      client_.forget_connection();
      return false;
    }
  }

  HttpReply post(const std::string& target, const std::string& body) {
    try {
      auto reply = client_.post(target, body);
      if (reply.status == 401) client_ = support::HttpsClient(port_);  // to sign in once more
      return reply;
    } catch (const support::Disconnected&) {
      client_.forget_connection();
      return {};
    }
  }

 private:
  int port_;
  support::HttpsClient client_;
  support::HotBidder bidder_;
};

namespace {

// What a reply says of the bid that it answers.
enum class Word {
  accepted,
  refused,  // it does not stand, for a reason that will not go away
  not_now,  // it does not stand either, and may be sent once more
  open,     // no answer, or the answer that nobody knows
  nothing,  // the bid was not looked at
};

Word word_of(const HttpReply& reply) {
  if (reply.status == 200 || reply.status == 201) return Word::accepted;
  const std::string code = json_member(reply.body, "code");
  if (reply.status == 0 || code == "bid.unknown_outcome") return Word::open;
  if (code == "bid.interrupted" || code == "session.busy") return Word::not_now;
  const bool of_the_bid = code.starts_with("bid.") || code.starts_with("session.");
  return of_the_bid && reply.status < 500 ? Word::refused : Word::nothing;
}

// Half of the bidders who hear "not now" take it at its word, and their bid must never appear.
bool takes_at_its_word(const std::string& bid_id) {
  return bid_id.back() < '8';
}

}  // namespace

std::string Bidders::Bid::text() const {
  return "{\"bid_id\":\"" + id + "\",\"amount_fen\":" + std::to_string(amount_fen) + "}";
}

Bidders::Bidders(const support::HotLot& hot, int port, Diary& diary)
    : target_("/api/v1/sessions/" + hot.session + "/bids"), port_(port), diary_(diary) {
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
    if (!voice.is_known()) {
      std::this_thread::sleep_for(50ms);
      continue;
    }
    const Bid bid{base::to_hex(base::random_bytes(16)), next_fen_++};
    diary_.sends(bid.id);
    if (!settle(voice, bid)) std::this_thread::sleep_for(20ms);
  }
}

// Repeats one bid until it is accepted or refused; false when it was refused.
bool Bidders::settle(Voice& voice, const Bid& bid) {
  std::optional<Doubts::Clock::time_point> in_doubt;
  for (;;) {
    const auto reply = voice.post(target_, bid.text());
    const Word word = word_of(reply);
    const bool absent = word == Word::refused || word == Word::not_now;
    if (in_doubt && absent) doubts_.settled(*std::exchange(in_doubt, std::nullopt), false);
    if (in_doubt && word == Word::accepted) doubts_.settled(*in_doubt, reply.status == 200);
    if (word == Word::accepted) {
      stands(voice, bid, reply, in_doubt.has_value());
      return true;
    }
    if (word == Word::refused || (word == Word::not_now && takes_at_its_word(bid.id))) {
      diary_.is_refused(bid.id);
      follow_the_price(reply);
      return false;
    }
    if (word == Word::open && !in_doubt) in_doubt = Doubts::Clock::now();
    if (stopping_ && std::chrono::steady_clock::now() > gives_up_at_) {
      ADD_FAILURE() << "nobody says what became of bid " << bid.id;
      return false;
    }
    std::this_thread::sleep_for(20ms);
    while (!voice.is_known() && !stopping_) std::this_thread::sleep_for(50ms);
  }
}

// A bid that was in doubt is asked for once more: the answer must be the same, receipt and all.
void Bidders::stands(Voice& voice, const Bid& bid, const HttpReply& reply, bool was_in_doubt) {
  const auto note = [&](const HttpReply& told) {
    diary_.is_told(bid.id, {.seq = std::stoll(json_member(told.body, "seq")),
                            .amount_fen = bid.amount_fen,
                            .answer = was_in_doubt ? told.body : ""});
  };
  note(reply);
  ++accepted_;
  if (!was_in_doubt) return;
  const auto again = voice.post(target_, bid.text());
  if (word_of(again) == Word::accepted) note(again);
}

void Bidders::follow_the_price(const HttpReply& refusal) {
  if (json_member(refusal.body, "code") != "bid.below_minimum") return;
  const std::int64_t least = std::stoll(json_member(refusal.body, "least_fen"));
  std::int64_t next = next_fen_;
  while (next < least && !next_fen_.compare_exchange_weak(next, least)) {
  }
}

}  // namespace adit::crash
