// The catalogue's rows by the letter of their rules, one file each.
#pragma once

#include <initializer_list>
#include <vector>

#include "domain/conformity/catalogue.hpp"

namespace adit::domain::conformity {

// Several groups of rows in one.
[[nodiscard]] inline std::vector<Row> rows_together(
    std::initializer_list<std::vector<Row>> groups) {
  std::vector<Row> all;
  for (const std::vector<Row>& group : groups) all.insert(all.end(), group.begin(), group.end());
  return all;
}

[[nodiscard]] std::vector<Row> rows_a();  // general gates
[[nodiscard]] std::vector<Row> rows_b();  // exploration rights
[[nodiscard]] std::vector<Row> rows_c();  // minerals
[[nodiscard]] std::vector<Row> rows_d();  // zones
[[nodiscard]] std::vector<Row> rows_e();  // scale and structure
[[nodiscard]] std::vector<Row> rows_p();  // prerequisites

}  // namespace adit::domain::conformity
