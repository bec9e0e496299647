// Names that look like what they are, and those that do not.
#include "domain/party/plain_name.hpp"

#include <gtest/gtest.h>

namespace adit::domain::party {
namespace {

std::string read(std::string_view text) {
  const auto name = plain_name(text);
  if (name) return *name;
  if (name.error().params.empty()) return name.error().code;
  return name.error().code + " " +
         std::to_string(std::get<std::int64_t>(name.error().params.front().second));
}

TEST(PlainName, IsKeptToTheLetter) {
  EXPECT_EQ(read("示例矿业（吉林）有限公司"), "示例矿业（吉林）有限公司");
  EXPECT_EQ(read("<b>O'Brien & Sons</b>"), "<b>O'Brien & Sons</b>") << "markup is only text";
  EXPECT_EQ(read("=1+1"), "=1+1");
  EXPECT_EQ(read("\U00020BB7野"), "\U00020BB7野") << "four bytes";
}

TEST(PlainName, HasNoBlanksAtItsEnds) {
  EXPECT_EQ(read("　 示例 公司 　"), "示例 公司");
  EXPECT_EQ(read(" 　 "), "name.empty");
  EXPECT_EQ(read(""), "name.empty");
}

TEST(PlainName, HidesNothing) {
  EXPECT_EQ(read("示例\u202E公司"), "name.hidden_character 3") << "turned around";
  EXPECT_EQ(read("示\u200B例"), "name.hidden_character 2") << "no width";
  EXPECT_EQ(read("示例\n公司"), "name.hidden_character 3");
  EXPECT_EQ(read("\u2066示例"), "name.hidden_character 1");
  EXPECT_EQ(read("示例\U000E0041"), "name.hidden_character 3") << "a tag";
  EXPECT_EQ(read(std::string("示\0例", 7)), "name.hidden_character 2");
}

}  // namespace
}  // namespace adit::domain::party
