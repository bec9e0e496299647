// What D4 and D5 have in common.
#include "domain/conformity/rules/restricted.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;
using example::seen;

TEST(Restricted, TheWorseOfTwoIsTheAnswer) {
  using enum FindingVerdict;
  const auto of = [](FindingVerdict verdict, const char* words) {
    return Judgement{verdict, {words, words}, {{"same", std::string(words)}}, {}};
  };
  EXPECT_EQ(worse(of(pass, "a"), of(fail, "b")).verdict, fail);
  EXPECT_EQ(worse(of(undetermined, "a"), of(fail, "b")).verdict, fail);
  EXPECT_EQ(worse(of(undetermined, "a"), of(needs_justification, "b")).verdict, undetermined);
  EXPECT_EQ(worse(of(justified, "a"), of(pass, "b")).verdict, justified);
  const Judgement both = worse(of(pass, "a"), of(pass, "b"));
  EXPECT_EQ(both.explain.en, "a b");
  EXPECT_EQ(both.inputs.size(), 1u) << "each name once";
}

TEST(Restricted, AZoneForAnotherMineralIsNone) {
  Given given;
  given.mine("钼", "30", "ore_10kt_a");
  given.lot.touches = {example::touch("restricted_zone", "X04", 1'000'000)};
  EXPECT_EQ(restricted_zones(seen(given), "D4").answer->verdict, FindingVerdict::pass);
  given.lot.touches.push_back(example::touch("restricted_zone", "X01", 1'000'000));
  const Restricted found = restricted_zones(seen(given), "D4");
  ASSERT_FALSE(found.answer);
  EXPECT_EQ(ids_of(found.zones), std::vector<std::string>{"X01"});
}

}  // namespace
}  // namespace adit::domain::conformity
