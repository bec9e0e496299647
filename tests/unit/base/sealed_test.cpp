// A sealed secret opens under its own key, at its own place, unchanged; never otherwise.
#include "base/sealed.hpp"

#include <gtest/gtest.h>

namespace {

using adit::base::SealingKey;

TEST(Sealed, opens_what_it_sealed) {
  const auto key = SealingKey::generate();
  for (const std::string& secret : {std::string(), std::string("123"), std::string(1000, 'x')}) {
    EXPECT_EQ(key.open(key.seal(secret, "reserve/lot-1"), "reserve/lot-1"), secret);
  }
}

TEST(Sealed, every_seal_differs) {
  const auto key = SealingKey::generate();
  EXPECT_NE(key.seal("123", "a"), key.seal("123", "a"));
}

TEST(Sealed, refuses_another_place_key_or_byte) {
  const auto key = SealingKey::generate();
  const auto sealed = key.seal("123456", "reserve/lot-1");
  EXPECT_FALSE(key.open(sealed, "reserve/lot-2"));
  EXPECT_FALSE(SealingKey::generate().open(sealed, "reserve/lot-1"));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_FALSE(key.open(changed, "reserve/lot-1")) << "byte " << i;
  }
  EXPECT_FALSE(key.open("short", "reserve/lot-1"));
}

TEST(Sealed, key_survives_its_file) {
  const auto key = SealingKey::generate();
  const auto again = SealingKey::from_text("  " + key.to_text() + "\n");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->open(key.seal("s", "p"), "p"), "s");
  EXPECT_FALSE(SealingKey::from_text("abcd"));
  EXPECT_FALSE(SealingKey::from_text(std::string(64, 'g')));
}

}  // namespace
