// A plan edition: one mineral plan with its dates, minerals, clauses and layers, as data. A new
// plan is a new edition beside the old one; a decision always names the edition it was made under.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "domain/plan/amendment.hpp"
#include "domain/plan/mineral.hpp"
#include "domain/plan/shape.hpp"
#include "domain/plan/supplement.hpp"
#include "domain/plan/words.hpp"
#include "domain/plan/zone.hpp"

namespace adit::domain::plan {

// The founding document. Line numbers of clauses refer to its text with this SHA-256.
struct Document {
  Words title;
  std::string number;  // 吉国土资发〔2012〕2号
  base::Date issued;
  std::string sha256;  // hexadecimal
};

// A quotation of the document: verbatim, with its place.
struct Clause {
  std::string rule;     // the rule that enforces it, such as B1
  std::string text;     // verbatim
  std::string section;  // 五(一)1.2)(2)
  int line = 0;         // "L636" is line 636
};

// An annex or map that the edition does not have. Checks that need it answer undetermined.
struct Missing {
  std::string part;   // blocks, farmland or a layer of zones
  std::string annex;  // 附表2
  Words why;
  int line = 0;  // where the document refers to it
};

// A planned exploration block (勘查规划区块): a polygon of the plan, not a 1′×1′ grid block.
struct PlannedBlock {
  std::string id;
  Words name;
  std::string mineral;  // id in the edition's mineral table
  std::int64_t area_m2 = 0;
  bool synthetic = false;
  std::vector<Ring> rings;  // the first is the outer ring, further ones are holes
};

// A polygon of farmland (耕地).
struct FarmlandArea {
  std::string id;
  Words name;
  std::int64_t area_m2 = 0;
  bool synthetic = false;
  std::vector<Ring> rings;
};

// A sentence of the document that calls minerals scarce (紧缺): verbatim, with its line.
struct Shortage {
  std::string text;
  int line = 0;
  std::vector<std::string> minerals;  // ids in the edition's mineral table
};

// A figure that the plan needs and does not state, so that somebody had to decide it.
struct Parameter {
  std::int64_t value = 0;
  int line = 0;  // where the document needs it
  Words source;  // who decided it, and on what ground
};

// What an authority does under this plan: `approving` approved the plan and alone may derogate from
// its 原则上; `planning` also approves planning arguments (规划论证).
enum class AuthorityRole { approving, planning };

struct Authority {
  AuthorityRole role = AuthorityRole::planning;
  Words name;
  std::vector<std::string> aliases;
};

// Immutable once decoded. A layer is absent when its annex is missing; `missing` says which.
struct Edition {
  std::string id;
  Words title;
  base::Date effective_from;
  base::Date effective_to;  // the last day
  Document document;
  bool synthetic = false;
  std::vector<Authority> authorities;
  MineralTable minerals;
  std::vector<Shortage> shortages;
  std::vector<Clause> clauses;
  std::optional<std::vector<PlannedBlock>> blocks;
  std::optional<std::vector<FarmlandArea>> farmland;
  std::vector<Zone> zones;                  // of every layer that `missing` does not name
  std::optional<Parameter> large_block_m2;  // from here on a block is large (面积较大, L636)
  std::vector<Missing> missing;
  std::vector<Amendment> amendments;  // what it changes in the plan as approved
  Supplement supplement;              // what it states in place of annexes
  base::Digest digest;                // over the bytes of the edition's files
};

// Whether a decision on `date` may be made under the edition.
[[nodiscard]] bool effective(const Edition& edition, base::Date date);

// The block with this id, or null; the edition owns it.
[[nodiscard]] const PlannedBlock* find_block(const Edition& edition, std::string_view id);

// The zone of a layer with this id, or null; the edition owns it.
[[nodiscard]] const Zone* find_zone(const Edition& edition, std::string_view layer,
                                    std::string_view id);

// The layers of zones that the edition has, by name.
[[nodiscard]] std::vector<std::string> layers_of_zones(const Edition& edition);

// Whether the document calls the mineral with this id scarce.
[[nodiscard]] bool scarce(const Edition& edition, std::string_view mineral);

// The clause of a rule, or null; the edition owns it.
[[nodiscard]] const Clause* find_clause(const Edition& edition, std::string_view rule);

// What the edition says of a part that it lacks, or null; the edition owns it.
[[nodiscard]] const Missing* find_missing(const Edition& edition, std::string_view part);

// Whether `issuer` names an authority that may act in `role`. The approving authority may do what
// the planning authority may, not the other way round.
[[nodiscard]] bool may_act(const Edition& edition, std::string_view issuer, AuthorityRole role);

// Checks what a schema cannot: dates in order, unique ids, minerals known, rings closed and simple
// inside the province, blocks mutually disjoint, every zone with what its layer speaks of and none
// against another. Refuses with `plan.dates`, `plan.id_twice` (id), `plan.mineral_unknown` (block,
// mineral), `plan.ring` (id, reason), `plan.blocks_overlap` (first, second),
// `plan.authority_missing`, `plan.not_labelled` (id), `plan.zone_incomplete` (id, member),
// `plan.zones_overlap` (first, second); `supplement` is the id of what the edition states in place
// of annexes.
[[nodiscard]] base::Outcome<Edition> check(Edition edition);

}  // namespace adit::domain::plan
