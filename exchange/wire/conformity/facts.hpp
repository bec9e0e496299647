// Lot facts and register facts as documents (schemas/documents/lot-facts, registry-facts).
#pragma once

#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/conformity/facts.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// Reads a lot; refuses with the schema's refusals, `date.malformed`, `instant.malformed`,
// `facts.unit_unknown` (unit), `facts.unit_missing` (name), `facts.term_list` (name) and
// `facts.amount` (amount, unit).
[[nodiscard]] base::Outcome<domain::conformity::LotFacts> read_lot_facts(std::string_view bytes);

// Reads a snapshot of the register; its digest is SHA-256 over the document's canonical form.
// Refuses like read_lot_facts.
[[nodiscard]] base::Outcome<domain::conformity::RegistryFacts> read_registry_facts(
    std::string_view bytes);

// The document of a snapshot in canonical form, with the members that the rules look at.
[[nodiscard]] std::string registry_facts_json(const domain::conformity::RegistryFacts& facts);

// The snapshot with its digest filled in: for facts that were not read from a document.
[[nodiscard]] domain::conformity::RegistryFacts sealed(domain::conformity::RegistryFacts facts);

}  // namespace adit::wire
