// Receipts: valid as issued, refused with the right reason after any change.
#include "ledger/receipt.hpp"

#include <gtest/gtest.h>

#include "ledger/keys.hpp"
#include "wire/json.hpp"

namespace adit::ledger {
namespace {

Leaf leaf(std::int64_t seq) {
  return {"session-1",
          seq,
          "00112233445566778899aabbccddeeff",
          "4711",
          2'080'000'00 + seq,
          base::Instant{1'800'000'000'123},
          base::sha256(std::to_string(seq))};
}

struct Issued {
  base::SigningKey key = base::SigningKey::generate();
  std::string pem = key.public_pem();
  std::vector<WrittenLeaf> written{};  // filled by sign()
  SignedBatch batch;

  explicit Issued(std::size_t size) : batch(sign(size)) {}

  SignedBatch sign(std::size_t size) {
    std::vector<base::Digest> leaves;
    for (std::size_t i = 0; i < size; ++i) {
      written.emplace_back(leaf(static_cast<std::int64_t>(i) + 1));
      leaves.push_back(written.back().hash());
    }
    return sign_batch(7, std::move(leaves), key, key_id_of(key));
  }

  std::string receipt(std::size_t index) const {
    return receipt_json(batch, index, written[index]);
  }
};

std::string reason(std::string_view text, std::string_view pem) {
  const auto receipt = verify_receipt(text, pem);
  return receipt ? "valid" : receipt.error().code;
}

TEST(receipt, says_what_was_accepted) {
  for (const std::size_t size : {1u, 2u, 3u, 64u, 257u}) {
    const Issued issued(size);
    for (std::size_t i = 0; i < size; ++i) {
      const auto receipt = verify_receipt(issued.receipt(i), issued.pem);
      ASSERT_TRUE(receipt) << receipt.error().code;
      const Leaf expected = leaf(static_cast<std::int64_t>(i) + 1);
      EXPECT_EQ(receipt->leaf.session, expected.session);
      EXPECT_EQ(receipt->leaf.seq, expected.seq);
      EXPECT_EQ(receipt->leaf.bid_id, expected.bid_id);
      EXPECT_EQ(receipt->leaf.bid_number, expected.bid_number);
      EXPECT_EQ(receipt->leaf.amount_fen, expected.amount_fen);
      EXPECT_EQ(receipt->leaf.t_recv, expected.t_recv);
      EXPECT_EQ(receipt->leaf.hash, expected.hash);
      EXPECT_EQ(receipt->batch, 7);
    }
  }
}

TEST(receipt, its_leaf_is_canonical) {
  const std::string text = leaf_text(leaf(3));
  EXPECT_EQ(wire::canonical(wire::JsonDocument::parse(text)->root()), text);
  EXPECT_EQ(text.substr(0, 62),
            R"({"amount_fen":208000003,"bid_id":"00112233445566778899aabbccdd)");
}

TEST(receipt, spaces_and_order_do_not_matter) {
  const Issued issued(5);
  const auto document = wire::JsonDocument::parse(issued.receipt(3));
  EXPECT_EQ(reason(" " + wire::canonical(document->root()) + "\n", issued.pem), "valid");
}

TEST(receipt, every_changed_byte_is_refused) {
  const Issued issued(11);
  const std::string good = issued.receipt(6);
  ASSERT_EQ(reason(good, issued.pem), "valid");
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
      EXPECT_NE(reason(bad, issued.pem), "valid") << bad;
    }
    EXPECT_NE(reason(good.substr(0, i), issued.pem), "valid") << i;
  }
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(receipt, names_the_reason) {
  const Issued issued(4);
  const std::string good = issued.receipt(2);
  EXPECT_EQ(reason(replaced(good, "208000003", "208000004"), issued.pem), "receipt.inclusion");
  EXPECT_EQ(reason(replaced(good, "\"index\":2", "\"index\":1"), issued.pem), "receipt.inclusion");
  EXPECT_EQ(reason(replaced(good, "\"batch\":7", "\"batch\":8"), issued.pem), "receipt.signature");
  EXPECT_EQ(reason(replaced(good, "adit-receipt/1", "adit-receipt/2"), issued.pem),
            "receipt.format");
  EXPECT_EQ(reason("{}", issued.pem), "receipt.format");
  EXPECT_EQ(reason(good, "not a key"), "receipt.not_a_key");
  EXPECT_EQ(reason(good, base::SigningKey::generate().public_pem()), "receipt.key");
}

TEST(receipt, a_forged_batch_with_the_right_key_id_fails_the_signature) {
  const Issued issued(2);
  const base::SigningKey forger = base::SigningKey::generate();
  const SignedBatch forged =
      sign_batch(7, issued.batch.tree.leaves(), forger, key_id_of(issued.key));
  EXPECT_EQ(reason(receipt_json(forged, 0, issued.written[0]), issued.pem), "receipt.signature");
}

TEST(receipt, what_is_signed_is_fixed) {
  EXPECT_EQ(signed_text(12, 3, base::Digest{}),
            "adit-batch/1\n12\n3\n" + std::string(64, '0') + "\n");
}

TEST(receipt_death, is_given_only_for_its_own_leaf) {
  const Issued issued(2);
  EXPECT_DEATH((void)receipt_json(issued.batch, 0, issued.written[1]), "leaf of its batch");
}

}  // namespace
}  // namespace adit::ledger
