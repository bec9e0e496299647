// Rows are found by id, by rule, by mineral and way of working.
#include "domain/plan/provisions.hpp"

#include <gtest/gtest.h>

#include "unit/domain/plan/example_provisions.hpp"

namespace adit::domain::plan {
namespace {

TEST(Provisions, FindRowsById) {
  const Provisions all = example::provisions();
  EXPECT_EQ(find_area(all, "X01")->kind, AreaKind::restricted);
  EXPECT_EQ(find_area(all, "X09"), nullptr);
  ASSERT_NE(find_contradiction(all, "K10"), nullptr);
  EXPECT_EQ(find_contradiction(all, "K99"), nullptr);
  EXPECT_EQ(find_missing(all, "reserve_classes")->line, 552);
  EXPECT_EQ(find_missing(all, "nothing"), nullptr);
}

TEST(Provisions, FindTheRowsOfARule) {
  Provisions all = example::provisions();
  all.quotas[1].entry.rules = {"D4", "C4"};
  EXPECT_EQ(rows_of(all.quotas, "C4"), std::vector<const Quota*>{&all.quotas[1]});
  EXPECT_EQ(rows_of(all.quotas, "C1"), std::vector<const Quota*>{&all.quotas[0]});
  EXPECT_TRUE(rows_of(all.targets, "C4").empty());
}

TEST(Provisions, FindTheClassOfAMineralAndItsWay) {
  Provisions all = example::provisions();
  EXPECT_EQ(find_class(all, "gold", Way::underground), &all.classes[0]) << "one for any way";
  EXPECT_EQ(find_class(all, "copper", Way::any), nullptr);
  all.classes[0].way = Way::open_pit;
  EXPECT_EQ(find_class(all, "gold", Way::underground), nullptr);
  EXPECT_EQ(find_class(all, "gold", Way::open_pit), &all.classes[0]);
}

}  // namespace
}  // namespace adit::domain::plan
