// What a record of each kind says: its columns, which of them it must have, and what may stand in
// them. One table; readers, checks, pages and help all follow it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/registry/record.hpp"

namespace adit::domain::registry {

// What a column holds. `words` names one of `allowed`; `limits` and `minerals` are lists
// (domain/registry/lists.hpp).
enum class Form { id, text, date, height, words, year, order, limits, minerals };

struct Column {
  std::string_view name;        // in documents and as a heading
  std::string_view heading_zh;  // as a heading in Chinese
  Form form = Form::text;
  bool required = false;
  std::span<const std::string_view> allowed{};  // of `words`
  std::string_view when_empty{};                // what an empty cell of a required column means
};

// The columns of a kind besides kind, id and its ground, in the order in which records keep them.
// Heights are among them, though a record keeps them as its elevations.
[[nodiscard]] std::span<const Column> columns_of(Kind kind);

// The canonical text of a value: trimmed, with one blank for each run of blanks and line breaks; a
// date as yyyy-mm-dd, also from 2026/3/1 or 2026年3月1日; a height in metres as 349.5; a word also
// by its Chinese name; a list with one way of parting its items. Refuses with `registry.value`
// (member, value, allowed).
[[nodiscard]] base::Outcome<std::string> canonical_value(const Column& column,
                                                         std::string_view value);

}  // namespace adit::domain::registry
