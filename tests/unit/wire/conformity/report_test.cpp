// Reports and the catalogue are canonical and fit their schemas.
#include "wire/conformity/report.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using domain::conformity::example::Given;

TEST(ConformityReport, IsCanonicalAndFitsItsSchema) {
  Given held;
  held.registry.rights = {domain::conformity::example::right_of("A", "SK-001")};
  Given clay{.lot = domain::conformity::example::mining("砖瓦粘土")};
  clay.lot.touches = {domain::conformity::example::touch("farmland", "F-1", 9'000'000)};
  Given scarce{.lot = domain::conformity::example::scarce_lot()};
  scarce.lot.docs = domain::conformity::example::exception_documents();
  scarce.registry.rights = {domain::conformity::example::right_of("B", "SK-003")};
  Given ground;
  for (const char* layer : {"key_exploration_area", "deposit", "prior_work", "replacement_area"}) {
    ground.lot.touches.push_back(domain::conformity::example::touch(layer, "YG-1", 9'000'000));
  }
  ground.lot.touches.back().id = "ZJ-1";
  Given oil;
  oil.mine("油页岩", "120", "shale_oil_10kt_a");
  oil.lot.touches = {domain::conformity::example::touch("restricted_zone", "X04", 9'000'000)};
  for (const Given& given : {Given{}, held, clay, scarce, ground, oil}) {
    const std::string text = report_json(given.assess());
    const auto document = read("documents/conformity-report", text, file_limits);
    ASSERT_TRUE(document.has_value()) << document.error().code << document.error().pointer;
    EXPECT_EQ(canonical(document->root()), text);
  }
}

TEST(ConformityReport, TheCatalogueIsCanonicalAndFitsItsSchema) {
  const std::string text = catalogue_json();
  const auto document = read("documents/conformity-rules", text);
  ASSERT_TRUE(document.has_value()) << document.error().code << document.error().pointer;
  EXPECT_EQ(canonical(document->root()), text);
  EXPECT_EQ(document->root()["rules"].size(), domain::conformity::catalogue().size());
}

// Each input is a member of the documents that facts are read from, or a layer that they may name.
TEST(ConformityReport, TheCatalogueNamesInputsAsDocumentsDo) {
  const auto lot = JsonDocument::parse(schemas().text("documents/lot-facts"), file_limits).value();
  const auto facts =
      JsonDocument::parse(schemas().text("documents/registry-facts"), file_limits).value();
  const auto known = [&](std::string_view input) {
    const auto rest = [&](std::string_view head) { return input.substr(head.size()); };
    if (input.starts_with("lot.terms.")) return true;
    if (input.starts_with("lot.")) return lot.root()["properties"].find(rest("lot.")).has_value();
    if (input == "register.digest") return true;
    if (input.starts_with("register.")) {
      return facts.root()["properties"].find(rest("register.")).has_value();
    }
    if (input.starts_with("layer.")) {
      const auto layer = domain::conformity::layer_of(rest("layer."));
      return layer.has_value() && domain::conformity::name_of(*layer) == rest("layer.");
    }
    return input.starts_with("plan.") || input == "at" || input == "stage" || input == "findings";
  };
  for (const auto& row : domain::conformity::catalogue()) {
    for (const std::string_view input : row.inputs) EXPECT_TRUE(known(input)) << row.id << input;
  }
}

}  // namespace
}  // namespace adit::wire
