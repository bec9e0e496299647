// What the headings of a delivery mean, as a flat table or as properties: each stands for a place
// in a row of cells, which holds the columns of all kinds once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace adit::wire::registry {

using Place = std::size_t;

// Places that are no columns of a kind; those of the columns follow.
inline constexpr Place kind_place = 0;
inline constexpr Place id_place = 1;
inline constexpr Place ground_place = 2;
inline constexpr Place holder_zh_place = 3;  // the name of a right's holder, declared beside it

// How many places there are.
[[nodiscard]] Place place_count();

// The name of a place in documents, such as holder.
[[nodiscard]] std::string_view name_of(Place place);

// The place of a column of a kind, by its name in the table of columns.
[[nodiscard]] Place place_of(std::string_view column);

// The place that a heading means, in English or Chinese. Case, full-width letters and punctuation,
// a colon or an asterisk behind it and a unit in brackets do not matter. Nothing for others.
[[nodiscard]] std::optional<Place> place_named(std::string_view heading);

// All headings, for whoever wrote one that is not known.
[[nodiscard]] std::string known_headings();

}  // namespace adit::wire::registry
