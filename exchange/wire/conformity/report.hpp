// Conformity reports and the catalogue of rules as documents (schemas/documents/conformity-report).
#pragma once

#include <string>
#include <string_view>

#include "domain/conformity/catalogue.hpp"
#include "domain/conformity/report.hpp"

namespace adit::wire {

struct Pins;

// The report in canonical form, as `adit conform` prints it.
[[nodiscard]] std::string report_json(const domain::conformity::Report& report);

// The same with what the assessment was made with (wire/conformity/pins.hpp), as it is kept:
// approvals and sessions refer to the SHA-256 over this.
[[nodiscard]] std::string report_json(const domain::conformity::Report& report, const Pins& pins);

// {"rules":[{"id","clause","section","line","modality","stages","verdict","title",…}]}, canonical.
[[nodiscard]] std::string catalogue_json();

// The names in documents: conforming …, pass …, LOT|OPEN|AWARD|LICENCE.
[[nodiscard]] std::string_view name_of(domain::conformity::Verdict verdict);
[[nodiscard]] std::string_view name_of(domain::conformity::FindingVerdict verdict);
[[nodiscard]] std::string_view name_of(domain::conformity::Stage stage);
// establish, extend, change.
[[nodiscard]] std::string_view name_of(domain::conformity::LotEvent event);

}  // namespace adit::wire
