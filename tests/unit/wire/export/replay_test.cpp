// What a replay tells of a small session; tests/replay holds the recordings and the forgeries.
#include "wire/export/replay.hpp"

#include "support/recorded_session.hpp"
#include "wire/schema.hpp"

namespace adit::tests {

namespace {

RecordedSession small() {
  RecordedSession session(terms(), opens_at - 20'000);
  for (const BidNumber& number : {ann, ben, cai}) {
    session.does(AdmitBidder{number}, opens_at - 5'000);
  }
  session.does(Open{passed()}, opens_at);
  return session.does(bid(ann, start_fen, opens_at + 1));
}

TEST(replay, tells_an_open_session_with_its_head) {
  const auto session = small();
  const auto outcome = wire::replay(session.text());
  ASSERT_TRUE(outcome.replayed.has_value());
  EXPECT_EQ(outcome.replayed->head, session.head());
  EXPECT_EQ(outcome.replayed->events, 6);
  EXPECT_EQ(wire::replay_json(outcome),
            R"({"session":"s1","outcome":"open","price_fen":null,"winner":null,"bids":1,)"
            R"("events":6,"reserve":"none","head":")" +
                base::to_hex(session.head()) + R"(","result_hash":null})");
}

TEST(replay, does_not_need_the_last_line_feed) {
  std::string text = small().text();
  text.pop_back();
  EXPECT_TRUE(wire::replay(text).replayed.has_value());
}

TEST(replay, names_the_line_of_a_fault) {
  std::string text = small().text();
  text[text.rfind("amount_fen") + 14] ^= 1;
  const auto outcome = wire::replay(text);
  ASSERT_TRUE(outcome.fault.has_value());
  EXPECT_EQ(outcome.fault->line, 7);
  EXPECT_EQ(outcome.fault->reason, "hash");
  EXPECT_TRUE(wire::read("documents/replayed", wire::replay_json(outcome)).has_value());
}

TEST(replay, names_the_next_line_when_one_was_written_anew_with_its_hash) {
  RecordedSession longer = small();
  longer.does(bid(ben, start_fen + step_fen, opens_at + 2));
  RecordedSession forged(terms(), opens_at - 19'999);
  std::string text;
  for (std::size_t i = 0; i < longer.lines().size(); ++i) {
    text += (i == 1 ? forged.lines()[1] : longer.lines()[i]) + "\n";
  }
  const auto outcome = wire::replay(text);
  EXPECT_EQ(outcome.fault->line, 3);
  EXPECT_EQ(outcome.fault->reason, "hash");
}

}  // namespace

}  // namespace adit::tests
