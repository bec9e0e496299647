// The terms of examples: a draft takes them, and the rules find nothing unfair in them.
#include "wire/demo/terms.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::demo {
namespace {

TEST(ExampleTerms, are_terms_of_a_draft) {
  const auto schema = JsonDocument::parse(schemas().text("requests/lot-draft"));
  const Json known = schema->root()["properties"]["terms"]["properties"];
  for (const char* right : {"exploration", "mining"}) {
    const auto terms =
        JsonDocument::parse(example_terms(right, {"示例", "Example"}, {"open_pit", "small"}));
    for (const auto& [name, value] : terms->root().members()) {
      EXPECT_TRUE(known.find(name)) << name;
    }
  }
}

TEST(ExampleTerms, say_what_is_given_and_no_more) {
  const auto plain = JsonDocument::parse(example_terms("mining"));
  EXPECT_FALSE(plain->root().find("way"));
  EXPECT_FALSE(plain->root().find("notes_zh"));
  EXPECT_EQ(plain->root()["comprehensive_evaluation"].boolean(), true);
  EXPECT_NE(example_terms("mining"), example_terms("exploration"));
}

}  // namespace
}  // namespace adit::wire::demo
