// Every schema has examples that fit and examples that do not, and each behaves as its name says.
#include <gtest/gtest.h>

#include "schema/schema_files.hpp"
#include "wire/schema.hpp"

namespace adit::tests {
namespace {

const fs::path folder = fs::path(ADIT_SOURCE_DIR) / "schemas";

base::Outcome<void> check(const wire::SchemaCatalog& catalog, const std::string& schema,
                          const fs::path& example) {
  const auto document = wire::JsonDocument::parse(file_bytes(example), wire::file_limits);
  if (!document) return tl::unexpected<base::Refusal>(document.error());
  return catalog.validate(schema, document->root());
}

TEST(examples, each_behaves_as_its_name_says) {
  const auto texts = schema_texts(folder);
  const wire::SchemaCatalog catalog(texts);
  for (const auto& [schema, text] : texts) {
    const auto good = examples(folder, schema, ".ok.json");
    const auto bad = examples(folder, schema, ".bad.json");
    EXPECT_FALSE(good.empty()) << "no example that fits " << schema;
    EXPECT_FALSE(bad.empty()) << "no example that breaks " << schema;
    for (const fs::path& example : good) {
      const auto outcome = check(catalog, schema, example);
      EXPECT_TRUE(outcome) << example << " " << outcome.error().code << " at "
                           << outcome.error().pointer;
    }
    for (const fs::path& example : bad)
      EXPECT_FALSE(check(catalog, schema, example)) << example << " fits, but is named bad";
  }
}

TEST(examples, each_belongs_to_a_schema) {
  const auto texts = schema_texts(folder);
  for (const auto& file : fs::recursive_directory_iterator(folder / "examples")) {
    if (!file.is_regular_file()) continue;
    const std::string schema =
        fs::relative(file.path().parent_path(), folder / "examples").string();
    EXPECT_TRUE(texts.contains(schema)) << file.path();
    const std::string name = file.path().filename().string();
    EXPECT_TRUE(name.ends_with(".ok.json") || name.ends_with(".bad.json")) << file.path();
  }
}

}  // namespace
}  // namespace adit::tests
