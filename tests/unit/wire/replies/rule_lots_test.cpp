// How lots stand under a rule: each by its own finding, and what was looked at once for all.
#include "wire/replies/rule_lots.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

RuleLot lot(const std::string& number, const std::string& finding) {
  return {"lot-" + number, number, "示例标的", "Example lot", "approved", finding};
}

TEST(RuleLots, HaveTheirVerdictsAndWhatTheRuleLookedAtOnce) {
  const RuleLots lots{
      "B1",
      "jilin-sandbox",
      {lot("1", R"({"inputs": {"mineral": "gold", "block": "SK-001"}, "missing": [],
                    "verdict": "pass"})"),
       lot("2", R"({"inputs": {"mineral": "copper"}, "missing": ["blocks", "belts"],
                    "verdict": "undetermined"})"),
       lot("3", R"({"inputs": {}, "missing": ["blocks"], "verdict": "undetermined"})")}};
  const auto read = wire::read("replies/rule-lots", to_json(lots));
  ASSERT_TRUE(read) << read.error().code << " at " << read.error().pointer;
  const Json root = read->root();
  EXPECT_EQ(root["rule"].text(), "B1");
  EXPECT_EQ(root["lots"].at(0)["verdict"].text(), "pass");
  EXPECT_EQ(root["lots"].at(1)["verdict"].text(), "undetermined");
  EXPECT_EQ(root["lots"].at(1)["number"].text(), "2");
  EXPECT_EQ(canonical(root["inputs"]), R"(["block","mineral"])");
  EXPECT_EQ(canonical(root["missing"]), R"(["belts","blocks"])");
}

TEST(RuleLots, MayBeNone) {
  const auto read = wire::read("replies/rule-lots", to_json(RuleLots{"C4", "jilin-2011-2015", {}}));
  ASSERT_TRUE(read) << read.error().code << " at " << read.error().pointer;
  EXPECT_EQ(read->root()["lots"].size(), 0U);
  EXPECT_EQ(read->root()["inputs"].size(), 0U);
}

}  // namespace
}  // namespace adit::wire::replies
