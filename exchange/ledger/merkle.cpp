// Level by level: pairs are hashed, and a node without a partner rises as it is. That gives the
// same tree as the RFC's split at the largest power of two.
#include "ledger/merkle.hpp"

#include <algorithm>
#include <string>

#include "base/invariant.hpp"

namespace adit::ledger {

namespace {

constexpr std::uint8_t node_prefix = 0x01;

std::vector<base::Digest> level_above(const std::vector<base::Digest>& below) {
  std::vector<base::Digest> above;
  above.reserve((below.size() + 1) / 2);
  for (std::size_t i = 0; i + 1 < below.size(); i += 2)
    above.push_back(base::sha256_pair(node_prefix, below[i], below[i + 1]));
  if (below.size() % 2 == 1) above.push_back(below.back());
  return above;
}

}  // namespace

base::Digest leaf_hash(std::string_view text) {
  std::string bytes(1, '\0');
  bytes += text;
  return base::sha256(bytes);
}

MerkleTree::MerkleTree(std::vector<base::Digest> leaves) {
  ADIT_INVARIANT(!leaves.empty(), "a hash tree has a leaf");
  levels_.push_back(std::move(leaves));
  while (levels_.back().size() > 1) levels_.push_back(level_above(levels_.back()));
}

std::vector<base::Digest> MerkleTree::path(std::size_t index) const {
  ADIT_INVARIANT(index < size(), "the leaf is in the tree");
  std::vector<base::Digest> siblings;
  for (const auto& level : levels_) {
    const std::size_t sibling = index ^ 1;
    if (sibling < level.size()) siblings.push_back(level[sibling]);
    index /= 2;
  }
  return siblings;
}

std::optional<std::size_t> MerkleTree::index_of(const base::Digest& leaf) const {
  const auto found = std::find(leaves().begin(), leaves().end(), leaf);
  if (found == leaves().end()) return std::nullopt;
  return static_cast<std::size_t>(found - leaves().begin());
}

std::optional<base::Digest> root_of_path(const base::Digest& leaf, std::uint64_t index,
                                         std::uint64_t size,
                                         const std::vector<base::Digest>& path) {
  if (index >= size) return std::nullopt;
  base::Digest here = leaf;
  std::uint64_t last = size - 1;
  for (const base::Digest& sibling : path) {
    if (last == 0) return std::nullopt;
    if (index % 2 == 1 || index == last) {
      here = base::sha256_pair(node_prefix, sibling, here);
      while (index % 2 == 0 && index != 0) index /= 2, last /= 2;
    } else {
      here = base::sha256_pair(node_prefix, here, sibling);
    }
    index /= 2;
    last /= 2;
  }
  if (last != 0) return std::nullopt;
  return here;
}

}  // namespace adit::ledger
