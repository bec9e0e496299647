// The zones of a plan edition: areas in which the plan's rules differ, and what is known of the
// ground. An edition that lacks the map of a layer says so, layer by layer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/shape.hpp"
#include "domain/plan/survey_stage.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// The layers of zones, each by its name in documents. Deposits and prior work belong to the
// register; an edition holds them where it brings its own supplement. The first three kinds of
// zones are those of mining, and those of exploration are a map of their own.
inline constexpr std::array<std::string_view, 14> zone_layers{"prohibited_zone",
                                                              "restricted_zone",
                                                              "encouraged_zone",
                                                              "prohibited_exploration_area",
                                                              "restricted_exploration_area",
                                                              "encouraged_exploration_area",
                                                              "key_mining_area",
                                                              "key_exploration_area",
                                                              "exploration_belt",
                                                              "replacement_area",
                                                              "governance_zone",
                                                              "mine_surroundings",
                                                              "deposit",
                                                              "prior_work"};

// Of a deposit (矿产地).
enum class DepositSize { large, medium, small };

// By its name in documents; nothing for another name.
[[nodiscard]] std::optional<DepositSize> deposit_size_of(std::string_view name);
[[nodiscard]] std::string_view name_of(DepositSize size);

// A polygon of one layer. What its layer does not speak of is absent.
struct Zone {
  std::string id;     // of mine_surroundings: that of the mining right in the register
  std::string layer;  // one of zone_layers
  Words name;
  std::vector<std::string> minerals;    // ids in the edition's mineral table
  std::optional<std::int64_t> area_m2;  // where the plan states it or it was measured
  std::string mine;                     // of a replacement area: its mine's enterprise
  std::optional<SurveyStage> stage;     // of prior work
  std::optional<DepositSize> size;      // of a deposit
  bool synthetic = false;
  std::vector<Ring> rings;  // the first is the outer ring, further ones are holes
};

}  // namespace adit::domain::plan
