// Kinds by name, members by name, and what keeps others off.
#include "domain/registry/record.hpp"

#include <gtest/gtest.h>

#include <set>

namespace adit::domain::registry {
namespace {

TEST(RegistryRecord, KindsAreNamedInBothLanguages) {
  EXPECT_EQ(kind_named("reserve_report"), Kind::reserve_report);
  EXPECT_EQ(kind_named("矿业权人"), Kind::holder);
  EXPECT_EQ(kind_named("下级规划"), Kind::lower_plan);
  EXPECT_EQ(kind_named("licence"), std::nullopt);
  EXPECT_EQ(kind_named(""), std::nullopt);
  std::set<std::string_view> names;
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    const std::string_view name = name_of(static_cast<Kind>(kind));
    EXPECT_EQ(kind_named(name), static_cast<Kind>(kind));
    EXPECT_TRUE(names.insert(name).second) << name;
  }
}

TEST(RegistryRecord, AnAbsentMemberIsEmpty) {
  Record record;
  record.members = {{"mineral", "金"}, {"state", "live"}};
  EXPECT_EQ(record.member("state"), "live");
  EXPECT_EQ(record.member("block"), "");
}

TEST(RegistryRecord, LiveAwardedAndPendingHoldGround) {
  for (const char* state : {"live", "awarded", "pending"}) EXPECT_TRUE(holds_ground(state));
  for (const char* state : {"expired", "cancelled", "lapsed", ""}) {
    EXPECT_FALSE(holds_ground(state)) << state;
  }
}

TEST(RegistryRecord, VolumesAboveEachOtherShareNoHeight) {
  const Elevations upper{300'000, 100'000};
  const Elevations lower{100'000, -50'000};
  EXPECT_FALSE(share_heights(upper, lower)) << "they touch";
  EXPECT_FALSE(share_heights(lower, upper));
  EXPECT_TRUE(share_heights(upper, Elevations{100'001, 0}));
  EXPECT_TRUE(share_heights(upper, Elevations{200'000, 150'000})) << "within";
  EXPECT_TRUE(share_heights(upper, std::nullopt));
  EXPECT_TRUE(share_heights(std::nullopt, std::nullopt));
}

}  // namespace
}  // namespace adit::domain::registry
