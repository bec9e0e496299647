// Demo lots lie inside their blocks and are labelled as what they are.
#include "app/demo/lots.hpp"

#include <gtest/gtest.h>

#include "app/plan_directory.hpp"

namespace adit::app {
namespace {

const domain::plan::Edition& sandbox() {
  static const auto edition =
      load_edition(std::string(ADIT_SOURCE_DIR) + "/deploy/plans/jilin-sandbox");
  return *edition;
}

TEST(DemoLots, MeetNoBlockButTheirOwn) {
  for (const auto& block : *sandbox().blocks) {
    const auto lot = exploration_lot(sandbox(), block, 60);
    const auto& ring = lot.rings.at(0).points;
    EXPECT_TRUE(domain::plan::simple(ring)) << block.id;
    for (const auto& other : *sandbox().blocks) {
      EXPECT_EQ(domain::plan::meet(ring, other.rings.front()), other.id == block.id)
          << block.id << " and " << other.id;
    }
  }
}

TEST(DemoLots, AreLabelledAndOfTheBlocksMineral) {
  const auto& block = sandbox().blocks->front();
  const auto lot = exploration_lot(sandbox(), block, 60);
  EXPECT_TRUE(lot.title_zh.starts_with("示例"));
  EXPECT_TRUE(lot.title_en.starts_with("示例"));
  EXPECT_EQ(lot.mineral, block.mineral);
  const auto refused = placer_gold_lot(sandbox(), block);
  EXPECT_EQ(refused.right, "mining");
  EXPECT_EQ(refused.mineral, "placer_gold");
}

}  // namespace
}  // namespace adit::app
