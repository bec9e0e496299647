// Corners as somebody pasted them, to be read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace adit::wire::requests {

struct CornerText {
  std::string text;
  std::optional<std::string> datum;     // cgcs2000 or xian80; none: as the headings say
  std::optional<std::string> notation;  // grid, degrees, dms or packed; none: guessed
  std::optional<std::string> published_area_km2;
  std::optional<std::string> mineral;  // id or name, for the cap on grid blocks
  bool operator==(const CornerText&) const = default;
};

// Reads by schemas/requests/corner-text and refuses with what the schema refuses.
[[nodiscard]] base::Outcome<CornerText> read_corner_text(std::string_view bytes);

}  // namespace adit::wire::requests
