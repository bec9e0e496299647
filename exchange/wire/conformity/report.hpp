// Conformity reports and the catalogue of rules as documents (schemas/documents/conformity-report).
#pragma once

#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "domain/conformity/catalogue.hpp"
#include "domain/conformity/report.hpp"

namespace adit::wire {

// The report in canonical form, as `adit conform` prints it.
[[nodiscard]] std::string report_json(const domain::conformity::Report& report);

// SHA-256 over report_json: what approvals and sessions refer to.
[[nodiscard]] base::Digest report_digest(const domain::conformity::Report& report);

// {"rules":[{"id","clause","section","line","modality","stages","verdict","title",…}]}, canonical.
[[nodiscard]] std::string catalogue_json();

// The names in documents: conforming …, pass …, LOT|OPEN|AWARD|LICENCE.
[[nodiscard]] std::string_view name_of(domain::conformity::Verdict verdict);
[[nodiscard]] std::string_view name_of(domain::conformity::FindingVerdict verdict);
[[nodiscard]] std::string_view name_of(domain::conformity::Stage stage);

}  // namespace adit::wire
