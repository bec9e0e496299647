// What an edition states in place of annexes stands behind the document's own rows, and says so.
#include "domain/plan/supplement.hpp"

#include <gtest/gtest.h>

#include "domain/plan/provisions.hpp"

namespace adit::domain::plan {
namespace {

Supplement example() {
  Supplement supplement;
  supplement.source = {"示例补充。", "Example supplement."};
  supplement.supplies = {"restricted_exploration_minerals"};
  Control list;
  list.entry.id = "list";
  list.entry.rules = {"B7"};
  list.minerals = {"tungsten"};
  supplement.controls = {list};
  ScaleClass granite;
  granite.entry.id = "granite";
  granite.entry.rules = {"E1"};
  granite.minerals = {"granite"};
  supplement.classes = {granite};
  return supplement;
}

TEST(Supplement, stands_behind_the_rows_of_the_document) {
  Provisions provisions;
  provisions.document_sha256 = "d";
  provisions.missing = {{"restricted_exploration_minerals", "附", {}, 635}, {"other", "附", {}, 1}};
  const auto whole = supplemented(provisions, example());
  EXPECT_EQ(rows_of(whole.controls, "B7").size(), 1u);
  EXPECT_NE(find_class(whole, "granite", Way::any), nullptr);
  EXPECT_EQ(find_missing(whole, "restricted_exploration_minerals"), nullptr);
  EXPECT_NE(find_missing(whole, "other"), nullptr);
  EXPECT_EQ(whole.document_sha256, "d");
  EXPECT_TRUE(provisions.controls.empty()) << "the document's own rows stay as they are";
}

TEST(Supplement, is_what_a_rule_rests_on_by_list_or_by_the_class_of_its_mineral) {
  EXPECT_TRUE(rests_on(example(), "B7", "gold")) << "the list decides of every mineral";
  EXPECT_TRUE(rests_on(example(), "E1", "granite"));
  EXPECT_FALSE(rests_on(example(), "E1", "gold"));
  EXPECT_FALSE(rests_on(example(), "C1", "granite"));
  EXPECT_FALSE(rests_on({}, "B7", "gold"));
}

}  // namespace
}  // namespace adit::domain::plan
