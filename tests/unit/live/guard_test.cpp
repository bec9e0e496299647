// The guard at the door of the room: it asks once more, and changes nothing about which bids count.
#include "support/live_case.hpp"

namespace adit {
namespace {

using namespace tests;  // NOLINT: the language of these tests

const std::string id_1(32, '1');
const std::string id_2(32, '2');
constexpr std::int64_t high_fen = start_fen + 11 * step_fen;

class Guard : public LiveCase {
 protected:
  void SetUp() override {
    auto what = terms();
    what.profile.auction.jump_steps = 10;
    begin(opened(what), opens_at + 1'000);
    ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
    loops.settle();
  }
  Telling send(const std::string& organisation, std::int64_t fen, const std::string& id,
               const std::string& confirmation, const std::string& person = "p-one") {
    const auto told = std::make_shared<Told>();
    actor->place({.bid_id = id,
                  .organisation = organisation,
                  .amount_fen = fen,
                  .t_recv = clock.now(),
                  .confirmation = confirmation,
                  .person = person},
                 [told](base::Outcome<live::Accepted> outcome) { told->outcome = outcome; });
    return told;
  }
  static std::string confirmation_in(const Telling& telling) {
    for (const auto& [name, value] : telling->outcome->error().params) {
      if (name == "confirmation") return std::get<std::string>(value);
    }
    return {};
  }
};

TEST_F(Guard, AsksAndTakesTheSameBidWithItsWord) {
  const std::size_t before = entries();
  const auto asked = send("A", high_fen, id_1, "");
  EXPECT_EQ(asked->code(), "bid.needs_confirmation");
  EXPECT_EQ(entries(), before) << "nothing of it is in the record";
  const auto again = send("A", high_fen, id_1, confirmation_in(asked));
  EXPECT_EQ(answer(again), "accepted");
  EXPECT_EQ(answer(send("A", high_fen, id_1, "")), "accepted") << "answered, so never asked again";
}

TEST_F(Guard, LetsNoOtherAmountThrough) {
  const auto asked = send("A", high_fen, id_1, "");
  const auto other = send("A", high_fen + step_fen, id_2, confirmation_in(asked));
  EXPECT_EQ(other->code(), "bid.confirmation_invalid");
  const auto rival = send("B", high_fen, id_2, confirmation_in(asked));
  EXPECT_EQ(rival->code(), "bid.confirmation_invalid");
}

// Two people of one company: each answers for himself.
TEST_F(Guard, LetsNoColleagueUseTheWord) {
  const auto word = confirmation_in(send("A", high_fen, id_1, "", "p-one"));
  EXPECT_EQ(send("A", high_fen, id_1, word, "p-two")->code(), "bid.confirmation_invalid");
  EXPECT_EQ(answer(send("A", high_fen, id_1, word, "p-one")), "accepted");
}

// What was confirmed was one bid: the next of the same amount is asked for again.
TEST_F(Guard, TakesAWordOnce) {
  const auto word = confirmation_in(send("A", high_fen, id_1, ""));
  EXPECT_EQ(send("A", high_fen, id_2, word)->code(), "bid.confirmation_invalid");
  EXPECT_EQ(answer(send("A", high_fen, id_1, word)), "accepted");
  EXPECT_EQ(answer(send("A", high_fen, id_1, word)), "accepted") << "a repeat is no second bid";
  EXPECT_EQ(send("A", high_fen + step_fen, id_1, word)->code(), "bid.id_conflict");
}

TEST_F(Guard, ForgetsAfterAMinute) {
  constexpr std::int64_t far_fen = start_fen + 40 * step_fen;
  const auto asked = send("A", far_fen, id_1, "");
  for (int i = 0; i < 4; ++i) {  // others keep the countdown going meanwhile
    clock.advance(base::limits::confirmation_ms_max / 4 + 1);
    const std::string id(32, static_cast<char>('5' + i));
    EXPECT_EQ(answer(send(i % 2 == 0 ? "B" : "C", start_fen + i * step_fen, id, "")), "accepted");
  }
  EXPECT_EQ(send("A", far_fen, id_1, confirmation_in(asked))->code(), "bid.confirmation_invalid");
}

TEST_F(Guard, HearsTheRulesFirst) {
  EXPECT_EQ(send("A", high_fen + 1, id_1, "")->code(), "bid.not_multiple");
  EXPECT_EQ(send("nobody", high_fen, id_1, "")->code(), "bid.not_admitted");
}

TEST_F(Guard, StandsAsideWhereTheAmountIsNear) {
  EXPECT_EQ(answer(send("A", start_fen + 10 * step_fen, id_1, "")), "accepted");
}

}  // namespace
}  // namespace adit
