// A reading of a corner text as the reply of `adit lot import`.
#pragma once

#include <string>
#include <vector>

#include "domain/ground/reading.hpp"
#include "wire/language.hpp"

namespace adit::wire {

// schemas/documents/lot-import. Rings are closed; rings and corners in warnings count from 1,
// corners as they stand in the text.
[[nodiscard]] std::string reading_json(const domain::ground::Reading& reading, Language language);

// {"warnings":[…]} alone, beside an answer that is no JSON.
[[nodiscard]] std::string warnings_json(const std::vector<domain::ground::Warning>& warnings,
                                        Language language);

// cgcs2000 or xian80.
[[nodiscard]] std::string_view name_of(base::Datum datum);

// Metres from thousandths, without zeros at the end: 349.5.
[[nodiscard]] std::string metres_text(std::int64_t thousandths);

}  // namespace adit::wire
