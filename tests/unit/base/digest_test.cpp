// SHA-256 and hexadecimal against published vectors.
#include "base/digest.hpp"

#include <gtest/gtest.h>

namespace adit::base {
namespace {

// FIPS 180-4's own examples.
TEST(Sha256, MatchesTheStandardsVectors) {
  EXPECT_EQ(to_hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(to_hex(sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, OfAPairIsOverPrefixAndBoth) {
  const Digest left = sha256("left");
  const Digest right = sha256("right");
  std::string joined(1, '\x01');
  joined.append(reinterpret_cast<const char*>(left.bytes.data()), left.bytes.size());
  joined.append(reinterpret_cast<const char*>(right.bytes.data()), right.bytes.size());
  EXPECT_EQ(sha256_pair(1, left, right), sha256(joined));
  EXPECT_NE(sha256_pair(0, left, right), sha256_pair(1, left, right));
  EXPECT_NE(sha256_pair(1, right, left), sha256_pair(1, left, right));
}

TEST(Hex, WritesLowerCaseAndReadsBoth) {
  EXPECT_EQ(to_hex(std::string_view("\x00\x7f\xff", 3)), "007fff");
  EXPECT_EQ(from_hex("007fFF"), std::string("\x00\x7f\xff", 3));
  EXPECT_EQ(from_hex(""), "");
}

TEST(Hex, RefusesOddLengthsAndOtherCharacters) {
  for (const char* text : {"0", "0g", "g0", " 0", "0x"}) EXPECT_EQ(from_hex(text), std::nullopt);
}

TEST(Hex, DigestWantsThirtyTwoBytes) {
  const Digest digest = sha256("abc");
  EXPECT_EQ(digest_from_hex(to_hex(digest)), digest);
  EXPECT_EQ(digest_from_hex(to_hex(digest).substr(2)), std::nullopt);
  EXPECT_EQ(digest_from_hex(to_hex(digest) + "00"), std::nullopt);
}

}  // namespace
}  // namespace adit::base
