// Looking up in a sheet.
#include "wire/plan/sheet.hpp"

#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire {
namespace {

TEST(Sheet, KnowsTheDocumentsOwnTablesByTheirNames) {
  for (int number = 1; number <= 11; ++number) {
    EXPECT_TRUE(is_table("T" + std::to_string(number))) << number;
  }
  for (const char* other : {"", "T", "targets", "Tables", "4", "quotas"}) {
    EXPECT_FALSE(is_table(other)) << other;
  }
}

TEST(Sheet, FindsARowByItsWholeId) {
  const Sheet& quotas = document::real_book().part("quotas");
  const SheetRow* coal = find_row(quotas, "output-coal");
  ASSERT_NE(coal, nullptr);
  EXPECT_EQ(coal->cited.at(0).line, 466);
  EXPECT_EQ(find_row(quotas, "output"), nullptr);
  EXPECT_EQ(find_row(quotas, ""), nullptr);
}

}  // namespace
}  // namespace adit::wire
