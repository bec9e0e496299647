// Scripts: what they may leave out, and what is refused.
#include "wire/rehearsal/script.hpp"

#include <gtest/gtest.h>

namespace adit::wire {

namespace {

const std::string lot = R"({"lot":{"start_price_fen":1000000,"increment_fen":50000,)"
                        R"("opens_at":"2026-11-23T10:00:00.000+08:00",)"
                        R"("bidders":["A","B","C"]},"commands":[)";

std::string refused(const std::string& text) {
  const auto script = read_script(text);
  return script ? "accepted" : script.error().code + " " + script.error().pointer;
}

TEST(rehearsal_script, refuses_what_it_cannot_read) {
  EXPECT_EQ(refused(lot + R"({"kind":"bid","actor":"A","amount_fen":1.5}]})").substr(0, 11),
            "schema.type");
  EXPECT_EQ(refused(lot + R"({"kind":"bid","actor":"A","amount_fen":1e3}]})").substr(0, 11),
            "schema.type");
  EXPECT_EQ(refused(lot + R"({"kind":"bid","actor":"A"}]})"), "rehearsal.missing /commands/0");
  EXPECT_EQ(refused(lot + R"({"kind":"bid","amount_fen":1}]})"), "rehearsal.missing /commands/0");
  EXPECT_EQ(refused(lot + R"({"kind":"tick","at":"2026-02-30T10:00:00.000+08:00"}]})"),
            "instant.malformed /commands/0/at");
  EXPECT_EQ(refused(lot + R"({"kind":"dance"}]})").substr(0, 11), "schema.enum");
  EXPECT_EQ(refused(R"({"lot":{"start_price_fen":100,"increment_fen":10},"commands":[]})"),
            "rehearsal.missing /lot");
  EXPECT_EQ(refused(R"({"lot":{"start_price_fen":100,"increment_fen":10},)"
                    R"("commands":[{"kind":"bid","actor":"A","amount_fen":1}]})"),
            "rehearsal.missing /commands/0");
}

TEST(rehearsal_script, nothing_is_decided_before_it_is_received) {
  const auto bid = [](const std::string& at) {
    return lot +
           R"({"kind":"bid","actor":"A","amount_fen":1000000,)"
           R"("t_recv":"2026-11-23T10:00:01.000+08:00","at":"2026-11-23T)" +
           at + R"(+08:00"}]})";
  };
  EXPECT_EQ(refused(bid("10:00:01.000")), "accepted");
  EXPECT_EQ(refused(bid("10:00:00.999")), "rehearsal.before_receipt /commands/0/at");
}

TEST(rehearsal_script, fills_in_what_is_left_out) {
  const auto script = read_script(
      R"({"lot":{"start_price_fen":100,"increment_fen":10},"commands":[)"
      R"({"kind":"bid","t_recv":"2026-11-23T10:00:01.000+08:00","actor":"A","amount_fen":100},)"
      R"({"kind":"bid","actor":"B","amount_fen":110},)"
      R"({"kind":"bid","at":"2026-11-23T10:00:03.000+08:00","actor":"A","amount_fen":120}]})");
  ASSERT_TRUE(script.has_value());
  EXPECT_EQ(base::to_text(script->opens_at), "2026-11-23T10:00:01.000+08:00");
  EXPECT_EQ(script->bidders, (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(script->commands[1].t_recv, script->opens_at);
  EXPECT_EQ(script->commands[2].t_recv, script->opens_at + 2'000);
  EXPECT_NE(script->commands[0].bid_id, script->commands[1].bid_id);
  EXPECT_TRUE(script->run_on);
}

}  // namespace

}  // namespace adit::wire
