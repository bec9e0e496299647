// Rows of cells, as either format delivers them, gathered into a delivery.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/outcome.hpp"
#include "domain/registry/record.hpp"
#include "wire/registry/headings.hpp"
#include "wire/registry/read.hpp"

namespace adit::wire::registry {

// A row: its cells by place, trimmed, empty where nothing stands; and its ground as drawn, or why
// that cannot be read.
struct Row {
  int line = 0;
  std::vector<std::string_view> cells = std::vector<std::string_view>(place_count());
  base::Outcome<std::vector<domain::registry::Polygon>> drawn{};
};

class Gathering {
 public:
  // Makes a record of the row, and one of the holder that it declares unless an equal one is
  // there; or notes what is wrong with it. Leaves the row without its ground.
  void add(Row& row);

  // Notes what is wrong with the row of that line.
  void blame(int line, base::Refusal refusal);

  // What was gathered; holders that are declared beside rights and listed as well are there once.
  [[nodiscard]] Delivery finish(std::string_view format);

 private:
  bool read_members(const Row& row, domain::registry::Record& record);
  bool read_elevations(const Row& row, domain::registry::Record& record);
  bool read_ground(Row& row, domain::registry::Record& record);
  bool declare_holder(const Row& row);
  bool read_holder(const Row& row, domain::registry::Record& record);
  void settle_holders();

  Delivery delivery_;
  std::unordered_map<std::string, std::size_t> declared_;  // by id, the place of its record
};

}  // namespace adit::wire::registry
