// What somebody may have meant who wrote a mineral's name that nobody knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/plan/mineral.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// The minerals of which some name is most like this one, at most three, the likest first: it shares
// at least half of the characters of the longer of the two, in their order (three fifths where
// letters are Latin, of which few make many words). Empty where none is. The table owns them.
[[nodiscard]] std::vector<const Mineral*> like(const MineralTable& table, std::string_view name);

// Their names in both languages, as a list; 无 and none where nothing is like it.
[[nodiscard]] Words names_like(const MineralTable& table, std::string_view name);

// `mineral.unknown` at the pointer: mineral, and like, the names in both languages beside each
// other.
[[nodiscard]] tl::unexpected<base::Refusal> unknown_mineral(const MineralTable& table,
                                                            const std::string& name,
                                                            std::string pointer = {});

}  // namespace adit::domain::plan
