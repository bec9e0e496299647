// What is told of single characters, at the edges of what there is.
#include "base/characters.hpp"

#include <gtest/gtest.h>

namespace adit::base {
namespace {

TEST(Characters, AreMeasuredWhole) {
  EXPECT_EQ(character_bytes("矿x"), 3u);
  EXPECT_EQ(character_bytes("𠀋"), 4u);
  EXPECT_EQ(character_bytes("\xE7\x9F"), 1u) << "cut short";
  EXPECT_EQ(character_bytes("\xC0\xAF"), 1u) << "never a beginning";
  EXPECT_EQ(character_bytes(""), 0u);
}

TEST(Characters, AreSpeltOut) {
  EXPECT_EQ(code_point("a"), U'a');
  EXPECT_EQ(code_point("é"), U'é');
  EXPECT_EQ(code_point("矿"), U'矿');
  EXPECT_EQ(code_point("𠀋"), U'𠀋');
}

TEST(Characters, ThatShowAreNotHidden) {
  for (const char32_t c : {U' ', U'a', U'~', U'\u00A0', U'é', U'\u3000', U'矿', U'（', U'…',
                           U'\u202F', U'\U00020BB7'}) {
    EXPECT_FALSE(is_hidden(c)) << static_cast<unsigned>(c);
  }
}

TEST(Characters, ThatHideAreKnown) {
  for (const unsigned c :
       {0x0000u, 0x000Au, 0x001Fu, 0x007Fu, 0x0085u, 0x00ADu,  0x061Cu,  0x180Eu,
        0x200Bu, 0x200Fu, 0x2028u, 0x202Eu, 0x2060u, 0x2066u,  0x2069u,  0xE000u,
        0xFE0Fu, 0xFEFFu, 0xFFF9u, 0xFFFEu, 0xFFFFu, 0xE0041u, 0xF0000u, 0x10FFFFu}) {
    EXPECT_TRUE(is_hidden(c)) << std::hex << c;
  }
}

}  // namespace
}  // namespace adit::base
