// A lot is the block drawn smaller around the mean of its corners, which lies inside the blocks of
// the sandbox edition. It does not see all of their sides: drawn too large, a lot looks out.
#include "app/demo/lots.hpp"

#include <set>

#include "app/commands/command.hpp"
#include "wire/demo/terms.hpp"

namespace adit::app {

namespace {

using domain::plan::Point;

constexpr std::int64_t reserve_steps = 5;

Point middle_of(const domain::plan::Ring& ring) {
  Point sum;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    sum.lon_e8 += ring[i].lon_e8;
    sum.lat_e8 += ring[i].lat_e8;
  }
  const auto count = static_cast<std::int64_t>(ring.size() - 1);
  return {sum.lon_e8 / count, sum.lat_e8 / count};
}

domain::plan::Ring drawn_smaller(const domain::plan::Ring& ring, std::int64_t percent) {
  const Point middle = middle_of(ring);
  domain::plan::Ring out;
  for (const auto& corner : ring) {
    out.push_back({middle.lon_e8 + (corner.lon_e8 - middle.lon_e8) * percent / 100,
                   middle.lat_e8 + (corner.lat_e8 - middle.lat_e8) * percent / 100});
  }
  return out;
}

// 示例区块 青岚 → 青岚
std::string short_name(const std::string& name, std::string_view prefix) {
  return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

}  // namespace

wire::requests::LotDraft exploration_lot(const domain::plan::Edition& edition,
                                         const domain::plan::PlannedBlock& block,
                                         std::int64_t size_percent) {
  const auto* mineral = edition.minerals.find(block.mineral);
  const std::string zh = short_name(block.name.zh, "示例区块 ");
  const std::string en = short_name(block.name.en, "Example block ");
  wire::requests::LotDraft draft;
  const std::string ore = mineral->zh.ends_with("水") ? mineral->zh : mineral->zh + "矿";
  draft.title_zh = "示例 " + zh + ore + "普查探矿权";
  draft.title_en = "示例 " + en + " " + mineral->en + " exploration right";
  draft.right = "exploration";
  draft.event = "establish";
  draft.mineral = block.mineral;
  draft.stage = "general_survey";
  draft.terms = wire::demo::example_terms(draft.right);
  draft.plan = edition.id;
  draft.profile = "sandbox";
  draft.location_zh = "示例县 示例镇（" + zh + "）";
  draft.location_en = "示例 Example county, " + en;
  draft.rings.push_back(
      {.hole = false, .points = drawn_smaller(block.rings.front(), size_percent)});
  draft.start_price_fen = 120'000'000;
  draft.increment_fen = 5'000'000;
  draft.deposit_fen = 24'000'000;
  draft.reserve_fen = 150'000'000;
  draft.term_years = 5;
  return draft;
}

base::Outcome<std::vector<wire::demo::Lot>> load_demo_lots(const std::string& plans_directory) {
  const auto bytes = read_file(plans_directory + "/" + std::string(demo_edition) + "/lots.json");
  if (!bytes) return tl::unexpected(bytes.error());
  return wire::demo::read_lots(*bytes);
}

wire::requests::LotDraft draft_of(const wire::demo::Lot& lot) {
  wire::requests::LotDraft draft = lot.draft;
  draft.reserve_fen = draft.start_price_fen + reserve_steps * draft.increment_fen;
  return draft;
}

std::vector<Offer> offers_of(const domain::plan::Edition& edition,
                             const std::vector<wire::demo::Lot>& lots) {
  std::vector<Offer> offers;
  std::vector<Offer> outlines_in_blocks;
  std::set<std::string> used;
  for (const auto& lot : lots) {
    if (lot.block) used.insert(*lot.block);
    if (!lot.unsatisfied.empty()) continue;
    // A lot that brings documents does not mind who else is in its block.
    const auto block = lot.draft.docs.empty() ? lot.block : std::nullopt;
    (block ? outlines_in_blocks : offers).push_back({draft_of(lot), block});
  }
  const auto blocks = edition.blocks.value_or(std::vector<domain::plan::PlannedBlock>{});
  for (std::size_t i = blocks_for_visitors; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    if (used.contains(block.id)) continue;
    offers.push_back({exploration_lot(edition, block, largest_lot_percent), block.id});
  }
  offers.insert(offers.end(), outlines_in_blocks.begin(), outlines_in_blocks.end());
  return offers;
}

}  // namespace adit::app
