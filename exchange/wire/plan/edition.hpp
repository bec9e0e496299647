// Plan editions as documents: six files, each with a schema (schemas/documents/plan-*).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"

namespace adit::wire {

// The bytes of the files of one edition's directory.
struct EditionFiles {
  std::string edition;   // edition.json
  std::string minerals;  // minerals.json
  std::string blocks;    // blocks.json
  std::string farmland;  // farmland.json
  std::string zones;     // zones.json
  std::string clauses;   // clauses.json
};

// Reads and checks an edition. Refuses with the schema's refusals, `date.malformed`,
// `plan.coordinate`, those of read_supplement, of domain::plan::check and of
// domain::conformity::speaks_of; a refusal that one file caused has the parameter `file`.
[[nodiscard]] base::Outcome<domain::plan::Edition> read_edition(const EditionFiles& files);

// The minerals of the Twelfth Five-Year Plan, whose table the program carries, for commands that no
// edition is named to.
[[nodiscard]] const domain::plan::MineralTable& embedded_minerals();

// What `adit plan check` prints, canonical: id, titles, dates, numbers of minerals, blocks,
// farmland areas, zones and clauses, what is missing, the digest, and the summary of the provisions
// as JSON text (null where there are none).
[[nodiscard]] std::string edition_summary_json(const domain::plan::Edition& edition,
                                               std::string_view provisions = "null");

// Decimal degrees with at most eight decimals, exactly, in 1e-8 degrees; nothing for other text.
[[nodiscard]] std::optional<std::int64_t> degrees_e8(std::string_view text);

// The shortest decimal text of 1e-8 degrees, such as 126.878.
[[nodiscard]] std::string degrees_text(std::int64_t e8);

}  // namespace adit::wire
