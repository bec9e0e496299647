// The facts of a notice, and the sentence that they make in a reader's language.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/outcome.hpp"
#include "wire/language.hpp"
#include "wire/notices/kinds.hpp"

namespace adit::wire {

// By name; amounts end in _fen, as in events. {title} is title_zh or title_en.
using Facts = std::map<std::string, base::Param, std::less<>>;

// The texts and numbers of a journal entry's body, members of members by "outer.inner". A body that
// is no JSON object has none.
[[nodiscard]] Facts facts_of_body(std::string_view body);

// Of the facts those that the kind's words and place name, as they are kept.
[[nodiscard]] std::string facts_json(const NoticeKind& kind, const Facts& facts);
[[nodiscard]] Facts read_facts(std::string_view json);

// Whether the entry's body is one that the row asks for.
[[nodiscard]] bool is_meant(const NoticeKind& kind, const Facts& body);

// One line of plain text; a fact that is missing is told as "?".
[[nodiscard]] std::string notice_text(const NoticeKind& kind, const Facts& facts,
                                      Language language);
// "12,421.20 万元" or "CNY 124.2120 m"; nothing is rounded.
[[nodiscard]] std::string money_text(std::int64_t fen, Language language);
// The page that the notice leads to, from the root; in English below /en.
[[nodiscard]] std::string notice_place(const NoticeKind& kind, const Facts& facts,
                                       Language language);

}  // namespace adit::wire
