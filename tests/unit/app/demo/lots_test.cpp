// Demo lots lie inside their blocks and are labelled as what they are.
#include "app/demo/lots.hpp"

#include <gtest/gtest.h>

#include <set>

#include "app/plan_directory.hpp"

namespace adit::app {
namespace {

const domain::plan::Edition& sandbox() {
  static const auto edition =
      load_edition(std::string(ADIT_SOURCE_DIR) + "/deploy/plans/jilin-sandbox");
  return *edition;
}

// Whether a corner, given in parts of 1e-8 degrees, lies inside the ring.
bool holds(const domain::plan::Ring& ring, double lon, double lat) {
  bool inside = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const auto x1 = static_cast<double>(ring[i - 1].lon_e8);
    const auto y1 = static_cast<double>(ring[i - 1].lat_e8);
    const auto x2 = static_cast<double>(ring[i].lon_e8);
    const auto y2 = static_cast<double>(ring[i].lat_e8);
    if ((y1 > lat) != (y2 > lat) && lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1) {
      inside = !inside;
    }
  }
  return inside;
}

TEST(DemoLots, LieInsideTheirBlocksWithAllTheirSides) {
  for (const auto& block : *sandbox().blocks) {
    const auto lot = exploration_lot(sandbox(), block, largest_lot_percent);
    const auto& ring = lot.rings.at(0).points;
    for (std::size_t i = 1; i < ring.size(); ++i) {
      for (int part = 0; part < 100; ++part) {
        const auto between = [part](std::int64_t from, std::int64_t to) {
          return static_cast<double>(from) + static_cast<double>(to - from) * part / 100;
        };
        ASSERT_TRUE(holds(block.rings.front(), between(ring[i - 1].lon_e8, ring[i].lon_e8),
                          between(ring[i - 1].lat_e8, ring[i].lat_e8)))
            << block.id << ", side " << i;
      }
    }
  }
}

TEST(DemoLots, MeetNoBlockButTheirOwn) {
  for (const auto& block : *sandbox().blocks) {
    const auto lot = exploration_lot(sandbox(), block, largest_lot_percent);
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
  const auto lot = exploration_lot(sandbox(), block, largest_lot_percent);
  EXPECT_TRUE(lot.title_zh.starts_with("示例"));
  EXPECT_TRUE(lot.title_en.starts_with("示例"));
  EXPECT_EQ(lot.mineral, block.mineral);
}

std::vector<wire::demo::Lot> demo_lots() {
  auto lots = load_demo_lots(std::string(ADIT_SOURCE_DIR) + "/deploy/plans");
  EXPECT_TRUE(lots) << lots.error().code;
  return std::move(*lots);
}

TEST(DemoLots, TheirFileIsMissed) {
  EXPECT_EQ(load_demo_lots("/nowhere").error().code, "file.unreadable");
}

TEST(DemoLots, OnlySoundLotsAndBlocksWithoutOneAreOffered) {
  const auto lots = demo_lots();
  const auto offers = offers_of(sandbox(), lots);
  std::set<std::string> titles;
  std::set<std::string> blocks;
  for (const auto& offer : offers) {
    EXPECT_TRUE(titles.insert(offer.draft.title_zh).second) << offer.draft.title_zh;
    if (offer.block && !blocks.insert(*offer.block).second) ADD_FAILURE() << *offer.block;
    EXPECT_GT(offer.draft.reserve_fen.value_or(0), offer.draft.start_price_fen);
  }
  for (const auto& lot : lots) {
    EXPECT_EQ(titles.contains(lot.draft.title_zh), lot.unsatisfied.empty()) << lot.id;
  }
  for (std::size_t i = 0; i < blocks_for_visitors; ++i) {
    EXPECT_FALSE(blocks.contains(sandbox().blocks->at(i).id)) << "kept for visitors";
  }
  EXPECT_FALSE(blocks.contains("SK-013")) << "its lot comes in by an exception";
  EXPECT_FALSE(blocks.contains("SK-018")) << "others are there";
  EXPECT_TRUE(blocks.contains("SK-006") && blocks.contains("SK-014"));
  EXPECT_FALSE(offers.front().block) << "who needs no block comes first";
  EXPECT_EQ(offers.back().block, "SK-017") << "the end of the edition comes last";
}

TEST(DemoLots, WithoutTheirFileTheBlocksAreOffered) {
  EXPECT_EQ(offers_of(sandbox(), {}).size(), sandbox().blocks->size() - blocks_for_visitors);
}

}  // namespace
}  // namespace adit::app
