// The sessions that are kept on record in this folder, one .jsonl each.
#pragma once

#include <string>
#include <vector>

namespace adit::tests {

struct Story {
  std::string name;     // sold, unsold, …: the file is <name>.jsonl
  std::string text;     // the export
  std::string outcome;  // what a replay says
};

[[nodiscard]] std::vector<Story> stories();

}  // namespace adit::tests
