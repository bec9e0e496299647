// Ed25519 and scrypt against the vectors of their RFCs, and how keys are refused.
#include "base/crypto.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"

namespace adit::base {
namespace {

// RFC 8032, section 7.1, test 2: the seed in the fixed PKCS#8 frame of RFC 8410.
constexpr const char* rfc8032_private =
    "-----BEGIN PRIVATE KEY-----\n"
    "MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7\n"
    "-----END PRIVATE KEY-----\n";

TEST(Ed25519, SignsTheRfcVector) {
  const auto key = SigningKey::from_pem(rfc8032_private);
  ASSERT_TRUE(key.has_value());
  EXPECT_EQ(to_hex(key->sign("\x72")),
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

TEST(Ed25519, VerifiesItsOwnSignatureAndNoOther) {
  const auto key = SigningKey::generate();
  const auto check = VerifyKey::from_pem(key.public_pem());
  ASSERT_TRUE(check.has_value());
  std::string signature = key.sign("a bid");
  EXPECT_EQ(signature.size(), 64U);
  EXPECT_TRUE(check->verify("a bid", signature));
  EXPECT_FALSE(check->verify("a bit", signature));
  EXPECT_FALSE(check->verify("a bid", signature.substr(1)));
  EXPECT_FALSE(check->verify("a bid", ""));
  signature[10] = static_cast<char>(signature[10] ^ 1);
  EXPECT_FALSE(check->verify("a bid", signature));
  EXPECT_FALSE(
      VerifyKey::from_pem(SigningKey::generate().public_pem())->verify("a bid", signature));
}

TEST(Ed25519, KeysSurviveTheirPem) {
  const auto key = SigningKey::generate();
  const auto again = SigningKey::from_pem(key.private_pem());
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->sign("same"), key.sign("same"));
  EXPECT_EQ(again->public_pem(), key.public_pem());
}

TEST(Ed25519, IdentifiesAKeyBySixteenCharacters) {
  const auto key = SigningKey::from_pem(rfc8032_private);
  const std::string id = VerifyKey::from_pem(key->public_pem())->id();
  EXPECT_EQ(id.size(), 16U);
  EXPECT_EQ(id, VerifyKey::from_pem(key->public_pem())->id());
  EXPECT_NE(id, VerifyKey::from_pem(SigningKey::generate().public_pem())->id());
}

TEST(Ed25519, RefusesOtherKeysAndOtherText) {
  constexpr const char* p256_public =
      "-----BEGIN PUBLIC KEY-----\n"
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt\n"
      "6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==\n"
      "-----END PUBLIC KEY-----\n";
  EXPECT_FALSE(VerifyKey::from_pem(p256_public).has_value());
  EXPECT_FALSE(VerifyKey::from_pem("").has_value());
  EXPECT_FALSE(VerifyKey::from_pem(rfc8032_private).has_value());
  EXPECT_FALSE(SigningKey::from_pem("no key").has_value());
  EXPECT_FALSE(SigningKey::from_pem(SigningKey::generate().public_pem()).has_value());
}

// RFC 7914, section 12, the second vector; its first 32 of 64 bytes, as scrypt's output is a
// PBKDF2 stream that does not depend on the length asked for.
TEST(Scrypt, MatchesTheRfcVector) {
  EXPECT_EQ(to_hex(scrypt("password", "NaCl", {.n = 1024, .r = 8, .p = 16})),
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162");
}

TEST(Scrypt, RefusesACostThatIsNoPowerOfTwo) {
  EXPECT_THROW((void)scrypt("password", "NaCl", {.n = 1000, .r = 8, .p = 1}), std::runtime_error);
}

// RFC 4231, the second case, and one whose key is longer than a block of the hash (the sixth).
TEST(HmacSha256, MatchesTheRfcVectors) {
  EXPECT_EQ(to_hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(to_hex(hmac_sha256(std::string(131, '\xaa'),
                               "Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(RandomBytes, AreAsManyAsAskedForAndDiffer) {
  EXPECT_EQ(random_bytes(0).size(), 0U);
  EXPECT_EQ(random_bytes(32).size(), 32U);
  EXPECT_NE(random_bytes(32), random_bytes(32));
}

TEST(EqualConstantTime, ComparesContentAndLength) {
  EXPECT_TRUE(equal_constant_time("", ""));
  EXPECT_TRUE(equal_constant_time("token", "token"));
  EXPECT_FALSE(equal_constant_time("token", "tokeN"));
  EXPECT_FALSE(equal_constant_time("token", "token "));
}

}  // namespace
}  // namespace adit::base
