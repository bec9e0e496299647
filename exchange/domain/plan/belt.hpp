// Where the exploration of a mineral is mainly laid out (主要部署在, L629–631).
#pragma once

#include <string>
#include <vector>

#include "domain/plan/citation.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

struct Belt {
  Entry entry;
  std::vector<std::string> minerals;  // ids in the edition's mineral table
  std::vector<Words> places;          // none where the text gives a condition instead
  bool open_ended = false;            // the list ends with 等地
};

}  // namespace adit::domain::plan
