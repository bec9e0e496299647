// The hash tree of RFC 6962 (section 2.1): leaves are hashed behind 0x00 and inner nodes behind
// 0x01, so that neither can pass for the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/digest.hpp"

namespace adit::ledger {

// SHA-256 of 0x00 and the text.
[[nodiscard]] base::Digest leaf_hash(std::string_view text);

// A tree over at least one leaf hash. Built once; paths are then read off without hashing.
class MerkleTree {
 public:
  explicit MerkleTree(std::vector<base::Digest> leaves);

  [[nodiscard]] std::size_t size() const { return levels_.front().size(); }
  [[nodiscard]] const base::Digest& root() const { return levels_.back().front(); }
  [[nodiscard]] const std::vector<base::Digest>& leaves() const { return levels_.front(); }

  // The inclusion path of the leaf at `index` < size(), from the leaf's sibling upwards.
  [[nodiscard]] std::vector<base::Digest> path(std::size_t index) const;

  // Where a leaf hash stands, if it does.
  [[nodiscard]] std::optional<std::size_t> index_of(const base::Digest& leaf) const;

  bool operator==(const MerkleTree&) const = default;

 private:
  std::vector<std::vector<base::Digest>> levels_;  // leaves first, the root alone last
};

// The root that a path leads to (RFC 9162, 2.1.3.2); nothing when the path has the wrong length for
// the place, or the place is not in the tree.
[[nodiscard]] std::optional<base::Digest> root_of_path(const base::Digest& leaf,
                                                       std::uint64_t index, std::uint64_t size,
                                                       const std::vector<base::Digest>& path);

}  // namespace adit::ledger
