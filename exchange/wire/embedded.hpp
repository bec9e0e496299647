// Files of the repository that the program carries in itself: schemas, migrations, rule profiles,
// calendars and minerals, so that a copied binary is complete. exchange/wire/embed.cmake compiles
// them in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace adit::wire {

// The bytes of the file at a path relative to the repository root, such as
// "deploy/profiles/sandbox.json"; nothing when no such file was compiled in.
[[nodiscard]] std::optional<std::string_view> embedded(std::string_view path);

// The sorted paths that start with `prefix`, such as "schemas/sql/".
[[nodiscard]] std::vector<std::string_view> embedded_under(std::string_view prefix);

}  // namespace adit::wire
