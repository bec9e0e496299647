// Secrets at rest: AES-256-GCM (NIST SP 800-38D) under a key that lives in a file beside the
// database, never in it. A copy of the database alone opens nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adit::base {

// Seals and opens small secrets. Copies share nothing mutable; safe to use from every thread.
class SealingKey {
 public:
  [[nodiscard]] static SealingKey generate();
  // Reads 64 hexadecimal characters, white space around them ignored; nothing for other text.
  [[nodiscard]] static std::optional<SealingKey> from_text(std::string_view text);
  // The text that from_text() reads; keep it in a file of mode 0600.
  [[nodiscard]] std::string to_text() const;

  // A fresh 12-byte nonce, the cipher text and a 16-byte tag, joined. `place` says what the secret
  // belongs to ("reserve/<lot>"): it is authenticated, so a row moved elsewhere does not open.
  [[nodiscard]] std::string seal(std::string_view secret, std::string_view place) const;
  // The secret; nothing when a byte was changed, the key is another one or the place differs.
  [[nodiscard]] std::optional<std::string> open(std::string_view sealed,
                                                std::string_view place) const;

 private:
  explicit SealingKey(std::string bytes) : bytes_(std::move(bytes)) {}
  std::string bytes_;  // 32 bytes
};

}  // namespace adit::base
