// The words of both languages for what the plan's data call by names of their own.
#pragma once

#include <string_view>

#include "domain/plan/words.hpp"

namespace adit::wire {

// Whose names they are: `must` of a modality is not that of anything else.
enum class WordsOf {
  area,
  bound,
  contradiction,
  control,
  counted,
  deposit_size,
  document,
  due,
  event,
  finding,
  firmness,
  gate,
  input,
  issuer,
  mineral_control,
  mineral_group,
  modality,
  project,
  right,
  way,
  yes,
  layer,
};

// The words for a name; for one that has none, the name itself in both languages.
[[nodiscard]] domain::plan::Words words_for(WordsOf of, std::string_view name);

}  // namespace adit::wire
