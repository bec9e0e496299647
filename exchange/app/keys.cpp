// A new key is written to its file before it is used for anything.
#include "app/keys.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace adit::app {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  throw std::runtime_error(path.string() + ": " + reason);
}

base::SealingKey read_key(const fs::path& path) {
  const auto others = fs::perms::group_all | fs::perms::others_all;
  if ((fs::status(path).permissions() & others) != fs::perms::none) {
    fail(path, "others can read it; set its mode to 0600");
  }
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto key = base::SealingKey::from_text(text);
  if (!key) fail(path, "holds no sealing key");
  return *key;
}

// Fails rather than overwrite: the old key opens what is sealed already.
void write_key(const fs::path& path, const base::SealingKey& key) {
  const std::string text = key.to_text() + "\n";
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) fail(path, std::strerror(errno));
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
      ::fsync(file) == 0;
  ::close(file);
  if (!written) fail(path, "cannot be written");
}

}  // namespace

base::SealingKey load_or_create_sealing_key(const std::string& directory) {
  const fs::path folder(directory);
  if (!fs::exists(folder)) {
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
  }
  const fs::path path = folder / "sealing.key";
  if (fs::exists(path)) return read_key(path);
  base::SealingKey key = base::SealingKey::generate();
  write_key(path, key);
  return key;
}

}  // namespace adit::app
