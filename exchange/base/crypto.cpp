// Primitives by OpenSSL 3.0's EVP interface.
#include "base/crypto.hpp"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include <stdexcept>

#include "base/digest.hpp"

namespace adit::base {

namespace {

using KeyHandle = std::shared_ptr<void>;

EVP_PKEY* raw(const KeyHandle& key) {
  return static_cast<EVP_PKEY*>(key.get());
}

KeyHandle own(EVP_PKEY* key) {
  return {key, [](void* p) { EVP_PKEY_free(static_cast<EVP_PKEY*>(p)); }};
}

struct BioFree {
  void operator()(BIO* bio) const { BIO_free(bio); }
};
using BioPtr = std::unique_ptr<BIO, BioFree>;

BioPtr reader(std::string_view text) {
  return BioPtr(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

std::string drain(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return {data, static_cast<std::size_t>(size)};
}

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

struct DigestContextFree {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using DigestContext = std::unique_ptr<EVP_MD_CTX, DigestContextFree>;

}  // namespace

std::string random_bytes(std::size_t count) {
  std::string out(count, '\0');
  if (RAND_bytes(reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(count)) != 1) {
    throw std::runtime_error("no random bytes to be had");
  }
  return out;
}

bool equal_constant_time(std::string_view left, std::string_view right) {
  return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string hmac_sha256(std::string_view key, std::string_view message) {
  std::string out(32, '\0');
  std::size_t size = 0;
  const auto* made =
      EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.data(), key.size(), bytes(message),
                message.size(), reinterpret_cast<unsigned char*>(out.data()), out.size(), &size);
  if (made == nullptr || size != out.size()) throw std::runtime_error("no HMAC can be made");
  return out;
}

namespace {

// A context that is set up to sign with `key`. Setting one up looks the algorithm up and takes a
// third of what signing takes; a copy of it is cheap, and good for one signature.
std::shared_ptr<void> ready_to_sign(EVP_PKEY* key) {
  DigestContext context(EVP_MD_CTX_new());
  if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key) != 1) {
    throw std::runtime_error("no Ed25519 signature can be made");
  }
  return {context.release(), [](void* p) { EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(p)); }};
}

}  // namespace

SigningKey::SigningKey(std::shared_ptr<void> key)
    : key_(std::move(key)), ready_(ready_to_sign(raw(key_))) {}

SigningKey SigningKey::generate() {
  EVP_PKEY* key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
  if (key == nullptr) throw std::runtime_error("no Ed25519 key could be made");
  return SigningKey(own(key));
}

std::optional<SigningKey> SigningKey::from_pem(std::string_view pem) {
  EVP_PKEY* key = PEM_read_bio_PrivateKey(reader(pem).get(), nullptr, nullptr, nullptr);
  if (key == nullptr) return std::nullopt;
  auto owned = own(key);
  if (EVP_PKEY_get_base_id(key) != EVP_PKEY_ED25519) return std::nullopt;
  return SigningKey(std::move(owned));
}

std::string SigningKey::private_pem() const {
  const BioPtr out(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_PKCS8PrivateKey(out.get(), raw(key_), nullptr, nullptr, 0, nullptr, nullptr) !=
      1) {
    throw std::runtime_error("the signing key could not be written");
  }
  return drain(out.get());
}

std::string SigningKey::public_pem() const {
  const BioPtr out(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_PUBKEY(out.get(), raw(key_)) != 1) {
    throw std::runtime_error("the public key could not be written");
  }
  return drain(out.get());
}

std::string SigningKey::sign(std::string_view message) const {
  const DigestContext context(EVP_MD_CTX_new());
  std::string out(64, '\0');
  std::size_t size = out.size();
  if (EVP_MD_CTX_copy_ex(context.get(), static_cast<const EVP_MD_CTX*>(ready_.get())) != 1 ||
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                     bytes(message), message.size()) != 1) {
    throw std::runtime_error("signing failed");
  }
  return out;
}

std::optional<VerifyKey> VerifyKey::from_pem(std::string_view pem) {
  EVP_PKEY* key = PEM_read_bio_PUBKEY(reader(pem).get(), nullptr, nullptr, nullptr);
  if (key == nullptr) return std::nullopt;
  auto owned = own(key);
  if (EVP_PKEY_get_base_id(key) != EVP_PKEY_ED25519) return std::nullopt;
  return VerifyKey(std::move(owned));
}

bool VerifyKey::verify(std::string_view message, std::string_view signature) const {
  const DigestContext context(EVP_MD_CTX_new());
  return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, raw(key_)) == 1 &&
         EVP_DigestVerify(context.get(), bytes(signature), signature.size(), bytes(message),
                          message.size()) == 1;
}

std::string VerifyKey::id() const {
  unsigned char* der = nullptr;
  const int size = i2d_PUBKEY(raw(key_), &der);
  if (size <= 0) throw std::runtime_error("the public key has no DER form");
  const std::string_view view(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
  std::string out = to_hex(sha256(view)).substr(0, 16);
  OPENSSL_free(der);
  return out;
}

std::string scrypt(std::string_view password, std::string_view salt, ScryptCost cost) {
  std::string out(32, '\0');
  const std::uint64_t memory_max = 128 * cost.r * cost.n + (std::uint64_t{32} << 20);
  if (EVP_PBE_scrypt(password.data(), password.size(), bytes(salt), salt.size(), cost.n, cost.r,
                     cost.p, memory_max, reinterpret_cast<unsigned char*>(out.data()),
                     out.size()) != 1) {
    throw std::runtime_error("scrypt refused its cost parameters");
  }
  return out;
}

}  // namespace adit::base
