// A sheet in one language, as plain columns of texts and numbers.
#pragma once

#include <string>
#include <vector>

#include "wire/language.hpp"
#include "wire/plan/sheet.hpp"

namespace adit::wire {

struct FlatCell {
  std::string text;     // of a number, its decimal digits
  bool number = false;  // else text, or nothing
};

struct FlatSheet {
  std::vector<std::string> heads;
  std::vector<std::vector<FlatCell>> rows;  // each as long as `heads`
};

[[nodiscard]] FlatSheet flat(const Sheet& sheet, Language language);

}  // namespace adit::wire
