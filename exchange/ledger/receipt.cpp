// Making and checking receipts.
#include "ledger/receipt.hpp"

#include "base/invariant.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::ledger {

namespace {

base::Digest digest_at(wire::Json value) {
  return *base::digest_from_hex(value.text());
}

std::vector<base::Digest> digests_at(wire::Json array) {
  std::vector<base::Digest> all;
  for (const wire::Json element : array.elements()) all.push_back(digest_at(element));
  return all;
}

std::uint64_t count_at(wire::Json value) {
  return static_cast<std::uint64_t>(value.integer());
}

// The leaf's text is covered by the tree, so it is what was written; its form is checked all the
// same.
base::Outcome<Leaf> read_leaf(std::string_view text) {
  const auto document = wire::read("documents/receipt-leaf", text);
  if (!document) return base::refuse("receipt.format");
  const wire::Json root = document->root();
  const auto t_recv = base::parse_instant(root["t_recv"].text());
  if (!t_recv) return base::refuse("receipt.format");
  return Leaf{std::string(root["session"].text()),
              root["seq"].integer(),
              std::string(root["bid_id"].text()),
              std::string(root["bid_number"].text()),
              root["amount_fen"].integer(),
              *t_recv,
              digest_at(root["hash"])};
}

bool is_included(wire::Json receipt) {
  const auto root = root_of_path(leaf_hash(receipt["leaf"].text()), count_at(receipt["index"]),
                                 count_at(receipt["size"]), digests_at(receipt["path"]));
  return root && *root == digest_at(receipt["root"]);
}

bool is_signed(wire::Json receipt, const base::VerifyKey& key) {
  const std::string text =
      signed_text(receipt["batch"].integer(), static_cast<std::size_t>(receipt["size"].integer()),
                  digest_at(receipt["root"]));
  return key.verify(text, *base::from_hex(receipt["sig"].text()));
}

}  // namespace

std::string leaf_text(const Leaf& leaf) {
  wire::JsonWriter out;
  out.begin_object();
  out.member("amount_fen", leaf.amount_fen);
  out.member("bid_id", leaf.bid_id);
  out.member("bid_number", leaf.bid_number);
  out.member("hash", leaf.hash);
  out.member("seq", leaf.seq);
  out.member("session", leaf.session);
  out.member("t_recv", leaf.t_recv);
  return out.end_object().take();
}

std::string signed_text(std::int64_t batch, std::size_t size, const base::Digest& root) {
  return "adit-batch/1\n" + std::to_string(batch) + "\n" + std::to_string(size) + "\n" +
         base::to_hex(root) + "\n";
}

SignedBatch::SignedBatch(std::int64_t number, MerkleTree over, std::string key,
                         std::string signature)
    : batch(number), tree(std::move(over)), key_id(std::move(key)), sig(std::move(signature)) {
  wire::JsonWriter out;
  out.begin_object().member("root", tree.root()).member("batch", batch);
  out.member("key_id", key_id).member("sig", base::to_hex(sig));
  ending = out.end_object().take().substr(1);
}

SignedBatch sign_batch(std::int64_t batch, std::vector<base::Digest> leaves,
                       const base::SigningKey& key, std::string_view key_id) {
  MerkleTree tree(std::move(leaves));
  std::string sig = key.sign(signed_text(batch, tree.size(), tree.root()));
  return {batch, std::move(tree), std::string(key_id), std::move(sig)};
}

std::string receipt_json(const SignedBatch& batch, std::size_t index, const WrittenLeaf& leaf) {
  ADIT_INVARIANT(index < batch.tree.size() && batch.tree.leaves()[index] == leaf.hash(),
                 "a receipt is given for a leaf of its batch");
  const auto path = batch.tree.path(index);
  wire::JsonWriter out(2 * leaf.text().size() + 128 + 70 * path.size() + batch.ending.size());
  out.begin_object();
  out.member("format", "adit-receipt/1").member("leaf", leaf.text()).member("index", index);
  out.member("size", batch.tree.size()).key("path").begin_array();
  for (const base::Digest& sibling : path) out.digest(sibling);
  std::string text = out.end_array().end_object().take();
  text.back() = ',';  // the object goes on with what the whole batch shares
  return text += batch.ending;
}

base::Outcome<Receipt> verify_receipt(std::string_view text, std::string_view pem) {
  const auto document = wire::read("documents/receipt", text);
  if (!document) return base::refuse("receipt.format");
  const wire::Json receipt = document->root();
  const std::string key_id(receipt["key_id"].text());
  const auto key = base::VerifyKey::from_pem(pem);
  if (!key) return base::refuse("receipt.not_a_key");
  if (key->id() != key_id) return base::refuse("receipt.key", {{"key_id", key_id}});
  if (!is_included(receipt)) return base::refuse("receipt.inclusion");
  if (!is_signed(receipt, *key)) return base::refuse("receipt.signature");
  auto leaf = read_leaf(receipt["leaf"].text());
  if (!leaf) return tl::unexpected<base::Refusal>(leaf.error());
  return Receipt{*std::move(leaf), receipt["batch"].integer(), key_id};
}

}  // namespace adit::ledger
