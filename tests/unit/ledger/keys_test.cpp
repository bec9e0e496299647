// Key files: made once, found again, refused when others can read them.
#include "ledger/keys.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace adit::ledger {
namespace {

namespace fs = std::filesystem;

class keys : public ::testing::Test {
 protected:
  keys() : folder(fs::temp_directory_path() / ("adit-keys-" + std::to_string(::getpid()))) {
    fs::remove_all(folder);
  }
  ~keys() override { fs::remove_all(folder); }
  fs::path folder;
};

TEST_F(keys, are_made_once) {
  const ReceiptKeys first = load_or_create_keys(folder);
  const ReceiptKeys again = load_or_create_keys(folder);
  EXPECT_EQ(first.key_id, again.key_id);
  ASSERT_EQ(again.published.size(), 1u);
  EXPECT_EQ(again.published[0].key_id, first.key_id);
  const auto key = base::VerifyKey::from_pem(again.published[0].pem);
  EXPECT_TRUE(key->verify("x", first.signing.sign("x")));
  EXPECT_EQ(fs::status(folder / "receipt.key.pem").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(keys, old_public_keys_stay_published) {
  const ReceiptKeys first = load_or_create_keys(folder);
  fs::remove(folder / "receipt.key.pem");
  const ReceiptKeys second = load_or_create_keys(folder);
  EXPECT_NE(first.key_id, second.key_id);
  EXPECT_EQ(second.published.size(), 2u);
}

TEST_F(keys, readable_by_others_are_refused) {
  (void)load_or_create_keys(folder);
  fs::permissions(folder / "receipt.key.pem", fs::perms::group_read, fs::perm_options::add);
  EXPECT_THROW((void)load_or_create_keys(folder), std::runtime_error);
}

TEST_F(keys, a_broken_file_is_named) {
  (void)load_or_create_keys(folder);
  std::ofstream(folder / "receipt.key.pem") << "nothing";
  EXPECT_THROW((void)load_or_create_keys(folder), std::runtime_error);
}

}  // namespace
}  // namespace adit::ledger
