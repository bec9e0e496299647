// What is told of a reading that holds together.
#include "domain/ground/oddities.hpp"

#include "unit/domain/ground/ground_case.hpp"

namespace adit::domain::ground {
namespace {

using Codes = std::vector<std::string>;

TEST(Oddities, ACornerInAnotherZoneThanMostIsTold) {
  const Reading reading = reading_of(
      "4860000,42440000\n4860000,43440100\n4860100,42440100\n"
      "4860100,42440000\n");
  EXPECT_EQ(codes_of(reading), (Codes{"wrong_zone", "over_block_cap"}));
  EXPECT_EQ(reading.warnings[0].what.code, "wrong_zone");
  EXPECT_EQ(reading.warnings[0].corner, 2);
  EXPECT_EQ(number_in(reading.warnings[0].what, "zone"), 43);
  EXPECT_EQ(reading.zone, 42);
}

TEST(Oddities, ARingFarFromItsMeridianIsToldOnce) {
  const Reading reading = reading_of("4860000,42640000\n4860000,42640100\n4860100,42640100\n");
  ASSERT_EQ(codes_of(reading), Codes{"wrong_zone"});
  EXPECT_EQ(reading.warnings[0].what.code, "wrong_zone.far");
  EXPECT_EQ(codes_of(reading_of("4860000,42620000\n4860000,42620100\n4860100,42620100\n")), Codes{})
      << "1.5° and a little";
}

TEST(Oddities, OutsideJilinIsToldOnceARing) {
  const Reading reading =
      reading_of("99.1,41.1\n99.2,41.1\n99.2,41.2\n\n126.1,43.1\n126.2,43.1\n126.2,43.2\n");
  ASSERT_GE(reading.warnings.size(), 1U);
  EXPECT_EQ(reading.warnings[0].code(), "outside_box");
  EXPECT_EQ(reading.warnings[0].ring, 1);
  EXPECT_EQ(std::ranges::count(codes_of(reading), "outside_box"), 1);
}

// 6 by 7 blocks.
const std::string many_blocks =
    "126°00′00″,43°00′00″\n126°06′00″,43°00′00″\n"
    "126°06′00″,43°07′00″\n126°00′00″,43°07′00″\n";

TEST(Oddities, TheCapDependsOnTheMineral) {
  const auto codes = [](const char* id, plan::MineralGroup group) {
    plan::Mineral mineral;
    mineral.id = id;
    mineral.group = group;
    Wishes wishes;
    wishes.mineral = &mineral;
    const Reading reading = reading_of(many_blocks, wishes);
    EXPECT_EQ(reading.grid_blocks, 42);
    return reading.warnings.empty() ? std::string() : reading.warnings[0].what.code;
  };
  EXPECT_EQ(codes("gold", plan::MineralGroup::metal), "over_block_cap");
  EXPECT_EQ(codes("mineral_water", plan::MineralGroup::water_gas), "over_block_cap");
  EXPECT_EQ(codes("coal", plan::MineralGroup::energy), "");
  EXPECT_EQ(codes("oil_shale", plan::MineralGroup::energy), "over_block_cap.not_named");
  EXPECT_EQ(codes_of(reading_of(many_blocks)), Codes{"over_block_cap"});
  EXPECT_EQ(reading_of(many_blocks).warnings[0].what.code, "over_block_cap.no_mineral");
}

TEST(Oddities, APublishedAreaIsCompared) {
  Wishes wishes;
  wishes.published_area_km2 = "0.01";
  EXPECT_EQ(codes_of(reading_of(square(0, 0, 100), wishes)), Codes{});
  wishes.published_area_km2 = "0.0110";
  const Reading reading = reading_of(square(0, 0, 100), wishes);
  ASSERT_EQ(codes_of(reading), Codes{"area_differs"});
  EXPECT_EQ(
      reading.warnings[0].what.params,
      (decltype(base::Refusal::params){{"published_km2", "0.0110"}, {"computed_km2", "0.0100"}}));
  wishes.published_area_km2 = "much";
  const auto refused = read_corner_text(square(0, 0, 100), wishes);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "lot.published_area");
}

}  // namespace
}  // namespace adit::domain::ground
