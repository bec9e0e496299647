// The register of existing rights and of what is known of the ground: what it says, what it said,
// and a right entered by hand. Files come in by service/registry_import.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "wire/replies/registry.hpp"
#include "wire/requests/people.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Enters one right, and its holder where the register does not know it so, as a snapshot of its
// own; no gate misses it. Refuses with right.exists {right}, block.not_found {block}. Unlike a
// file's, a live right may lack its dates: the licence may still be on its way.
[[nodiscard]] base::Outcome<wire::replies::RegisteredRight> register_right(
    store::Transaction& tx, const Actor& actor, const wire::requests::Right& request,
    base::Instant now);

struct RecordFilter {
  std::optional<std::string> text{};
  std::optional<std::string> state{};
  std::optional<std::string> block{};
  std::int64_t offset = 0;
  std::int64_t limit = 100;
};

// Rights by id, one page.
[[nodiscard]] wire::replies::RightPage list_rights(store::Transaction& tx,
                                                   const RecordFilter& filter);

// As the newest version has it, also when a complete file has ended it: then the history begins
// with that end. Refuses with right.not_found {right} for one that never was.
[[nodiscard]] base::Outcome<wire::replies::RightHistory> history_of_right(store::Transaction& tx,
                                                                          const std::string& right,
                                                                          base::Instant now);

// Records of a kind by id, one page. Refuses with registry.kind_unknown {kind}.
[[nodiscard]] base::Outcome<wire::replies::RecordPage> list_records(store::Transaction& tx,
                                                                    const std::string& kind,
                                                                    const RecordFilter& filter);

// The planned blocks of an edition in which a right stands, ascending.
[[nodiscard]] std::vector<std::string> blocks_with_rights(store::Transaction& tx,
                                                          const std::string& plan);

// Newest first, at most 1,000.
[[nodiscard]] std::vector<wire::replies::Snapshot> list_snapshots(store::Transaction& tx,
                                                                  base::Instant now);

// With its first 1,000 changes. Refuses with snapshot.not_found {snapshot}.
[[nodiscard]] base::Outcome<wire::replies::SnapshotChanges> find_snapshot(
    store::Transaction& tx, const std::string& snapshot, base::Instant now);

}  // namespace adit::service
