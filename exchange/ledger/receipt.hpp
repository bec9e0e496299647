// Receipts: what a bidder keeps as proof. The bids of one commit are the leaves of a Merkle tree
// (RFC 6962 hashing); its root is signed once (Ed25519); a receipt is one leaf with its path,
// checked by anyone from the receipt and the public key alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "ledger/merkle.hpp"

namespace adit::ledger {

// What a receipt vouches for: this bid stands in this session's journal at this place.
struct Leaf {
  std::string session;
  std::int64_t seq = 0;
  std::string bid_id;
  std::string bid_number;
  std::int64_t amount_fen = 0;
  base::Instant t_recv;
  base::Digest hash;  // of the journal entry
};

// The leaf as canonical JSON: {"amount_fen","bid_id","bid_number","hash","seq","session","t_recv"}.
[[nodiscard]] std::string leaf_text(const Leaf& leaf);

// A leaf as it is written, with its hash: hashed once for the tree, and known again for the
// receipt.
class WrittenLeaf {
 public:
  explicit WrittenLeaf(const Leaf& leaf) : text_(leaf_text(leaf)), hash_(leaf_hash(text_)) {}
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const base::Digest& hash() const { return hash_; }

 private:
  std::string text_;
  base::Digest hash_;
};

// One signed commit. `sig` is over signed_text().
struct SignedBatch {
  SignedBatch(std::int64_t number, MerkleTree over, std::string key, std::string signature);

  std::int64_t batch;
  MerkleTree tree;  // over the leaf hashes, in order of commit
  std::string key_id;
  std::string sig;     // 64 bytes
  std::string ending;  // the members from `root` on, which all its receipts share: JSON text

  bool operator==(const SignedBatch&) const = default;
};

// "adit-batch/1\n<batch>\n<size>\n<root hex>\n"
[[nodiscard]] std::string signed_text(std::int64_t batch, std::size_t size,
                                      const base::Digest& root);

// Builds the tree over the leaf hashes (at least one) and signs its root.
[[nodiscard]] SignedBatch sign_batch(std::int64_t batch, std::vector<base::Digest> leaves,
                                     const base::SigningKey& key, std::string_view key_id);

// The receipt (schemas/documents/receipt.schema.json) of the leaf at `index` of `batch`, which must
// be `leaf`; another one breaks an invariant. JSON without spaces.
[[nodiscard]] std::string receipt_json(const SignedBatch& batch, std::size_t index,
                                       const WrittenLeaf& leaf);

// What a valid receipt says.
struct Receipt {
  Leaf leaf;
  std::int64_t batch = 0;
  std::string key_id;
};

// Checks a receipt against a public key in PEM. Refuses with receipt.format, receipt.not_a_key,
// receipt.key {key_id} (signed with another key), receipt.inclusion or receipt.signature. White
// space and the order of members do not matter.
[[nodiscard]] base::Outcome<Receipt> verify_receipt(std::string_view text, std::string_view pem);

}  // namespace adit::ledger
