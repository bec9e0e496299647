// The published result document (schemas/documents/result) and its hash, which the stream names and
// a second implementation must come to as well (schemas/export.md).
#pragma once

#include <string>

#include "base/digest.hpp"
#include "domain/result/result.hpp"

namespace adit::wire {

// The document in canonical form.
[[nodiscard]] std::string result_document(const domain::result::Result& result);

// SHA-256 of the document.
[[nodiscard]] base::Digest result_hash(const domain::result::Result& result);

}  // namespace adit::wire
