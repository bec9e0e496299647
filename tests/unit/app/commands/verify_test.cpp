// `adit verify` as a script sees it: what it prints and its exit codes.
#include "ledger/keys.hpp"
#include "ledger/receipt.hpp"
#include "unit/app/commands/output.hpp"
#include "wire/schema.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;
using testing::Scratch;

class VerifyCommand : public ::testing::Test {
 protected:
  base::SigningKey key = base::SigningKey::generate();
  Scratch key_file{key.public_pem()};
  std::string receipt = issue();

  std::string issue() {
    const ledger::Leaf leaf{"S-1",
                            9,
                            "00112233445566778899aabbccddeeff",
                            "4711",
                            208000000,
                            base::Instant{1'795'359'919'702},
                            base::sha256("entry")};
    const ledger::WrittenLeaf written(leaf);
    const auto batch = ledger::sign_batch(5, {ledger::leaf_hash("other"), written.hash()}, key,
                                          ledger::key_id_of(key));
    return ledger::receipt_json(batch, 1, written);
  }

  Output verify(const std::string& text, const std::string& pem_path) {
    const Scratch file(text);
    const Output output = adit({"verify", file.path(), "--key", pem_path, "--json"});
    if (output.out.empty()) return output;
    EXPECT_TRUE(wire::read("documents/receipt-verification", output.out)) << output.out;
    return output;
  }

  std::string reason(std::string from, const std::string& to) {
    std::string changed = receipt;
    changed.replace(changed.find(from), from.size(), to);
    const Output output = verify(changed, key_file.path());
    EXPECT_EQ(output.code, 3);
    const auto answer = wire::JsonDocument::parse(output.out);
    return std::string(answer->root()["reason"].text());
  }
};

TEST_F(VerifyCommand, SaysWhatAValidReceiptSays) {
  const Output output = verify(receipt, key_file.path());
  EXPECT_EQ(output.code, 0);
  EXPECT_TRUE(output.out.starts_with(
      R"({"valid":true,"session":"S-1","seq":9,"bid_id":"00112233445566778899aabbccddeeff",)"
      R"("bid_number":"4711","amount_fen":208000000,"t_recv":"2026-11-22T23:05:19.702+08:00")"))
      << output.out;
}

TEST_F(VerifyCommand, NamesWhyNot) {
  EXPECT_EQ(reason("208000000", "208000001"), "inclusion");
  EXPECT_EQ(reason("\"batch\":5", "\"batch\":6"), "signature");
  EXPECT_EQ(reason("adit-receipt/1", "adit-receipt/9"), "format");
  EXPECT_EQ(reason("{", ""), "format");
  const Scratch other(base::SigningKey::generate().public_pem());
  EXPECT_EQ(verify(receipt, other.path()).code, 3);
  EXPECT_NE(verify(receipt, other.path()).out.find(R"("reason":"key")"), std::string::npos);
}

TEST_F(VerifyCommand, SaysWhenTheKeyIsNone) {
  const Scratch garbage("-----BEGIN PUBLIC KEY-----\nZm9v\n-----END PUBLIC KEY-----\n");
  const Output output = verify(receipt, garbage.path());
  EXPECT_EQ(output.code, 3);
  EXPECT_NE(output.out.find(R"("reason":"key")"), std::string::npos) << output.out;
  EXPECT_NE(output.out.find("no Ed25519 public key"), std::string::npos) << output.out;
}

TEST_F(VerifyCommand, RefusesFilesThatAreNotThere) {
  EXPECT_EQ(adit({"verify", "/no/such/file", "--key", key_file.path()}).code, 2);
  EXPECT_EQ(verify(receipt, "/no/such/key").code, 2);
  EXPECT_EQ(adit({"verify", key_file.path()}).code, 2);
}

}  // namespace
}  // namespace adit::app
