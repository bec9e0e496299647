// How a lot's events add up, and the words for its states.
#include <gtest/gtest.h>

#include "domain/lot/lot.hpp"

namespace adit::domain::lot {

namespace {

Terms terms(std::int64_t start_fen) {
  Terms out;
  out.start_price_fen = start_fen;
  return out;
}

TEST(lot_state, is_what_its_events_say) {
  Lot lot;
  EXPECT_EQ(lot.state(), State::unborn);
  lot.evolve(Drafted{LotId("l1"), "示例-1", PersonId("p1"), terms(7), 100, "{}"});
  EXPECT_EQ(lot.id(), LotId("l1"));
  EXPECT_EQ(lot.number(), "示例-1");
  EXPECT_EQ(lot.proposer(), PersonId("p1"));
  EXPECT_EQ(lot.version(), 1);
  EXPECT_EQ(lot.draft(), "{}");
  lot.evolve(Revised{2, terms(8), 200, R"({"a":1})"});
  EXPECT_EQ(lot.version(), 2);
  EXPECT_EQ(lot.terms().start_price_fen, 8);
  EXPECT_EQ(lot.area_m2(), 200);
  EXPECT_EQ(lot.draft(), R"({"a":1})");
  EXPECT_EQ(lot.seq(), 2);
  EXPECT_FALSE(lot.announced().has_value());
}

TEST(lot_state, holds_blocks_from_the_announcement_until_they_are_released) {
  Lot lot;
  Announced announced;
  announced.blocks = {"block-1"};
  lot.evolve(announced);
  EXPECT_TRUE(lot.holds_blocks());
  lot.evolve(Opened{});
  lot.evolve(Closed{SessionId("s1"), CloseOutcome::unsold});
  EXPECT_TRUE(lot.holds_blocks());
  lot.evolve(Released{{"block-1"}});
  EXPECT_FALSE(lot.holds_blocks());
}

TEST(lot_state, has_a_word) {
  EXPECT_EQ(name(State::in_session), "in_session");
  EXPECT_EQ(name(State::stopped), "stopped");
  EXPECT_EQ(name(CloseOutcome::not_opened), "not_opened");
  EXPECT_EQ(name(CloseOutcome::suspended), "suspended");
}

}  // namespace

}  // namespace adit::domain::lot
