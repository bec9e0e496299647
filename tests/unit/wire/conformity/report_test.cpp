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
  for (const Given& given : {Given{}, held, clay, scarce, ground}) {
    const std::string text = report_json(given.assess());
    const auto document = read("documents/conformity-report", text);
    ASSERT_TRUE(document.has_value()) << document.error().code << document.error().pointer;
    EXPECT_EQ(canonical(document->root()), text);
  }
}

TEST(ConformityReport, HasADigestThatFollowsItsContent) {
  Given given;
  const auto before = report_digest(given.assess());
  EXPECT_EQ(report_digest(given.assess()), before);
  EXPECT_EQ(base::sha256(report_json(given.assess())), before);
  given.stage = domain::conformity::Stage::open;
  EXPECT_NE(report_digest(given.assess()), before);
}

TEST(ConformityReport, TheCatalogueIsCanonicalAndFitsItsSchema) {
  const std::string text = catalogue_json();
  const auto document = read("documents/conformity-rules", text);
  ASSERT_TRUE(document.has_value()) << document.error().code << document.error().pointer;
  EXPECT_EQ(canonical(document->root()), text);
  EXPECT_EQ(document->root()["rules"].size(), domain::conformity::catalogue().size());
}

}  // namespace
}  // namespace adit::wire
