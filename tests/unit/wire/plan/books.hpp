// The two editions with their provisions as sheets, for the tests of these.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "unit/wire/plan/document.hpp"
#include "wire/plan/sheets.hpp"

namespace adit::wire::document {

struct Book {
  domain::plan::Edition edition;
  std::vector<Sheet> sheets;

  // The part with this name, which must be there.
  [[nodiscard]] const Sheet& part(std::string_view name) const {
    return *std::ranges::find(sheets, name, &Sheet::part);
  }
};

// Those of the document as they are.
const domain::plan::Provisions& provisions();

// `name` is the folder of the edition.
Book book_of(const std::string& name, const domain::plan::Provisions& provisions);
const Book& real_book();
const Book& sandbox_book();

// The real one, but the quotation of the first quota begins like a formula.
Book harmful_book();

// What stands in a row under a head; that there is none fails the test.
const SheetCell& cell_of(const Sheet& sheet, std::string_view id, std::string_view column);

// An amount with its unit in both languages, "45 个 rights"; of an empty cell nothing.
std::string amount_of(const SheetCell& cell);

// Where the links of a cell lead, "areas/X01 areas/X02".
std::string links_of(const SheetCell& cell);

}  // namespace adit::wire::document
