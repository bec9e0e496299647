// An example edition, lot and register that the rule tests start from and change in one place.
#pragma once

#include "base/digest.hpp"
#include "domain/conformity/assess.hpp"
#include "domain/conformity/catalogue.hpp"
#include "unit/domain/conformity/gates.hpp"
#include "unit/domain/conformity/provisions.hpp"

namespace adit::domain::conformity::example {

inline base::Instant at(const char* text) {
  return base::parse_instant(text).value();
}

inline const base::Instant today = at("2026-11-23T09:00:00.000+08:00");

inline plan::Ring square(std::int64_t x, std::int64_t y) {
  const std::int64_t lon = 12'600'000'000 + x;
  const std::int64_t lat = 4'300'000'000 + y;
  const std::int64_t side = 5'000'000;
  return {{lon, lat}, {lon + side, lat}, {lon + side, lat + side}, {lon, lat + side}, {lon, lat}};
}

inline std::vector<plan::Mineral> minerals() {
  using enum plan::MiningControl;
  const auto metal = plan::MineralGroup::metal;
  const auto other = plan::MineralGroup::non_metal;
  const auto energy = plan::MineralGroup::energy;
  return {{"gold", "金", "gold", metal, open, {}},
          {"copper", "铜", "copper", metal, open, {"铜矿"}},
          {"oil_shale", "油页岩", "oil shale", energy, open, {}},
          {"mineral_water", "矿泉水", "mineral water", other, open, {}},
          {"placer_gold", "砂金", "placer gold", metal, prohibited, {"沙金"}},
          {"molybdenum", "钼", "molybdenum", metal, restricted, {"钼矿"}},
          {"coal", "煤", "coal", energy, open, {"煤炭"}},
          {"iron", "铁", "iron", metal, open, {"铁矿"}},
          {"tungsten", "钨", "tungsten", metal, restricted, {"钨矿"}},
          {"magnesium", "镁", "magnesium", metal, open, {}},
          {"silver", "银", "silver", metal, open, {}},
          {"diatomite", "硅藻土", "diatomite", other, open, {}},
          {"wollastonite", "硅灰石", "wollastonite", other, open, {}},
          {"limestone_for_cement", "水泥用灰岩", "cement limestone", other, open, {"水泥灰岩"}},
          {"geothermal_energy", "地热", "geothermal energy", energy, open, {}},
          {"peat", "泥炭", "peat", other, prohibited, {}},
          {"brick_clay", "砖瓦用粘土", "brick clay", other, farmland_prohibited, {"砖瓦粘土"}}};
}

inline plan::Zone zone(std::string layer, std::string id) {
  plan::Zone made;
  made.id = std::move(id);
  made.layer = std::move(layer);
  made.name = {"示例分区 " + made.id, "Example zone " + made.id};
  made.synthetic = true;
  made.rings = {square(0, 0)};
  return made;
}

// A mine's surroundings, and work up to a detailed survey.
inline std::vector<plan::Zone> zones() {
  std::vector<plan::Zone> made{zone("replacement_area", "ZJ-1"), zone("prior_work", "YG-1")};
  made[0].mine = "示例矿山企业";
  made[1].stage = plan::SurveyStage::detailed_survey;
  return made;
}

inline plan::Edition edition() {
  plan::Edition made;
  made.id = "example-plan";
  made.title = {"示例规划", "Example plan"};
  made.synthetic = true;
  made.effective_from = base::date_of({2026, 1, 1});
  made.effective_to = base::date_of({2030, 12, 31});
  made.authorities = {
      {plan::AuthorityRole::approving, {"示例审批机关", "Example approver"}, {"省政府"}},
      {plan::AuthorityRole::planning, {"示例规划机关", "Example planner"}, {}}};
  made.minerals = plan::MineralTable::of(minerals()).value();
  made.blocks = {
      {"SK-001", {"示例区块 甲", "Example A"}, "gold", 40'000'000, true, {square(0, 0)}},
      {"SK-002", {"示例区块 乙", "Example B"}, "gold", 40'000'000, true, {square(20'000'000, 0)}},
      {"SK-003",
       {"示例区块 丙", "Example C"},
       "oil_shale",
       120'000'000,
       true,
       {square(40'000'000, 0)}}};
  made.farmland.emplace();
  made.zones = zones();
  made.shortages = {{"资源储量严重欠缺的有铜、铅、锌", 99, {"copper"}}};
  made.large_block_m2 = {100'000'000, 636, {"示例取值", "Example value"}};
  for (const Row& row : catalogue()) {
    made.clauses.push_back(
        {std::string(row.id), std::string(row.clause), std::string(row.section), row.line});
  }
  return made;
}

inline Touch touch(std::string layer, std::string id, std::int64_t overlap_m2) {
  return {std::move(layer), std::move(id), overlap_m2, 40'000'000, 18'000};
}

inline LotDocument document(std::string type, std::string issuer) {
  return {std::move(type),
          "示例〔2026〕1号",
          std::move(issuer),
          base::date_of({2026, 11, 1}),
          base::to_hex(base::sha256("document")),
          "L-1"};
}

// A new exploration lot of 20 km² wholly inside SK-001.
inline LotFacts lot() {
  LotFacts made;
  made.terms = fair_terms();
  made.id = "L-1";
  made.mineral = "金";
  made.stage = "general_survey";
  made.area_m2 = 20'000'000;
  made.touches = {touch("planned_block", "SK-001", 20'000'000)};
  return made;
}

inline LotFacts mining(std::string mineral) {
  LotFacts made = lot();
  made.right = Right::mining;
  made.mineral = std::move(mineral);
  made.touches.clear();
  made.docs = {document("reserve_report", "示例规划机关")};
  return made;
}

// A mining lot with its design, under the plan's provisions.
inline LotFacts mine(std::string mineral, std::string_view capacity, std::string_view unit) {
  LotFacts made = mining(std::move(mineral));
  made.capacity = amount(capacity, unit);
  return made;
}

inline RegistryFacts registry() {
  RegistryFacts made;
  made.taken_at = today;
  made.layers_loaded = {"planned_block",    "farmland",        "key_exploration_area",
                        "replacement_area", "deposit",         "prior_work",
                        "prohibited_zone",  "restricted_zone", "encouraged_zone",
                        "key_mining_area",  "governance_zone", "mine_surroundings"};
  add_gates(made);
  made.digest = base::sha256("example");
  return made;
}

// A live exploration right in a block, or in none.
inline RegisteredRight right_of(std::string entity, std::string block) {
  RegisteredRight made;
  made.id = "R-" + entity;
  made.mineral = "gold";
  made.entity = std::move(entity);
  if (!block.empty()) made.blocks = {std::move(block)};
  made.state = "live";
  return made;
}

// A live mine; `released` is a day such as 2026-03-02, empty where none is on record.
inline RegisteredRight mine_of(std::string id, std::string mineral, std::string_view capacity,
                               std::string_view unit, std::string_view released = "") {
  RegisteredRight made;
  made.id = std::move(id);
  made.right = Right::mining;
  made.mineral = std::move(mineral);
  made.entity = "示例公司 " + made.id;
  made.state = "live";
  if (!capacity.empty()) made.capacity = amount(capacity, unit);
  if (!released.empty()) made.released = base::parse_date(released).value();
  return made;
}

// A new copper lot of 20 km² inside the large block of oil shale, which company B holds.
inline LotFacts scarce_lot() {
  LotFacts made = lot();
  made.mineral = "铜";
  made.touches = {{"planned_block", "SK-003", 20'000'000, 120'000'000, 18'000}};
  return made;
}

inline std::vector<LotDocument> exception_documents() {
  return {document("rationality_argument", "示例规划机关"),
          document("non_interference_proof", "示例规划机关")};
}

inline Review review() {
  const std::string digest = base::to_hex(base::sha256("example"));
  return {"person-1", "person-2", today - 3'600'000, 3, "example-plan", digest, digest};
}

// A case of the table in catalogue_test.cpp: what to assess, and the finding to expect.
struct Given {
  LotFacts lot = example::lot();
  RegistryFacts registry = example::registry();
  plan::Edition edition = example::edition();
  std::optional<plan::Provisions> provisions = with_gates({});
  base::Instant when = today;
  Stage stage = Stage::lot;

  [[nodiscard]] const plan::Provisions* provided() const {
    return provisions ? &*provisions : nullptr;
  }
  // As a rule sees it; the case refers to this object.
  [[nodiscard]] Case seen() const { return {lot, registry, edition, provided(), when, stage, {}}; }
  [[nodiscard]] Report assess() const {
    return conformity::assess(lot, registry, edition, provided(), when, stage);
  }
  // The same under the plan's provisions, for a lot of this design.
  void mine(std::string mineral, std::string_view capacity, std::string_view unit) {
    lot = example::mine(std::move(mineral), capacity, unit);
    provisions = example::provisions();
  }
  [[nodiscard]] Finding finding(std::string_view rule) const { return finding_of(assess(), rule); }
  [[nodiscard]] FindingVerdict verdict(std::string_view rule) const {
    return finding(rule).verdict;
  }
};

// The case as a rule sees it; `given` must outlive it.
inline Case seen(const Given& given) {
  return {given.lot,
          given.registry,
          given.edition,
          given.provisions ? &*given.provisions : nullptr,
          given.when,
          given.stage,
          {}};
}

}  // namespace adit::domain::conformity::example
