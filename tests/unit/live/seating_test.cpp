// Rows, their turns, and what becomes of those who move.
#include "live/seating.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "base/limits.hpp"

namespace adit::live {
namespace {

constexpr base::Millis period_ms = 100;
constexpr std::size_t many = base::limits::row_seats * 8;

struct Listener final : Watcher {
  explicit Listener(std::uint64_t n) : id(n) {}
  [[nodiscard]] std::uint64_t number() const override { return id; }
  void send(const Frame&) override {}
  [[nodiscard]] std::size_t queued() const override { return 0; }
  std::uint64_t id;
};

class SeatingTest : public testing::Test {
 protected:
  void seat(std::size_t count, std::int64_t told = 0) {
    for (std::size_t i = 0; i < count; ++i) {
      all.push_back(std::make_unique<Listener>(all.size() + 1));
      seating.seat(*all.back(), told);
    }
  }

  Seating seating{period_ms};
  std::vector<std::unique_ptr<Listener>> all;
};

TEST_F(SeatingTest, FillsRowsAndSeatsNobodyTwice) {
  seat(base::limits::row_seats + 1);
  seating.seat(*all[0], 0);
  EXPECT_EQ(seating.size(), base::limits::row_seats + 1);
  ASSERT_EQ(seating.rows(), 3u);
  EXPECT_EQ(seating.row(1).places.size(), base::limits::row_seats);
  EXPECT_EQ(seating.row(2).places.size(), 1u);
}

TEST_F(SeatingTest, WhoComesAfterOthersHaveLeftSitsInTheirRow) {
  seat(base::limits::row_seats);
  seating.unseat(7);
  seating.begin(1, 5, {1'000});
  seat(1);
  EXPECT_EQ(seating.rows(), 2u);
  EXPECT_EQ(seating.row(1).places.size(), base::limits::row_seats);
  EXPECT_EQ(seating.seat_of(all.back()->id)->place, base::limits::row_seats - 1);
}

TEST_F(SeatingTest, ARowIsDueWhenItWasNotToldAndItsTurnHasCome) {
  seat(1);
  EXPECT_EQ(seating.due(0, {1'000}), std::nullopt);
  ASSERT_EQ(seating.due(5, {1'000}), std::optional<std::size_t>(1));
  seating.begin(1, 5, {1'000});
  EXPECT_EQ(seating.next_due(5), std::nullopt);
  EXPECT_EQ(seating.due(6, {1'099}), std::nullopt);
  EXPECT_EQ(seating.next_due(6), std::optional(base::Instant{1'100}));
  EXPECT_EQ(seating.due(6, {1'100}), std::optional<std::size_t>(1));
}

// The point of rows: after the first wave they are told one by one, evenly over the period, and
// each still once a period.
TEST_F(SeatingTest, RowsThatWereToldTogetherSpreadOverThePeriod) {
  seat(many);
  std::map<std::size_t, std::vector<base::Millis>> turns;
  std::int64_t newest = 0;
  for (base::Instant now{1'000'000}; now.ms < 1'001'000; now = now + 1) {
    ++newest;
    while (const auto row = seating.due(newest, now)) {
      seating.begin(*row, newest, now);
      turns[*row].push_back(now.ms);
    }
  }
  std::map<base::Millis, int> rows_at;
  for (const auto& [row, at] : turns) {
    EXPECT_GE(at.size(), 9u) << row;
    EXPECT_LE(at.size(), 11u) << row;
    for (std::size_t i = 1; i < at.size(); ++i) {
      EXPECT_GE(at[i] - at[i - 1], period_ms / 2);
      EXPECT_LE(at[i] - at[i - 1], period_ms + (i == 1 ? period_ms / 2 : 0));
    }
    ++rows_at[at.back() % period_ms / (period_ms / 4)];
  }
  EXPECT_EQ(rows_at.size(), 4u) << "a quarter of the period is empty";
  for (const auto& [quarter, rows] : rows_at) EXPECT_LE(rows, 3) << quarter;
}

TEST_F(SeatingTest, TheFrontRowGoesBeforeThoseWhoHaveWaitedLonger) {
  seat(2);
  seating.promote(2);
  seating.begin(1, 1, {1'000});
  seating.begin(0, 1, {1'050});
  EXPECT_EQ(seating.due(2, {1'149}), std::optional<std::size_t>(1));
  EXPECT_EQ(seating.due(2, {1'150}), std::optional<std::size_t>(0));
}

// Where there is time for only some of them, it is not always the same who wait.
TEST_F(SeatingTest, RowsOfABusyMachineWaitAlike) {
  seat(many);
  std::map<std::size_t, int> told;
  std::int64_t newest = 0;
  for (base::Instant now{1'000'000}; now.ms < 1'010'000; now = now + 25) {  // four a period
    const auto row = seating.due(++newest, now);
    if (!row) continue;
    seating.begin(*row, newest, now);
    ++told[*row];
  }
  ASSERT_EQ(told.size(), 8u);
  for (const auto& [row, times] : told) EXPECT_NEAR(times, 50, 5) << row;
}

TEST_F(SeatingTest, WhatTheFrontRowHasHeardIsRepeatedForTheNewcomer) {
  seat(2);
  seating.promote(1);
  seating.begin(0, 9, {1'000});
  EXPECT_EQ(seating.next_due(9), std::optional(base::Instant{}));  // the other
  seating.begin(1, 4, {1'000});
  seating.promote(2);
  EXPECT_EQ(seating.row(0).told, 4);
  EXPECT_EQ(seating.due(9, {1'100}), std::optional<std::size_t>(0));
}

TEST_F(SeatingTest, WhoWasPromotedKeepsHisSeatWhenOthersLeave) {
  seat(3);
  seating.promote(3);
  seating.promote(3);
  seating.promote(4);  // unknown
  seating.unseat(1);
  seating.begin(1, 1, {1'000});
  EXPECT_EQ(seating.seat_of(3)->row, 0u);
  EXPECT_EQ(seating.seat_of(2)->place, 0u);
  EXPECT_EQ(seating.seat_of(1), std::nullopt);
  EXPECT_EQ(seating.size(), 2u);
}

}  // namespace
}  // namespace adit::live
