// A delivery into the register: read, checked, compared with what the register says, and merged as
// a dated snapshot, in one transaction and under the lock of the ground. What a record said before
// stays on record.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"
#include "domain/registry/record.hpp"
#include "service/actor.hpp"
#include "wire/replies/registry.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

struct ImportWish {
  std::string source;     // name of the file
  base::Date taken_on;    // the day that it speaks of
  bool complete = false;  // of the kinds that it names it names all: others have ended
  bool dry_run = false;   // say what would change, and keep nothing
  std::optional<std::string> person{};  // who imports it, if somebody signed in does
  // By whose minerals programmes and lower plans are measured; the caller owns them.
  std::vector<const domain::plan::Edition*> editions{};
};

// How far it is: read, check, copy, compare, write; `done` of `total` records where they are
// counted.
using ImportProgress =
    std::function<void(std::string_view step, std::size_t done, std::size_t total)>;

// What can be said of a delivery without a database: how many records it has, and what is wrong
// with them. Refuses like wire::registry::read_delivery.
[[nodiscard]] base::Outcome<wire::replies::RegistryImport> examine_delivery(
    std::string_view bytes, const ImportProgress& progress);

// Imports it. With problems a dry run tells all of them and an import refuses with the first; they
// are those of wire::registry::read_delivery, domain::registry::problems_of and
// problems_with_plans, and registry.block_unknown (line, id, block), registry.overlap (line, first,
// second, overlap_m2) with rights that stay and registry.programme_kept (line, programme, year,
// other) with the year's programme that stays. Refuses as a whole also with registry.future
// (taken_on, today) and registry.older (taken_on, newest) than the newest file.
[[nodiscard]] base::Outcome<wire::replies::RegistryImport> import_registry(
    store::Transaction& tx, std::string_view bytes, const ImportWish& wish, base::Instant now,
    const ImportProgress& progress);

// Enters records that somebody has checked already, as a snapshot of format `entry`. The ground is
// held for `change`.
void enter_records(store::Transaction& tx, const std::vector<domain::registry::Record>& records,
                   const Actor& actor, base::Instant now);

}  // namespace adit::service
