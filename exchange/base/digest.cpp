// Digests through OpenSSL and hexadecimal text.
#include "base/digest.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/invariant.hpp"

namespace adit::base {

namespace {

struct ContextFree {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, ContextFree>;

// The one-shot calls of OpenSSL 3 look the algorithm up every time, which costs several times the
// hashing of a short text. A context for each thread remembers it.
EVP_MD_CTX* fresh_context() {
  thread_local const Context context(EVP_MD_CTX_new());
  const EVP_MD* known = EVP_MD_CTX_get0_md(context.get());
  const EVP_MD* wanted = known == nullptr ? EVP_sha256() : nullptr;
  ADIT_INVARIANT(EVP_DigestInit_ex2(context.get(), wanted, nullptr) == 1, "SHA-256 is there");
  return context.get();
}

}  // namespace

Digest sha256(std::string_view data) {
  Digest out;
  EVP_MD_CTX* context = fresh_context();
  EVP_DigestUpdate(context, data.data(), data.size());
  EVP_DigestFinal_ex(context, out.bytes.data(), nullptr);
  return out;
}

Digest sha256_pair(std::uint8_t prefix, const Digest& left, const Digest& right) {
  std::array<char, 65> joined{};
  joined[0] = static_cast<char>(prefix);
  std::copy(left.bytes.begin(), left.bytes.end(), joined.begin() + 1);
  std::copy(right.bytes.begin(), right.bytes.end(), joined.begin() + 33);
  return sha256({joined.data(), joined.size()});
}

namespace {

void put_hex(char* to, std::string_view bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    *to++ = digits[byte >> 4];
    *to++ = digits[byte & 15];
  }
}

std::string_view characters(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

}  // namespace

std::string to_hex(std::string_view bytes) {
  std::string out(bytes.size() * 2, '0');
  put_hex(out.data(), bytes);
  return out;
}

std::string to_hex(const Digest& digest) {
  return to_hex(characters(digest));
}

void append_hex(std::string& out, const Digest& digest) {
  out.resize(out.size() + 2 * digest.bytes.size());
  put_hex(out.data() + out.size() - 2 * digest.bytes.size(), characters(digest));
}

namespace {

// The value of each hexadecimal digit; -1 for every other character.
constexpr std::array<std::int8_t, 256> nibbles = [] {
  std::array<std::int8_t, 256> made{};
  made.fill(-1);
  for (std::size_t i = 0; i < 10; ++i) made['0' + i] = static_cast<std::int8_t>(i);
  for (std::size_t i = 0; i < 6; ++i) {
    made['a' + i] = static_cast<std::int8_t>(10 + i);
    made['A' + i] = static_cast<std::int8_t>(10 + i);
  }
  return made;
}();

int nibble(char c) {
  return nibbles[static_cast<unsigned char>(c)];
}

}  // namespace

std::optional<std::string> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string out(text.size() / 2, '\0');
  int wrong = 0;  // gathered, so that the loop has no way out to guess
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int high = nibble(text[2 * i]);
    const int low = nibble(text[2 * i + 1]);
    wrong |= high | low;
    out[i] = static_cast<char>((high << 4 | low) & 0xff);
  }
  return wrong < 0 ? std::nullopt : std::optional(std::move(out));
}

std::optional<Digest> digest_from_hex(std::string_view text) {
  const auto bytes = from_hex(text);
  if (!bytes || bytes->size() != 32) return std::nullopt;
  Digest out;
  std::transform(bytes->begin(), bytes->end(), out.bytes.begin(),
                 [](char c) { return static_cast<std::uint8_t>(c); });
  return out;
}

}  // namespace adit::base
