// Which events the public hears of, and in which words.
#include "wire/frames/notice.hpp"

#include <gtest/gtest.h>

#include "support/auction_case.hpp"
#include "wire/json.hpp"

namespace adit::wire {
namespace {

using namespace adit::tests;  // NOLINT: the language of auction cases

Notice told(const Event& event) {
  return notice_of(opens_at, event).value();
}

TEST(Notice, IsNotGivenForBidsAdmissionsAndTheAnnouncement) {
  EXPECT_FALSE(notice_of(opens_at, terms()));
  EXPECT_FALSE(notice_of(opens_at, BidderAdmitted{ann}));
  EXPECT_FALSE(notice_of(opens_at, accepted(ann, start_fen, opens_at)));
}

TEST(Notice, HasAStableCodeForEachOtherEvent) {
  EXPECT_EQ(told(Opened{opens_at, free_ends, 3, passed()}).code, "session.opened");
  EXPECT_EQ(told(NotOpened{}).code, "session.not_opened");
  EXPECT_EQ(told(CountdownStarted{first_deadline}).code, "session.countdown_started");
  EXPECT_EQ(told(Interrupted{opens_at, "server_restarted"}).code, "session.interrupted");
  EXPECT_EQ(told(Resumed{{}, first_deadline, "server_restarted"}).code, "session.resumed");
  EXPECT_EQ(told(Hammered{}).code, "session.unsold");
  EXPECT_EQ(told(Suspended{{"B1"}, {}, failed()}).code, "session.suspended");
  EXPECT_EQ(told(ResultPublished{}).code, "session.result_published");
}

TEST(Notice, SaysWhySessionsDoNotOpen) {
  const Notice few = told(NotOpened{NotOpenedReason::too_few_bidders, 2, 3, {}, {}});
  EXPECT_EQ(few.zh, "竞买人 2 名，少于 3 名，竞价未开始。");
  EXPECT_EQ(few.en, "The session did not open: 2 bidders where 3 are required.");
  const Notice gate = told(NotOpened{NotOpenedReason::gate, 3, 3, {"B1", "C1"}, failed()});
  EXPECT_NE(gate.zh.find("B1, C1"), std::string::npos);
  EXPECT_NE(gate.en.find("B1, C1"), std::string::npos);
}

TEST(Notice, NamesTheWinnerByNumberAndPrice) {
  Hammered sold;
  sold.outcome = HammerOutcome::sold;
  sold.winner = Candidate{ann, 123'456'705};
  const Notice notice = told(sold);
  EXPECT_EQ(notice.code, "session.sold");
  EXPECT_EQ(notice.en, "Sold to bidder 0001 for CNY 1,234,567.05.");
  EXPECT_EQ(notice.zh, "落槌成交：竞买号 0001，1,234,567.05 元。");
}

TEST(Notice, PutsKnownCausesIntoWords) {
  EXPECT_NE(pause_notice(Interrupted{opens_at, "database_unavailable"}).zh.find("数据库"),
            std::string::npos);
  EXPECT_NE(pause_notice(Interrupted{opens_at, "server_restarted"}).en.find("restarted"),
            std::string::npos);
}

TEST(Notice, TellsAnOfficersReasonInBothLanguages) {
  const Notice pause = told(Interrupted{opens_at, "officer", {}, order()});
  EXPECT_EQ(pause.code, "session.interrupted");
  EXPECT_EQ(pause.params.front().first, "cause");
  EXPECT_NE(pause.zh.find("示例：核实投诉"), std::string::npos);
  EXPECT_NE(pause.en.find("示例：核实投诉"), std::string::npos) << "in the words there are";
  Resumed resumed{{}, first_deadline, "officer", order(), opens_at + 60'000};
  resumed.order->reason_en = "Example: settled";
  const Notice back = told(resumed);
  EXPECT_NE(back.en.find("Example: settled"), std::string::npos);
  EXPECT_EQ(back.en.find("示例"), std::string::npos);
  EXPECT_NE(back.zh.find("16:01:00"), std::string::npos) << back.zh;
}

TEST(Notice, IsWrittenWithItsParametersInTheirKind) {
  JsonWriter out;
  write_notice(out, told(Opened{opens_at, free_ends, 3, passed()}));
  const std::string text = out.take();
  EXPECT_NE(text.find(R"("params":{"bidders":3})"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("at":"2027-01-15T16:00:00.000+08:00")"), std::string::npos) << text;
}

TEST(Notice, TellsThatAnotherServerTookOver) {
  EXPECT_EQ(moved_notice(opens_at).code, "session.moved");
}

}  // namespace
}  // namespace adit::wire
