// The keys that receipts are signed with. Whoever owns the private file can issue receipts in the
// exchange's name; losing it costs nothing but a new key, since old public keys stay published.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/crypto.hpp"

namespace adit::ledger {

struct PublicKey {
  std::string key_id;
  std::string pem;
};

struct ReceiptKeys {
  base::SigningKey signing;
  std::string key_id;                // of the signing key
  std::vector<PublicKey> published;  // every key that ever signed here, sorted by id
};

// The `key_id` of a signing key.
[[nodiscard]] std::string key_id_of(const base::SigningKey& key);

// Reads receipt.key.pem in `folder`, or makes the folder (0700) and a new key (0600), and keeps
// each public key beside it as receipt-<key_id>.pem. Throws std::runtime_error when the private
// file can be read by others, or a file does not hold a key, or cannot be written.
[[nodiscard]] ReceiptKeys load_or_create_keys(const std::filesystem::path& folder);

}  // namespace adit::ledger
