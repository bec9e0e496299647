// Figures by their schema, and without those that there are none of.
#include "wire/replies/statistics.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

TEST(Statistics, FitTheirSchema) {
  Figures gold;
  gold.by = "mineral";
  gold.key = "gold";
  gold.sold = 2;
  gold.premium_bp = -50;
  gold.price_per_km2_fen = 7;
  Figures all;
  all.by = "all";
  const auto read = wire::read("replies/statistics", to_json({all, gold}));
  ASSERT_TRUE(read) << read.error().code << " at " << read.error().pointer;
  const auto groups = read->root()["groups"];
  EXPECT_FALSE(groups.at(0).find("premium_bp")) << "of nothing sold there is no premium";
  EXPECT_EQ(groups.at(1)["premium_bp"].integer(), -50);
  EXPECT_EQ(groups.at(1)["sold"].integer(), 2);
}

}  // namespace
}  // namespace adit::wire::replies
