// What an edition states in place of annexes: rows with its own word for their source, and with the
// clauses that need them.
#include "wire/plan/supplement.hpp"

#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire {
namespace {

using domain::plan::Edition;
using domain::plan::quantity_of;

// An edition whose supplement has one class, large from `amount` on.
base::Outcome<Edition> supplemented_by(const std::string& amount) {
  const std::string text = R"({"supplement": {"zh": "示例补充。", "en": "Example.",
    "supplies": ["provincial_minimum_scales"], "controls": [], "classes": [{"id": "granite",
    "rules": ["E1", "Z9"], "way": "open_pit", "minerals": ["granite"], "large": )" +
                           amount + R"(, "medium": {"amount": "50", "unit": "ore_10kt_a"}}]}})";
  const auto document = JsonDocument::parse(text);
  EXPECT_TRUE(document.has_value()) << text;
  Edition edition;
  edition.clauses = {{"E1", "与储量规模相适应", "四(一)3.2)", 552}};
  if (auto read = read_supplement(edition, document->root()); !read) {
    return tl::unexpected(std::move(read.error()));
  }
  return edition;
}

TEST(Supplement, HasSizesWithItsOwnWordForTheirSource) {
  auto edition = supplemented_by(R"({"amount": "100", "unit": "ore_10kt_a"})");
  ASSERT_TRUE(edition.has_value());
  ASSERT_EQ(edition->supplement.classes.size(), 1U);
  const auto& granite = edition->supplement.classes[0];
  EXPECT_EQ(granite.way, domain::plan::Way::open_pit);
  EXPECT_EQ(granite.large, quantity_of("100", "ore_10kt_a").value());
  EXPECT_EQ(granite.medium, quantity_of("50", "ore_10kt_a").value());
  EXPECT_FALSE(granite.least);
  EXPECT_EQ(granite.instrument.en, "Example.");
  EXPECT_TRUE(granite.entry.cited.empty()) << "not before the clauses are known";
  cite_supplement(*edition);
  ASSERT_EQ(granite.entry.cited.size(), 1U) << "no clause is made up for Z9";
  EXPECT_EQ(granite.entry.cited[0].line, 552);
}

TEST(Supplement, TellsTheRowOfABadAmount) {
  const auto refused = [](const std::string& amount, const std::string& code) {
    const auto read = supplemented_by(amount);
    ASSERT_FALSE(read.has_value()) << amount;
    EXPECT_EQ(read.error().code, code);
    EXPECT_EQ(read.error().params.back(), (std::pair<std::string, base::Param>("row", "granite")));
  };
  refused(R"({"amount": "100", "unit": "furlong"})", "plan.unit_unknown");
  refused(R"({"amount": "1e2", "unit": "ore_10kt_a"})", "plan.amount");
}

TEST(Supplement, TheSandboxCitesTheClausesThatNeedIt) {
  const auto& supplement = document::sandbox_book().edition.supplement;
  EXPECT_EQ(supplement.controls.size(), 3U);
  EXPECT_EQ(supplement.classes.size(), 5U);
  const auto& restricted = supplement.controls.at(0);
  EXPECT_FALSE(restricted.mining);
  EXPECT_EQ(restricted.minerals, (std::vector<std::string>{"tungsten", "antimony", "pumice"}));
  EXPECT_EQ(restricted.entry.cited.at(0).line, 635);
  EXPECT_EQ(restricted.entry.cited.at(0).text, "严格控制限制勘查矿种的探矿权投放");
  EXPECT_TRUE(document::real_book().edition.supplement.empty());
}

}  // namespace
}  // namespace adit::wire
