// `adit rehearse` as a script sees it: what it prints and its exit codes.
#include "unit/app/commands/output.hpp"
#include "wire/schema.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;
using testing::Scratch;

const std::string source = ADIT_SOURCE_DIR;

// Three bids and nobody after them: the hammer falls by itself before the tick.
constexpr std::string_view script =
    R"({"lot":{"start_price_fen":1000000,"increment_fen":50000,)"
    R"("opens_at":"2026-11-23T10:00:00.000+08:00","bidders":["A","B","C"]},"commands":[)"
    R"({"kind":"bid","t_recv":"2026-11-23T10:00:01.000+08:00","actor":"A","amount_fen":1000000},)"
    R"({"kind":"bid","t_recv":"2026-11-23T10:00:02.000+08:00","actor":"B","amount_fen":1000001},)"
    R"({"kind":"tick","at":"2026-11-23T12:00:00.000+08:00"}]})";

Output rehearse(const std::string& profile, std::string_view told = script) {
  const Scratch file{std::string(told)};
  std::vector<std::string> call{"rehearse", file.path(), "--json"};
  if (!profile.empty()) call.insert(call.end(), {"--profile", profile});
  return adit(call);
}

TEST(RehearseCommand, TellsEachStepAndTheEnd) {
  const Output output = rehearse("sandbox");
  ASSERT_EQ(output.code, 0) << output.error;
  const auto told = wire::read("documents/rehearsed", output.out, wire::file_limits);
  ASSERT_TRUE(told) << told.error().code << told.error().pointer;
  const wire::Json root = told->root();
  EXPECT_EQ(root["steps"].size(), 3u);
  EXPECT_EQ(root["steps"].at(1)["refusal"]["code"].text(), "bid.below_minimum");
  EXPECT_EQ(root["outcome"].text(), "sold");
  EXPECT_EQ(root["winner"].text(), "A");
  EXPECT_EQ(root["price_fen"].integer(), 1'000'000);
  EXPECT_EQ(output.error, "");
}

TEST(RehearseCommand, TakesAProfileByIdOrByFile) {
  const Output by_id = rehearse("sandbox");
  EXPECT_EQ(rehearse("").out, by_id.out);
  EXPECT_EQ(rehearse(source + "/deploy/profiles/sandbox.json").out, by_id.out);
  const Output jilin = rehearse("jilin-2025");
  EXPECT_EQ(jilin.code, 0) << jilin.error;
  EXPECT_NE(jilin.out, by_id.out);
}

TEST(RehearseCommand, RefusesBadInput) {
  const Output unknown = rehearse("no-such-profile");
  EXPECT_EQ(unknown.code, 2);
  EXPECT_NE(unknown.error.find(R"("code":"profile.not_found")"), unknown.error.npos);
  EXPECT_EQ(rehearse("/no/such/profile.json").code, 2);
  std::string fraction(script);
  fraction.replace(fraction.find("1000001"), 7, "1000.01");
  const Output output = rehearse("sandbox", fraction);
  EXPECT_EQ(output.code, 2);
  EXPECT_NE(output.error.find(R"("pointer":"/commands/1/amount_fen")"), output.error.npos)
      << output.error;
  EXPECT_EQ(output.out, "");
}

}  // namespace
}  // namespace adit::app
