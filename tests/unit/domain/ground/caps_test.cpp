// Caps by the groups of the article.
#include "domain/ground/caps.hpp"

#include <gtest/gtest.h>

namespace adit::domain::ground {
namespace {

std::optional<std::int64_t> cap(const char* id, plan::MineralGroup group) {
  plan::Mineral mineral;
  mineral.id = id;
  mineral.group = group;
  return block_cap(mineral);
}

TEST(Caps, FollowTheArticle) {
  using enum plan::MineralGroup;
  EXPECT_EQ(cap("mineral_water", water_gas), 10);
  EXPECT_EQ(cap("groundwater", water_gas), 200);
  EXPECT_EQ(cap("helium_gas", water_gas), 200);
  EXPECT_EQ(cap("gold", metal), 40);
  EXPECT_EQ(cap("brick_clay", non_metal), 40);
  EXPECT_EQ(cap("uranium", energy), 40);
  EXPECT_EQ(cap("coal", energy), 200);
  EXPECT_EQ(cap("geothermal_energy", energy), 200);
  EXPECT_EQ(cap("petroleum", energy), 2500);
  EXPECT_EQ(cap("natural_gas", energy), 2500);
}

TEST(Caps, WhatTheArticleDoesNotNameHasNone) {
  EXPECT_EQ(cap("oil_shale", plan::MineralGroup::energy), std::nullopt);
  EXPECT_EQ(cap("coalbed_methane", plan::MineralGroup::energy), std::nullopt);
}

}  // namespace
}  // namespace adit::domain::ground
