// Where the document says something, and what every row of the plan's data has in common.
#pragma once

#include <string>
#include <vector>

namespace adit::domain::plan {

// A short quotation, verbatim, with its place.
struct Citation {
  std::string section;  // 五(一)1.2)(2)
  int line = 0;         // "L636" is line 636 of the founding document
  std::string text;     // as printed
  std::string reads;    // what a slip in it reads as, such as 10 for l0; else empty
};

// The head of a row: what it is called, where it stands in the document, which rules are judged by
// it, and which entries of the ledger of contradictions speak of it.
struct Entry {
  std::string id;
  std::vector<std::string> rules;           // C4
  std::vector<std::string> contradictions;  // K3
  std::vector<Citation> cited;              // at least one; the main place first
};

}  // namespace adit::domain::plan
