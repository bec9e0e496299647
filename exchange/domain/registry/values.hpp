// What may stand in a cell, form by form (domain/registry/columns.hpp), each with its one way of
// being written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/registry/columns.hpp"

namespace adit::domain::registry {

// Without blanks and line breaks at either end, also ideographic and no-break ones.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Whether it may name a record: 1 to 64 of A–Z, a–z, 0–9, full stop, underscore and hyphen.
[[nodiscard]] bool valid_id(std::string_view id);

// 1 to registry_value_bytes_max bytes, one blank for each run of blanks and control characters.
[[nodiscard]] std::optional<std::string> canonical_text(std::string_view text);

// yyyy-mm-dd of a day that exists.
[[nodiscard]] std::optional<std::string> canonical_date(std::string_view text);

// Metres without needless zeros, from what domain/ground/ring_end.hpp reads.
[[nodiscard]] std::optional<std::string> canonical_height(std::string_view text);

// A year from 2000 to 2099, also with 年 behind it.
[[nodiscard]] std::optional<std::string> canonical_year(std::string_view text);

// A whole number from 1 to 9999, without needless zeros.
[[nodiscard]] std::optional<std::string> canonical_order(std::string_view text);

// The one of the column's words that is meant by its own name, in any case and with blanks, or in
// Chinese.
[[nodiscard]] std::optional<std::string_view> canonical_word(const Column& column,
                                                             std::string_view text);

// How a word of the column is called in Chinese.
[[nodiscard]] std::string_view word_zh(const Column& column, std::string_view word);

// The beginning of a text that is shown to whoever wrote it: whole characters of at most 60 bytes.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace adit::domain::registry
