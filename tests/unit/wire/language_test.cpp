// Which of the two languages an Accept-Language value asks for.
#include "wire/language.hpp"

#include <gtest/gtest.h>

namespace adit::wire {
namespace {

TEST(Language, IsTheFirstNamedOfTheTwo) {
  EXPECT_EQ(preferred_language("en"), Language::en);
  EXPECT_EQ(preferred_language("en-GB,en;q=0.9"), Language::en);
  EXPECT_EQ(preferred_language("zh-CN,zh;q=0.9,en;q=0.8"), Language::zh);
  EXPECT_EQ(preferred_language("EN-us"), Language::en);
  EXPECT_EQ(preferred_language("fr, en;q=0.5"), Language::en);
}

TEST(Language, GoesByWeight) {
  EXPECT_EQ(preferred_language("zh;q=0.3, en;q=0.7"), Language::en);
  EXPECT_EQ(preferred_language("en;q=0.3, zh;q=0.7"), Language::zh);
  EXPECT_EQ(preferred_language("en;q=0.5, zh;q=0.5"), Language::en);
  EXPECT_EQ(preferred_language("en;q=0, zh;q=0.001"), Language::zh);
}

TEST(Language, IsChineseWhenNeitherIsNamedOrUnderstood) {
  for (const char* value : {"", "fr", "*", "english", ";;;", ",,,", "q=1", "en;q=0"}) {
    EXPECT_EQ(preferred_language(value), Language::zh) << value;
  }
}

}  // namespace
}  // namespace adit::wire
