// The sealing key: made once, kept private, never overwritten.
#include "app/keys.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace adit::app {
namespace {

namespace fs = std::filesystem;

class Keys : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "adit-keys-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder = name;
  }
  void TearDown() override { fs::remove_all(folder); }

  fs::path folder;
};

TEST_F(Keys, TheSameKeyIsReadAgain) {
  const auto directory = (folder / "data").string();
  const std::string sealed = load_or_create_sealing_key(directory).seal("secret", "place");
  EXPECT_EQ(load_or_create_sealing_key(directory).open(sealed, "place"), "secret");
}

TEST_F(Keys, NobodyElseMayReadIt) {
  (void)load_or_create_sealing_key(folder.string());
  const auto file = folder / "sealing.key";
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  fs::permissions(file, fs::perms::others_read, fs::perm_options::add);
  EXPECT_THROW((void)load_or_create_sealing_key(folder.string()), std::runtime_error);
}

TEST_F(Keys, AFileThatIsNoKeyIsNotReplaced) {
  const auto file = folder / "sealing.key";
  std::ofstream(file) << "not a key";
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_THROW((void)load_or_create_sealing_key(folder.string()), std::runtime_error);
}

}  // namespace
}  // namespace adit::app
