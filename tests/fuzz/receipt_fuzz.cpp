// Receipts and keys as `adit verify` reads them. Receipts that were issued are changed here and
// there: whatever still holds says what was issued and nothing else.
#include <array>

#include "fuzz/hold.hpp"
#include "ledger/keys.hpp"
#include "ledger/receipt.hpp"

namespace {

using adit::fuzz::hold;
using namespace adit::ledger;

struct Issued {
  adit::base::SigningKey key = adit::base::SigningKey::generate();
  std::string pem = key.public_pem();
  std::vector<WrittenLeaf> leaves;
  std::vector<std::string> receipts;

  Issued() {
    std::vector<adit::base::Digest> hashes;
    for (std::int64_t i = 1; i <= 5; ++i) {
      leaves.emplace_back(Leaf{"session-1", i, "00112233445566778899aabbccddeeff", "4711", i * 100,
                               adit::base::Instant{1'800'000'000'000 + i},
                               adit::base::sha256(std::to_string(i))});
      hashes.push_back(leaves.back().hash());
    }
    const auto batch = sign_batch(7, hashes, key, key_id_of(key));
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      receipts.push_back(receipt_json(batch, i, leaves[i]));
      hold(verify_receipt(receipts.back(), pem).has_value(), "a receipt holds as issued");
    }
  }
  [[nodiscard]] bool knows(const Leaf& leaf) const {
    const auto text = leaf_text(leaf);
    for (const auto& own : leaves) {
      if (own.text() == text) return true;
    }
    return false;
  }
};

// Three bytes say where and what: a byte is replaced, put in, or taken out.
std::string changed(std::string text, std::string_view edits) {
  while (edits.size() >= 3 && !text.empty()) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(edits[i]); };
    const std::size_t at = (byte(0) * 4U + byte(1) % 4U) % text.size();
    switch (byte(1) / 86) {
      case 0:
        text[at] = edits[2];
        break;
      case 1:
        text.insert(at, 1, edits[2]);
        break;
      default:
        text.erase(at, 1);
    }
    edits.remove_prefix(3);
  }
  return text;
}

// A place in a tree of any size, with a path of any bytes: never a root out of nothing.
void lead_up(std::string_view bytes) {
  if (bytes.size() < 16) return;
  std::uint64_t index = 0;
  std::uint64_t size = 0;
  for (std::size_t i = 0; i < 8; ++i) index = index << 8 | static_cast<std::uint8_t>(bytes[i]);
  for (std::size_t i = 8; i < 16; ++i) size = size << 8 | static_cast<std::uint8_t>(bytes[i]);
  std::vector<adit::base::Digest> path(bytes.size() - 16);
  const auto root = root_of_path({}, index, size, path);
  hold(!root || (index < size && path.size() <= 64), "a place outside its tree leads nowhere");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Issued issued;
  auto input = adit::fuzz::view(data, size);
  const auto choice = adit::fuzz::take_choice(input) % 8;
  if (choice == 0) {
    hold(!verify_receipt(input, issued.pem), "nobody else can issue");
  } else if (choice == 1) {
    (void)verify_receipt(issued.receipts[0], input);
  } else if (choice == 2) {
    lead_up(input);
  } else {
    const auto told = verify_receipt(changed(issued.receipts[choice - 3], input), issued.pem);
    hold(!told || issued.knows(told->leaf), "what holds was issued");
  }
  return 0;
}
