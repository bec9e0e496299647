// Robots' figures, and how they are told.
#include "app/robot/outcome.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::app {
namespace {

std::vector<RobotOutcome> two() {
  RobotOutcome one{.account = "bidder1",
                   .session = "S-1",
                   .bid_number = "1001",
                   .temperament = "eager",
                   .accepted = 3,
                   .refused = {{"bid.below_minimum", 1}},
                   .latencies_us = {1'000, 3'000, 2'000, 9'000},
                   .phase = "sold"};
  RobotOutcome other{.account = "bidder2",
                     .session = "",
                     .bid_number = "",
                     .temperament = "",
                     .trouble = base::Refusal{.code = "robot.not_admitted"}};
  return {one, other};
}

TEST(RobotOutcome, PercentilesAreOfThoseThatWereMeasured) {
  EXPECT_FALSE(percentile({}, 50));
  EXPECT_EQ(percentile({7}, 50), 7);
  EXPECT_EQ(percentile({7}, 99), 7);
  std::vector<std::int64_t> hundred;
  for (std::int64_t i = 100; i >= 1; --i) hundred.push_back(i);
  EXPECT_EQ(percentile(hundred, 50), 50);
  EXPECT_EQ(percentile(hundred, 99), 99);
  EXPECT_EQ(percentile(hundred, 100), 100);
}

TEST(RobotOutcome, PrintsWhatItsSchemaSays) {
  const auto told = wire::read("documents/robot-report", robots_json(two(), 12.3456));
  ASSERT_TRUE(told) << told.error().code << " at " << told.error().pointer;
  const wire::Json report = told->root();
  EXPECT_EQ(report["accepted"].integer(), 3);
  EXPECT_EQ(report["latency_us"]["p50"].integer(), 2'000);
  EXPECT_EQ(report["latency_us"]["p99"].integer(), 9'000);
  EXPECT_EQ(report["duration_ms"].integer(), 12'346);
  EXPECT_EQ(report["robots"].at(1)["trouble"].text(), "robot.not_admitted");
  EXPECT_TRUE(wire::read("documents/robot-report", robots_json({}, 0)));
}

TEST(RobotOutcome, PrintsLinesForPeople) {
  EXPECT_EQ(robots_text(two(), 12.3456),
            "bidder1 in S-1 as 1001, eager: 3 accepted, left it sold\n"
            "bidder2 (robot.not_admitted)\n"
            "3 bids accepted in 12 s; 1 refused, bid.below_minimum\n"
            "from a bid to its answer: half within 2.0 ms, 99 of 100 within 9.0 ms\n");
}

}  // namespace
}  // namespace adit::app
