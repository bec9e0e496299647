// The hash tree against the vectors published with RFC 6962's reference implementation, and paths
// for every place of every size.
#include "ledger/merkle.hpp"

#include <gtest/gtest.h>

#include <string>

namespace adit::ledger {
namespace {

const std::vector<std::string> inputs{"",
                                      "00",
                                      "10",
                                      "2021",
                                      "3031",
                                      "40414243",
                                      "5051525354555657",
                                      "606162636465666768696a6b6c6d6e6f"};

const std::vector<std::string> roots{
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<base::Digest> first_leaves(std::size_t count) {
  std::vector<base::Digest> leaves;
  for (std::size_t i = 0; i < count; ++i)
    leaves.push_back(leaf_hash(i < inputs.size() ? *base::from_hex(inputs[i]) : std::to_string(i)));
  return leaves;
}

TEST(merkle, agrees_with_the_published_roots) {
  for (std::size_t size = 1; size <= roots.size(); ++size)
    EXPECT_EQ(base::to_hex(MerkleTree(first_leaves(size)).root()), roots[size - 1]) << size;
}

// RFC 6962, 2.1.1 as it is written: split at the largest power of two below n.
std::vector<base::Digest> path_by_definition(std::size_t m, const std::vector<base::Digest>& d) {
  if (d.size() == 1) return {};
  std::size_t k = 1;
  while (2 * k < d.size()) k *= 2;
  const auto middle = d.begin() + static_cast<std::ptrdiff_t>(k);
  const std::vector<base::Digest> left(d.begin(), middle);
  const std::vector<base::Digest> right(middle, d.end());
  auto path = m < k ? path_by_definition(m, left) : path_by_definition(m - k, right);
  path.push_back(MerkleTree(m < k ? right : left).root());
  return path;
}

TEST(merkle, paths_are_those_of_the_definition_and_lead_to_the_root) {
  for (std::size_t size = 1; size <= 70; ++size) {
    const auto leaves = first_leaves(size);
    const MerkleTree tree(leaves);
    for (std::size_t index = 0; index < size; ++index) {
      const auto path = tree.path(index);
      EXPECT_EQ(path, path_by_definition(index, leaves)) << size << " " << index;
      EXPECT_EQ(root_of_path(leaves[index], index, size, path), tree.root());
      EXPECT_EQ(tree.index_of(leaves[index]), index);
    }
  }
}

TEST(merkle, a_path_fits_only_its_own_place) {
  for (std::size_t size = 1; size <= 17; ++size) {
    const auto leaves = first_leaves(size);
    const MerkleTree tree(leaves);
    for (std::size_t index = 0; index < size; ++index) {
      auto path = tree.path(index);
      for (std::size_t other = 0; other < size + 2; ++other) {
        if (other == index) continue;
        EXPECT_NE(root_of_path(leaves[index], other, size, path), tree.root()) << size;
      }
      path.push_back(tree.root());
      EXPECT_EQ(root_of_path(leaves[index], index, size, path), std::nullopt);
      path.pop_back();
      if (path.empty()) continue;
      path.pop_back();
      EXPECT_EQ(root_of_path(leaves[index], index, size, path), std::nullopt);
    }
  }
}

TEST(merkle, a_leaf_is_not_a_node) {
  const auto leaves = first_leaves(2);
  const MerkleTree tree(leaves);
  std::string joined(reinterpret_cast<const char*>(leaves[0].bytes.data()), 32);
  joined.append(reinterpret_cast<const char*>(leaves[1].bytes.data()), 32);
  EXPECT_NE(leaf_hash(joined), tree.root());
  EXPECT_EQ(tree.index_of(tree.root()), std::nullopt);
}

}  // namespace
}  // namespace adit::ledger
