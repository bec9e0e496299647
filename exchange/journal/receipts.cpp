// Receipts of the past, from the stored batches.
#include "journal/journal.hpp"

namespace adit::journal {

std::optional<std::string> stored_receipt(Journal& journal, const ledger::Leaf& leaf) {
  const std::string text = ledger::leaf_text(leaf);
  const base::Digest hash = ledger::leaf_hash(text);
  const auto batch = journal.batch_of(leaf.session, leaf.seq, hash);
  if (!batch) return std::nullopt;
  return ledger::receipt_json(*batch, *batch->tree.index_of(hash), text);
}

}  // namespace adit::journal
