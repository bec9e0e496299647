// The same words in both languages.
#pragma once

#include <string>

namespace adit::domain::plan {

struct Words {
  std::string zh;
  std::string en;
  bool operator==(const Words&) const = default;
};

}  // namespace adit::domain::plan
