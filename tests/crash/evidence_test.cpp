// The checker must be able to say no: each kind of wrong is planted once.
#include "crash/evidence.hpp"

#include <gtest/gtest.h>

namespace adit::crash {
namespace {

const std::string header = "{\"format\":\"adit-session/1\"}\n";

std::string bid(int seq, const std::string& id, int amount) {
  return "{\"seq\":" + std::to_string(seq) +
         ",\"at\":\"2026-11-23T10:00:00.000+08:00\",\"kind\":\"session.bid_accepted\",\"v\":1,"
         "\"body\":{\"amount_fen\":" +
         std::to_string(amount) + ",\"bid_id\":\"" + id + "\"}}\n";
}

std::string resumed(int seq, const std::string& deadline,
                    const std::string& cause = "server_restarted") {
  return "{\"seq\":" + std::to_string(seq) +
         ",\"at\":\"2026-11-23T10:00:00.000+08:00\",\"kind\":\"session.resumed\",\"v\":1,"
         "\"body\":{\"cause\":\"" +
         cause + "\",\"deadline\":\"" + deadline + "\"}}\n";
}

class Evidence : public testing::Test {
 protected:
  Evidence() {
    diary.sends("a");
    diary.sends("b");
    diary.is_told("a", {1, 10, ""});
  }
  Diary diary;
};

TEST_F(Evidence, AcceptsWhatWasToldAndWhatWasOnlySent) {
  EXPECT_TRUE(judge(diary, header + bid(1, "a", 10) + bid(2, "b", 11), 20'000).clean());
}

TEST_F(Evidence, FindsALostBid) {
  EXPECT_EQ(judge(diary, header + bid(1, "b", 11), 20'000).lost, std::vector<std::string>{"a"});
}

TEST_F(Evidence, FindsAnAnswerThatWasDifferent) {
  EXPECT_FALSE(judge(diary, header + bid(1, "a", 12), 20'000).lost.empty());
}

TEST_F(Evidence, FindsADoubledBid) {
  EXPECT_FALSE(judge(diary, header + bid(1, "a", 10) + bid(2, "a", 10), 20'000).doubled.empty());
}

// The bid was in doubt: its bidder was told "no", and it stands.
TEST_F(Evidence, FindsABidInDoubtThatWasAnsweredAsRefused) {
  const std::string both = header + bid(1, "a", 10) + bid(2, "b", 11);
  EXPECT_TRUE(judge(diary, both, 20'000).clean());
  diary.is_refused("b");
  EXPECT_TRUE(judge(diary, header + bid(1, "a", 10), 20'000).clean());
  EXPECT_EQ(judge(diary, both, 20'000).denied, std::vector<std::string>{"b"});
  EXPECT_FALSE(judge(diary, both, 20'000).clean());
}

TEST_F(Evidence, FindsTwoAnswersToOneBid) {
  diary.sends("c");
  diary.is_told("c", {3, 12, "one receipt"});
  diary.is_told("c", {3, 12, "one receipt"});
  const std::string exported = header + bid(1, "a", 10) + bid(2, "b", 11) + bid(3, "c", 12);
  EXPECT_TRUE(judge(diary, exported, 20'000).clean());
  diary.is_told("c", {3, 12, "another receipt"});
  EXPECT_EQ(judge(diary, exported, 20'000).differing, std::vector<std::string>{"c"});
}

TEST_F(Evidence, FindsAnInventedBid) {
  EXPECT_EQ(judge(diary, header + bid(1, "a", 10) + bid(2, "c", 11), 20'000).invented,
            std::vector<std::string>{"c"});
}

TEST_F(Evidence, FindsAGap) {
  EXPECT_FALSE(judge(diary, header + bid(1, "a", 10) + bid(3, "b", 11), 20'000).gaps.empty());
}

TEST_F(Evidence, FindsAShortCountdown) {
  const std::string told = header + bid(1, "a", 10);
  EXPECT_TRUE(judge(diary, told + resumed(2, "2026-11-23T10:00:20.000+08:00"), 20'000).clean());
  EXPECT_FALSE(judge(diary, told + resumed(2, "2026-11-23T10:00:19.999+08:00"), 20'000).clean());
}

// The free phase has no countdown to give: whoever wants countdowns judged has to count them.
TEST_F(Evidence, TellsCountdownsFromTheFreePhase) {
  std::string in_the_free_phase = resumed(2, "2026-11-23T10:00:01.000+08:00");
  in_the_free_phase.replace(in_the_free_phase.find("deadline"), 8, "free_ends_at");
  const auto verdict = judge(
      diary,
      header + bid(1, "a", 10) + in_the_free_phase + resumed(3, "2026-11-23T10:00:19.999+08:00"),
      20'000);
  EXPECT_EQ(verdict.resumptions.at("server_restarted").all, 2u);
  EXPECT_EQ(verdict.resumptions.at("server_restarted").countdowns, 1u);
  EXPECT_EQ(verdict.rushed.size(), 1u) << "of the countdown";
}

TEST_F(Evidence, FindsAShortCountdownHoweverManyCameBefore) {
  const std::string full = "2026-11-23T10:00:20.000+08:00";
  const std::string brief = "2026-11-23T10:00:19.999+08:00";
  const auto story = [&](const std::string& first, const std::string& second) {
    return header + bid(1, "a", 10) + resumed(2, first) + bid(3, "b", 11) + resumed(4, second);
  };
  EXPECT_TRUE(judge(diary, story(full, full), 20'000).clean());
  for (const auto& verdict :
       {judge(diary, story(brief, full), 20'000), judge(diary, story(full, brief), 20'000)}) {
    ASSERT_EQ(verdict.rushed.size(), 1u);
    EXPECT_NE(verdict.rushed.front().find(brief), std::string::npos);
  }
}

// Whoever killed the server wants to see resumptions after a restart, and no others.
TEST_F(Evidence, TellsResumptionsByTheirCause) {
  const std::string full = "2026-11-23T10:00:20.000+08:00";
  const auto verdict =
      judge(diary,
            header + bid(1, "a", 10) + resumed(2, full, "server_restarted") +
                resumed(3, full, "database_unavailable") + resumed(4, full, "database_unavailable"),
            20'000);
  EXPECT_EQ(verdict.resumptions.size(), 2u);
  EXPECT_EQ(verdict.resumptions.at("server_restarted").countdowns, 1u);
  EXPECT_EQ(verdict.resumptions.at("database_unavailable").countdowns, 2u);
}

TEST_F(Evidence, FindsAResumptionThatWasOnlyHeard) {
  const std::string told = header + bid(1, "a", 10);
  diary.hears_resumption("2026-11-23T10:00:21.000+08:00", {});
  EXPECT_EQ(judge(diary, told + resumed(2, "2026-11-23T10:00:22.000+08:00"), 20'000).unfounded,
            std::vector<std::string>{"2026-11-23T10:00:21.000+08:00"});
}

// The event was in time, its announcement was not.
TEST_F(Evidence, CountsFromWhenTheResumptionWasHeard) {
  const std::string until = "2026-11-23T10:00:21.000+08:00";
  const std::string exported = header + bid(1, "a", 10) + resumed(2, until);
  Diary late;
  late.sends("a");
  late.is_told("a", {1, 10, ""});
  diary.hears_resumption(until, *base::parse_instant("2026-11-23T10:00:01.000+08:00"));
  EXPECT_TRUE(judge(diary, exported, 20'000).clean());
  EXPECT_EQ(judge(diary, exported, 20'000).heard, 1u);
  late.hears_resumption(until, *base::parse_instant("2026-11-23T10:00:01.001+08:00"));
  EXPECT_FALSE(judge(late, exported, 20'000).clean());
}

TEST_F(Evidence, AShortCountdownHurtsNobodyWhenThePauseGoesOn) {
  const std::string again =
      "{\"seq\":3,\"at\":\"2026-11-23T10:00:15.000+08:00\",\"kind\":\"session.interrupted\","
      "\"v\":1,\"body\":{\"cause\":\"database_unavailable\"}}\n";
  const std::string rushed = header + bid(1, "a", 10) + resumed(2, "2026-11-23T10:00:10.000+08:00");
  EXPECT_TRUE(judge(diary, rushed + again, 20'000).clean());
  EXPECT_FALSE(judge(diary, rushed + bid(3, "b", 11), 20'000).clean());
}

}  // namespace
}  // namespace adit::crash
