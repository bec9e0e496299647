// What lies on, in and around a kept lot: one question to PostGIS and the register, because a gate
// waits for the answer, and every further question costs as much as the search itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/conformity/facts.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct NearbyRecord {
  std::string kind;  // right, deposit or prior_work
  std::string document;
  std::string holder_document;  // or empty
  std::int64_t area_m2 = 0;     // 0 without an outline
};

struct Surroundings {
  // Every feature that shares an area with the lot, by layer and id: of its edition, of the
  // register (rights that hold ground, deposits, prior work, farmland), and other lots that are
  // announced, in session, suspended or sold. Rights and lots at other heights are left out.
  // `perimeter_m` is the length of the overlap's own boundary, so that a sliver is judged by its
  // width.
  std::vector<domain::conformity::Touch> touches;
  // What the register says of those, and every right that holds ground and names or meets a planned
  // block among them; by kind and id, each once.
  std::vector<NearbyRecord> records;
  // Of deposit, land_use and prior_work those of which the register has any record at all.
  std::vector<std::string> layers;
};

// Of lot `lot` among the layers of edition `plan`. Measured as store/geometry.hpp says. Takes time
// with what is near, not with the size of the register.
[[nodiscard]] Surroundings surroundings(Transaction& tx, const std::string& plan,
                                        const std::string& lot);

// Ground that is no kept lot's: that of a right, or what it would have.
struct Standing {
  std::string lot;                     // a lot that is its own and not in its way, or empty
  std::string wkt;                     // a MULTIPOLYGON
  std::optional<std::int64_t> top_mm;  // both or neither
  std::optional<std::int64_t> bottom_mm;
};

// The same around that.
[[nodiscard]] Surroundings surroundings_of(Transaction& tx, const std::string& plan,
                                           const Standing& standing);

}  // namespace adit::store
