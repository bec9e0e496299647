// Receipts of the past, from the stored batches.
#include "journal/journal.hpp"

namespace adit::journal {

std::optional<std::string> stored_receipt(Journal& journal, std::string_view stream,
                                          const ledger::Leaf& leaf) {
  const ledger::WrittenLeaf written(leaf);
  const auto batch = journal.batch_of(stream, leaf.seq, written.hash());
  if (!batch) return std::nullopt;
  return ledger::receipt_json(*batch, *batch->tree.index_of(written.hash()), written);
}

}  // namespace adit::journal
