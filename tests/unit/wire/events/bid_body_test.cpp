// The quick way and the thorough one read the same bids.
#include "wire/events/bid_body.hpp"

#include <gtest/gtest.h>

#include "support/dice.hpp"
#include "wire/json.hpp"
#include "wire/members.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

const std::string good = R"({"amount_fen":1000000,"bid_id":"b-1.A_z","bid_number":"0002",)"
                         R"("t_recv":"2027-01-15T16:00:30.005+08:00"})";

// As the decoders of all other kinds do it.
bool thorough(std::string_view body) {
  const auto document = read("events/session.bid_accepted", body, file_limits);
  if (!document) return false;
  std::optional<base::Refusal> fault;
  static_cast<void>(Members(document->root(), fault).instant("t_recv"));
  return !fault && canonical(document->root()) == body;
}

std::string with(std::string_view old, std::string_view fresh) {
  std::string out = good;
  return out.replace(out.find(old), old.size(), fresh);
}

TEST(BidBody, ReadsEveryMember) {
  const auto bid = read_bid_body(good);
  ASSERT_TRUE(bid.has_value());
  EXPECT_EQ(bid->amount_fen, 1'000'000);
  EXPECT_EQ(bid->bid_id, "b-1.A_z");
  EXPECT_EQ(bid->bid_number.text, "0002");
  EXPECT_EQ(base::to_text(bid->t_recv), "2027-01-15T16:00:30.005+08:00");
}

TEST(BidBody, RefusesWhatTheSchemaRefuses) {
  const std::string wrong[] = {
      "",
      "{}",
      good + " ",
      with("1000000", "0"),
      with("1000000", "-1"),
      with("1000000", "01"),
      with("1000000", "1.0"),
      with("1000000", "9007199254740992"),
      with("1000000", "99999999999999999999"),
      with("b-1.A_z", ""),
      with("b-1.A_z", "b 1"),
      with("b-1.A_z", std::string(65, 'b')),
      with("b-1.A_z", R"(\u0062)"),
      with("0002", "002"),
      with("0002", "00a2"),
      with("2027-01-15", "2027-02-30"),
      with("+08:00", "Z"),
      with(".005", ""),
      with(R"("0002",)", R"("0002","more":1,)"),
      with(R"({"amount_fen":1000000,"bid_id":"b-1.A_z",)", R"({"bid_id":"b","amount_fen":1,)"),
  };
  for (const auto& body : wrong) {
    EXPECT_FALSE(read_bid_body(body).has_value()) << body;
    EXPECT_FALSE(thorough(body)) << body;
  }
  EXPECT_TRUE(read_bid_body(with("1000000", "9007199254740991")).has_value());
  EXPECT_TRUE(read_bid_body(with("b-1.A_z", std::string(64, 'b'))).has_value());
}

TEST(BidBody, AgreesWithTheSchemaOnWhateverIsDoneToABid) {
  constexpr std::string_view bytes = "0123456789abAZ._-:+\"{},\\ \n\x80";
  tests::Dice dice(20261129);
  int valid = 0;
  for (int i = 0; i < 100'000; ++i) {
    std::string body = good;
    for (std::size_t n = 1 + dice.roll(2); n > 0; --n) {
      const auto at = dice.roll(body.size());
      const char byte = bytes[dice.roll(bytes.size())];
      if (dice.one_in(3)) {
        body.insert(at, 1, byte);
      } else if (dice.one_in(2)) {
        body.erase(at, 1);
      } else {
        body[at] = byte;
      }
    }
    const bool quick = read_bid_body(body).has_value();
    ASSERT_EQ(quick, thorough(body)) << body;
    if (quick) ++valid;
  }
  EXPECT_GT(valid, 1'000) << "the changes are too wild to say anything";
}

}  // namespace
}  // namespace adit::wire
