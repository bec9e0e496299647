// Key files: written whole under another name, then renamed, so that a crash leaves no half a key.
#include "ledger/keys.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace adit::ledger {

namespace fs = std::filesystem;

namespace {

constexpr const char* private_name = "receipt.key.pem";
constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;

[[noreturn]] void fail(const std::string& what, const fs::path& path) {
  throw std::runtime_error(what + ": " + path.string());
}

std::string read_whole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) fail("cannot read the key file", path);
  return bytes;
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags, mode_t mode)
      : fd_(::open(path.c_str(), flags, mode)) {
    if (fd_ < 0) throw std::system_error(errno, std::generic_category(), path.string());
  }
  ~Descriptor() { ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

void write_durably(const fs::path& path, const std::string& bytes, mode_t mode) {
  const fs::path draft = path.string() + ".new";
  {
    const Descriptor file(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    if (written != static_cast<ssize_t>(bytes.size()) || ::fsync(file.get()) != 0)
      fail("cannot write the key file", draft);
  }
  fs::rename(draft, path);
  const Descriptor folder(path.parent_path(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (::fsync(folder.get()) != 0) fail("cannot write the key folder", path.parent_path());
}

base::SigningKey signing_key_in(const fs::path& path) {
  if (!fs::exists(path)) {
    base::SigningKey fresh = base::SigningKey::generate();
    write_durably(path, fresh.private_pem(), 0600);
    return fresh;
  }
  if ((fs::status(path).permissions() & others) != fs::perms::none)
    fail("the private key may be read by others; set its mode to 0600", path);
  const auto key = base::SigningKey::from_pem(read_whole(path));
  if (!key) fail("not an Ed25519 private key", path);
  return *key;
}

std::vector<PublicKey> public_keys_in(const fs::path& folder) {
  std::vector<PublicKey> keys;
  for (const auto& file : fs::directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    if (!name.starts_with("receipt-") || !name.ends_with(".pem")) continue;
    std::string pem = read_whole(file.path());
    const auto key = base::VerifyKey::from_pem(pem);
    if (!key) fail("not an Ed25519 public key", file.path());
    keys.push_back({key->id(), std::move(pem)});
  }
  std::sort(keys.begin(), keys.end(), [](const PublicKey& left, const PublicKey& right) {
    return left.key_id < right.key_id;
  });
  return keys;
}

}  // namespace

std::string key_id_of(const base::SigningKey& key) {
  return base::VerifyKey::from_pem(key.public_pem())->id();
}

ReceiptKeys load_or_create_keys(const fs::path& folder) {
  if (fs::create_directories(folder)) fs::permissions(folder, fs::perms::owner_all);
  const base::SigningKey signing = signing_key_in(folder / private_name);
  const std::string key_id = key_id_of(signing);
  const fs::path public_file = folder / ("receipt-" + key_id + ".pem");
  if (!fs::exists(public_file)) write_durably(public_file, signing.public_pem(), 0644);
  return {signing, key_id, public_keys_in(folder)};
}

}  // namespace adit::ledger
