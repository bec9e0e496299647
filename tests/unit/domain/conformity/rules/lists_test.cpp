// Lists of items, words and minerals.
#include "domain/conformity/rules/lists.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

TEST(Lists, HoldAnItemOnce) {
  std::vector<std::string> list;
  add_item(list, "a");
  add_item(list, "b");
  add_item(list, "a");
  EXPECT_EQ(list, (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(share_item(list, {"c", "b"}));
  EXPECT_FALSE(share_item(list, {"c"}));
}

TEST(Lists, OfWordsReadInBothLanguages) {
  EXPECT_EQ(listed({{"甲", "A"}, {"乙", "B"}}), (plan::Words{"甲、乙", "A, B"}));
}

TEST(Lists, OfMineralsAreIdsAndStrangers) {
  example::Given given;
  given.lot.mineral = "铜矿";
  given.lot.co_minerals = {"金", "copper", "没有的矿"};
  const MineralIds minerals = mineral_ids(given.seen());
  EXPECT_EQ(minerals.ids, (std::vector<std::string>{"copper", "gold"}));
  EXPECT_EQ(minerals.unknown, std::vector<std::string>{"mineral:没有的矿"});
}

}  // namespace
}  // namespace adit::domain::conformity
