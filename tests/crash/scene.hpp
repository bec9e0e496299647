// What every case of the crash lab plays on: one server on one database with one live session of a
// short countdown, and the look at its record afterwards.
#pragma once

#include <chrono>
#include <random>
#include <string>

#include "crash/bidders.hpp"
#include "crash/evidence.hpp"
#include "support/exchange_process.hpp"
#include "support/hot_lot.hpp"

namespace adit::crash {

inline constexpr std::int64_t countdown_ms = 15'000;

// A session's page as text.
[[nodiscard]] std::string session_text(int port, const std::string& session);

// True once the session takes bids again.
[[nodiscard]] bool bidding(int port, const std::string& session,
                           std::chrono::seconds patience = std::chrono::seconds(30));

// How often the session's public page tells of a resumption after this cause.
[[nodiscard]] std::size_t resumptions_told(int port, const std::string& session,
                                           const std::string& cause);

class Scene {
 public:
  // On an empty database; open() prepares the session, starts the server and waits for the first
  // moment at which bids are taken.
  explicit Scene(const std::string& database);
  void open();

  // Waits until the free phase is over: from here on nothing but a bid is written for the length of
  // a countdown, so that who waits for the database then has a bid to write.
  void await_countdown();
  // Waits for some bids more, so that whatever comes next meets a busy server.
  void let_bid(const Bidders& bidders);
  // The same in the countdown: a fault in the free phase, which is short, has none to give back.
  void let_bid_in_countdown(const Bidders& bidders);

  // Holds the record against the diary: nothing lost, nothing twice, nothing denied; and it
  // replays.
  [[nodiscard]] Judgement expect_clean(const Diary& diary);
  // Everybody in doubt knew soon, counted from when the exchange took bids again.
  static void expect_settled(const Doubts& doubts);

  support::ExchangeProcess server;
  support::HotLot hot;
  std::mt19937 dice{std::random_device{}()};
};

}  // namespace adit::crash
