// Zones of contrary kinds on one piece of ground.
#include "domain/plan/contrary_zones.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::plan {
namespace {

using conformity::example::square;

// The square has sides of 5,000,000 in hundred-millionths of a degree.
Zone zone(const char* id, const char* layer, std::int64_t x, std::vector<std::string> minerals) {
  Zone made = conformity::example::zone(layer, id);
  made.rings = {square(x, 0)};
  made.minerals = std::move(minerals);
  return made;
}

bool contrary(const char* first, const char* second, std::int64_t x = 2'500'000) {
  return contrary_zones({zone("A", first, 0, {}), zone("B", second, x, {})}).has_value();
}

TEST(ContraryZones, AreNamed) {
  const auto found = contrary_zones({zone("G", "encouraged_zone", 0, {"gold"}),
                                     zone("Z", "governance_zone", 0, {}),
                                     zone("J", "prohibited_zone", 2'500'000, {})});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->first, "G");
  EXPECT_EQ(found->second, "J");
}

TEST(ContraryZones, AreOfTwoOfTheThreeKindsAndOneKindOfRight) {
  EXPECT_TRUE(contrary("encouraged_zone", "restricted_zone"));
  EXPECT_TRUE(contrary("restricted_zone", "prohibited_zone"));
  EXPECT_TRUE(contrary("prohibited_exploration_area", "encouraged_exploration_area"));
  EXPECT_FALSE(contrary("prohibited_zone", "prohibited_zone"));
  EXPECT_FALSE(contrary("prohibited_zone", "encouraged_exploration_area")) << "of two maps";
  EXPECT_FALSE(contrary("prohibited_zone", "governance_zone"));
}

TEST(ContraryZones, ShareGroundBeyondDrawingNoise) {
  EXPECT_FALSE(contrary("encouraged_zone", "prohibited_zone", 5'000'000)) << "they only touch";
  EXPECT_FALSE(contrary("encouraged_zone", "prohibited_zone", 4'999'999)) << "a millimetre";
  EXPECT_TRUE(contrary("encouraged_zone", "prohibited_zone", 4'900'000));
}

// Molybdenum may be restricted where limestone is encouraged; nothing is encouraged where all is
// prohibited.
TEST(ContraryZones, MayMeanTwoMinerals) {
  const auto found = [](const char* layer, std::vector<std::string> minerals) {
    return contrary_zones({zone("A", "encouraged_zone", 0, {"limestone_for_cement"}),
                           zone("B", layer, 0, std::move(minerals))})
        .has_value();
  };
  EXPECT_FALSE(found("restricted_zone", {"molybdenum"}));
  EXPECT_TRUE(found("restricted_zone", {"molybdenum", "limestone_for_cement"}));
  EXPECT_TRUE(found("restricted_zone", {})) << "every mineral";
  EXPECT_TRUE(found("prohibited_zone", {"molybdenum"}));
}

}  // namespace
}  // namespace adit::domain::plan
