// AES-256-GCM by OpenSSL's EVP interface.
#include "base/sealed.hpp"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

#include "base/crypto.hpp"
#include "base/digest.hpp"

namespace adit::base {

namespace {

constexpr std::size_t key_bytes = 32;
constexpr std::size_t nonce_bytes = 12;
constexpr std::size_t tag_bytes = 16;

struct CipherFree {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, CipherFree>;

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

int length(std::string_view text) {
  return static_cast<int>(text.size());
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

}  // namespace

SealingKey SealingKey::generate() {
  return SealingKey(random_bytes(key_bytes));
}

std::optional<SealingKey> SealingKey::from_text(std::string_view text) {
  auto key = from_hex(trimmed(text));
  if (!key || key->size() != key_bytes) return std::nullopt;
  return SealingKey(std::move(*key));
}

std::string SealingKey::to_text() const {
  return to_hex(bytes_) + "\n";
}

std::string SealingKey::seal(std::string_view secret, std::string_view place) const {
  const std::string nonce = random_bytes(nonce_bytes);
  std::string text(secret.size(), '\0');
  std::string tag(tag_bytes, '\0');
  const Cipher cipher(EVP_CIPHER_CTX_new());
  int written = 0;
  if (EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(std::string_view(bytes_)),
                         bytes(std::string_view(nonce))) != 1 ||
      EVP_EncryptUpdate(cipher.get(), nullptr, &written, bytes(place), length(place)) != 1 ||
      EVP_EncryptUpdate(cipher.get(), bytes(text), &written, bytes(secret), length(secret)) != 1 ||
      EVP_EncryptFinal_ex(cipher.get(), bytes(text) + written, &written) != 1 ||
      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_bytes, tag.data()) != 1) {
    throw std::runtime_error("sealing a secret failed");
  }
  return nonce + text + tag;
}

std::optional<std::string> SealingKey::open(std::string_view sealed, std::string_view place) const {
  if (sealed.size() < nonce_bytes + tag_bytes) return std::nullopt;
  const auto nonce = sealed.substr(0, nonce_bytes);
  const auto text = sealed.substr(nonce_bytes, sealed.size() - nonce_bytes - tag_bytes);
  std::string tag(sealed.substr(sealed.size() - tag_bytes));
  std::string secret(text.size(), '\0');
  const Cipher cipher(EVP_CIPHER_CTX_new());
  int written = 0;
  if (EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(std::string_view(bytes_)),
                         bytes(nonce)) != 1 ||
      EVP_DecryptUpdate(cipher.get(), nullptr, &written, bytes(place), length(place)) != 1 ||
      EVP_DecryptUpdate(cipher.get(), bytes(secret), &written, bytes(text), length(text)) != 1 ||
      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_bytes, tag.data()) != 1 ||
      EVP_DecryptFinal_ex(cipher.get(), bytes(secret) + written, &written) != 1) {
    return std::nullopt;
  }
  return secret;
}

}  // namespace adit::base
