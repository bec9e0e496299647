// The provisions of a plan as documents: ten files in the folder provisions/ of an edition, each
// with a schema (schemas/documents/plan-*).
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/plan/provisions.hpp"

namespace adit::wire {

inline constexpr std::array<std::string_view, 10> provision_files{
    "tables.json",   "areas.json",         "belts.json",    "quotas.json",  "scales.json",
    "controls.json", "prerequisites.json", "projects.json", "targets.json", "contradictions.json"};

// The bytes of these files, in their order.
using ProvisionFiles = std::array<std::string, provision_files.size()>;

// Reads the provisions; domain::plan::check compares them with an edition. Refuses with the
// schema's refusals and with `plan.unit_unknown`, `plan.amount`, `date.malformed` and
// `plan.other_document`; each has the parameter `file`, and `row` where one row is at fault.
[[nodiscard]] base::Outcome<domain::plan::Provisions> read_provisions(const ProvisionFiles& files);

// The provisions of the edition's document, if it is the one that the program carries the
// provisions of, with the edition's own supplement; else null. They are read when they are first
// asked for and live as long as the program: editions of one document without a supplement share
// them. Safe from every thread.
[[nodiscard]] const domain::plan::Provisions* provisions_of(const domain::plan::Edition& edition);

// What `adit plan check` prints of them, canonical: how many rows of each kind, what is missing,
// and the digest.
[[nodiscard]] std::string provisions_summary_json(const domain::plan::Provisions& provisions);

}  // namespace adit::wire
