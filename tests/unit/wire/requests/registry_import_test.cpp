// A request to import a register file, member by member.
#include "wire/requests/registry_import.hpp"

#include <gtest/gtest.h>

namespace adit::wire::requests {
namespace {

TEST(registry_import_request, takes_the_file_alone_or_with_all_that_is_said_of_it) {
  const auto alone = read_registry_import(R"({"source":"a.csv","text":"id\n"})");
  ASSERT_TRUE(alone);
  EXPECT_EQ(alone->source, "a.csv");
  EXPECT_EQ(alone->text, "id\n");
  EXPECT_FALSE(alone->taken_on);
  EXPECT_FALSE(alone->complete);
  EXPECT_FALSE(alone->dry_run);
  const auto full = read_registry_import(
      R"({"source":"a","text":"x","taken_on":"2026-02-28","complete":true,"dry_run":true})");
  ASSERT_TRUE(full);
  EXPECT_EQ(base::to_text(full->taken_on.value()), "2026-02-28");
  EXPECT_TRUE(full->complete);
  EXPECT_TRUE(full->dry_run);
}

TEST(registry_import_request, refuses_a_day_that_does_not_exist) {
  const auto read = read_registry_import(R"({"source":"a","text":"x","taken_on":"2026-02-29"})");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, "date.malformed");
  EXPECT_EQ(read.error().pointer, "/taken_on");
}

TEST(registry_import_request, refuses_what_the_schema_does_not_know) {
  for (const char* body : {"{}", R"({"source":"a"})", R"({"source":"a","text":""})",
                           R"({"source":"a","text":"x","dry_run":1})",
                           R"({"source":"a","text":"x","format":"xml"})"}) {
    EXPECT_FALSE(read_registry_import(body).has_value()) << body;
  }
}

}  // namespace
}  // namespace adit::wire::requests
