// The way out that a row of the catalogue names: a document, and perhaps one beside it.
#pragma once

#include <string_view>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// What a type of document is called, such as 规划论证; its own name where it has no other.
[[nodiscard]] plan::Words document_words(std::string_view type);

// What the row of the rule asks for: `justified` with the accepted documents in the inputs, else
// `otherwise` with what is wanting in the explanation. `judgement` explains the violation already.
void justify(const Case& given, std::string_view rule, Judgement& judgement,
             FindingVerdict otherwise = FindingVerdict::needs_justification);

}  // namespace adit::domain::conformity
