// The one door to OpenSSL's primitives (the http room has its own for TLS): random bytes, Ed25519
// signatures, HMAC, scrypt, and comparison in constant time. Nothing home-made beyond calling EVP.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace adit::base {

// `count` bytes from the operating system's generator; throws std::runtime_error if it has none.
[[nodiscard]] std::string random_bytes(std::size_t count);

// True when equal; takes the same time for every content of one length.
[[nodiscard]] bool equal_constant_time(std::string_view left, std::string_view right);

// HMAC-SHA-256 (RFC 2104) of `message`: 32 bytes that only who has `key` can make.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view message);

// An Ed25519 key pair (RFC 8032). Signing is deterministic.
class SigningKey {
 public:
  [[nodiscard]] static SigningKey generate();
  // Reads PKCS#8 PEM; nothing when it is not an Ed25519 private key.
  [[nodiscard]] static std::optional<SigningKey> from_pem(std::string_view pem);

  [[nodiscard]] std::string private_pem() const;
  [[nodiscard]] std::string public_pem() const;                    // SubjectPublicKeyInfo
  [[nodiscard]] std::string sign(std::string_view message) const;  // 64 bytes

 private:
  explicit SigningKey(std::shared_ptr<void> key);
  std::shared_ptr<void> key_;
  std::shared_ptr<void> ready_;  // to sign with it; never changed, copied for each signature
};

class VerifyKey {
 public:
  // Reads SubjectPublicKeyInfo PEM; nothing when it is not an Ed25519 public key.
  [[nodiscard]] static std::optional<VerifyKey> from_pem(std::string_view pem);
  [[nodiscard]] bool verify(std::string_view message, std::string_view signature) const;
  // The first 16 hexadecimal characters of SHA-256 over the key's DER: the `key_id` of receipts.
  [[nodiscard]] std::string id() const;

 private:
  explicit VerifyKey(std::shared_ptr<void> key) : key_(std::move(key)) {}
  std::shared_ptr<void> key_;
};

// Cost of one password hash (RFC 7914); memory is 128 × r × n bytes.
struct ScryptCost {
  std::uint64_t n = std::uint64_t{1} << 16;
  std::uint64_t r = 8;
  std::uint64_t p = 1;
};

// 32 bytes derived from a password; throws std::runtime_error when OpenSSL refuses the cost.
[[nodiscard]] std::string scrypt(std::string_view password, std::string_view salt, ScryptCost cost);

}  // namespace adit::base
