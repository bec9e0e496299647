// Given–when–then for auctions: given(events).when(command, at).then(events) or .refused(code).
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "domain/session/auction/auction.hpp"

namespace adit::tests {

using namespace domain::auction;  // NOLINT: the language of these tests
using base::Instant;
using domain::BidNumber;

inline constexpr Instant opens_at{1'800'000'000'000};
inline constexpr base::Millis free_ms = 30'000;
inline constexpr base::Millis countdown_ms = 20'000;
inline constexpr Instant free_ends = opens_at + free_ms;
inline constexpr Instant first_deadline = free_ends + countdown_ms;
inline constexpr std::int64_t start_fen = 1'000'000;
inline constexpr std::int64_t step_fen = 50'000;

inline const std::string salt(64, 'a');

inline domain::session::Gate passed() {
  return {domain::conformity::Verdict::conforming, base::sha256("report"), {}};
}

inline domain::session::Gate failed() {
  return {domain::conformity::Verdict::nonconforming, base::sha256("report"), {"B1"}};
}

inline domain::profile::RuleProfile rules() {
  domain::profile::RuleProfile profile;
  profile.id = "case";
  profile.title_zh = "示例";
  profile.title_en = "示例";
  profile.jurisdiction_zh = "示例";
  profile.jurisdiction_en = "示例";
  profile.auction = {free_ms, countdown_ms, 3, false};
  return profile;
}

inline Scheduled terms() {
  Scheduled out;
  out.session.text = "s1";
  out.lot.text = "l1";
  out.number = "示例-1";
  out.title_zh = "示例";
  out.title_en = "示例";
  out.right = "exploration";
  out.mineral = "gold";
  out.area_m2 = 1'068'512;
  out.profile = rules();
  out.calendar = "cn";
  out.opens_at = opens_at;
  out.start_price_fen = start_fen;
  out.increment_fen = step_fen;
  return out;
}

inline domain::session::ReserveOpening reserve(std::int64_t fen) {
  return {fen, salt};
}

inline Scheduled terms_with_reserve(std::int64_t fen) {
  Scheduled out = terms();
  out.reserve_commitment = domain::session::reserve_commitment(out.session, reserve(fen));
  return out;
}

// An officer's word.
inline Order order(const std::string& reason = "示例：核实投诉") {
  return {domain::PersonId("person-1"), reason};
}

inline Interrupt officer_stops(Instant since) {
  return {since, std::string(by_officer), {}, order()};
}

inline Resume officer_resumes(base::Millis notice_ms) {
  return {std::string(by_officer), notice_ms, order("示例：已核实")};
}

inline const BidNumber ann{"0001"}, ben{"0002"}, cai{"0003"};

inline std::vector<Event> scheduled(const Scheduled& what = terms()) {
  return {what, BidderAdmitted{ann}, BidderAdmitted{ben}, BidderAdmitted{cai}};
}

inline std::vector<Event> opened(const Scheduled& what = terms()) {
  auto events = scheduled(what);
  events.emplace_back(Opened{opens_at, free_ends, 3, passed()});
  return events;
}

inline std::vector<Event> in_countdown(const Scheduled& what = terms()) {
  auto events = opened(what);
  events.emplace_back(CountdownStarted{first_deadline});
  return events;
}

inline std::vector<Event> operator+(std::vector<Event> events, Event event) {
  events.push_back(std::move(event));
  return events;
}

// A bid with an id made of its bidder and amount.
inline PlaceBid bid(const BidNumber& number, std::int64_t fen, Instant t_recv) {
  return {number.text + "-" + std::to_string(fen), number, fen, t_recv};
}

inline BidAccepted accepted(const BidNumber& number, std::int64_t fen, Instant t_recv) {
  const PlaceBid command = bid(number, fen, t_recv);
  return {command.bid_id, number, fen, t_recv};
}

class When {
 public:
  When(Auction state, base::Outcome<Decision> decision)
      : state_(std::move(state)), decision_(std::move(decision)) {}

  // Exactly these events; the state after them comes back.
  Auction then(const std::vector<Event>& expected) {
    EXPECT_TRUE(decision_.has_value()) << (decision_ ? "" : decision_.error().code);
    if (!decision_) return state_;
    EXPECT_TRUE(decision_->events == expected) << decision_->events.size() << " events";
    for (const Event& event : decision_->events) state_.evolve(event);
    return state_;
  }

  base::Refusal refused(const std::string& code) const {
    EXPECT_FALSE(decision_.has_value()) << "expected " << code;
    if (decision_) return {};
    EXPECT_EQ(decision_.error().code, code);
    return decision_.error();
  }

  const base::Outcome<Decision>& decision() const { return decision_; }

 private:
  Auction state_;
  base::Outcome<Decision> decision_;
};

class Given {
 public:
  explicit Given(const std::vector<Event>& events) {
    for (const Event& event : events) state_.evolve(event);
  }
  When when(const Command& command, Instant now) const {
    return {state_, state_.decide(command, now)};
  }
  // A bid is decided at the moment of its receipt.
  When when(const PlaceBid& command) const { return when(command, command.t_recv); }
  const Auction& state() const { return state_; }

 private:
  Auction state_;
};

inline Given given(const std::vector<Event>& events) {
  return Given(events);
}

// The parameter of a refusal, or -1.
inline std::int64_t number_in(const base::Refusal& refusal, const std::string& name) {
  for (const auto& [key, value] : refusal.params) {
    if (key == name && std::holds_alternative<std::int64_t>(value)) {
      return std::get<std::int64_t>(value);
    }
  }
  return -1;
}

}  // namespace adit::tests
