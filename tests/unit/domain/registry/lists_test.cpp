// Lists as authorities type them, and what their items mean.
#include "domain/registry/lists.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::domain::registry {
namespace {

using Text = std::optional<std::string>;

TEST(RegistryLists, LimitsHaveOneWayOfBeingWritten) {
  const Text written("released_rights=20; released_exploration_rights=12; released_rights:煤=3");
  for (const char* text : {
           "released_rights=20; released_exploration_rights=12; released_rights:煤=3",
           " 采矿权＝20、探矿权=12，采矿权：煤 = 3 ;",
           "采矿权 = 0020;;探矿权=12\n;released_rights:煤=3",
       }) {
    EXPECT_EQ(canonical_limits(text), written) << text;
  }
  EXPECT_EQ(canonical_limits("探矿权:规划期=45"), Text("released_exploration_rights:period=45"));
  EXPECT_EQ(canonical_limits("released_exploration_rights:period=0"),
            Text("released_exploration_rights:period=0"));
}

TEST(RegistryLists, ALimitThatNothingCountsIsNone) {
  for (const char* text :
       {"", ";", "20", "released_rights", "released_rights=", "released_rights=-1",
        "released_rights=1.5", "released_rights=100001", "released_rights=1000000000000000000000",
        "released=3", "mines=3", "released_rights:=3", "released_rights:period=3",
        "released_rights=3; 采矿权=4", "released_rights:煤=3; released_rights:煤=3",
        "released_rights=3 released_exploration_rights=4", "=3"}) {
    EXPECT_EQ(canonical_limits(text), Text()) << text;
  }
}

TEST(RegistryLists, MineralsMayBeMeantForOneKindOfRight) {
  EXPECT_EQ(canonical_minerals("金，采矿权：煤 、探矿权:oil shale"),
            Text("金; mining:煤; exploration:oil shale"));
  EXPECT_EQ(canonical_minerals("mining:gold; exploration:gold"),
            Text("mining:gold; exploration:gold"));
  for (const char* text :
       {"", "、", "mining:", "transfer:gold", "mining:exploration:gold", "gold; gold", ":gold"}) {
    EXPECT_EQ(canonical_minerals(text), Text()) << text;
  }
}

TEST(RegistryLists, AreNoLongerThanAnyOtherText) {
  const std::string most(base::limits::registry_value_bytes_max, 'x');
  EXPECT_EQ(canonical_minerals(most), Text(most));
  EXPECT_EQ(canonical_minerals(most + "x"), Text());
  std::string grows;
  for (int i = 0; i < 60; ++i) grows += "采矿权:" + std::to_string(i) + "=1;";
  EXPECT_LE(grows.size(), base::limits::registry_value_bytes_max);
  EXPECT_EQ(canonical_limits(grows), Text()) << "written out it is longer";
}

TEST(RegistryLists, ItemsSayWhatTheyMean) {
  EXPECT_EQ(limits_in("released_rights=20; released_rights:煤=3; "
                      "released_exploration_rights:period=45"),
            (std::vector<Limit>{{"released_rights", "", 20},
                                {"released_rights", "煤", 3},
                                {"released_exploration_rights:period", "", 45}}));
  EXPECT_EQ(minerals_in("金; mining:煤"),
            (std::vector<ListedMineral>{{"", "金"}, {"mining", "煤"}}));
  EXPECT_TRUE(limits_in("").empty());
  EXPECT_TRUE(minerals_in("").empty());
}

}  // namespace
}  // namespace adit::domain::registry
