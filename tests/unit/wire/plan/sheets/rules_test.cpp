// The rules as the catalogue states them, and the ledger of contradictions.
#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire {
namespace {

using document::cell_of;
using document::real_book;
using domain::plan::Words;

TEST(SheetRules, StandInTheOrderInWhichPeopleCount) {
  const Sheet& rules = real_book().part("rules");
  const auto place = [&](std::string_view id) { return find_row(rules, id) - rules.rows.data(); };
  EXPECT_EQ(place("A1"), 0);
  EXPECT_LT(place("A2"), place("A10"));
  EXPECT_LT(place("A10"), place("B1"));
  EXPECT_LT(place("B9"), place("B10"));
}

TEST(SheetRules, SayWhenTheyAreCheckedAndWhatJustifies) {
  const Sheet& rules = real_book().part("rules");
  const SheetRow* one = find_row(rules, "B1");
  ASSERT_NE(one, nullptr);
  EXPECT_EQ(one->name.en, "One exploration entity in a planned block");
  EXPECT_EQ(one->cited.at(0).section, "五(一)1.2)(2)");
  EXPECT_EQ(one->cited.at(0).line, 636);
  EXPECT_EQ(cell_of(rules, "B1", "modality").words, (Words{"原则上", "In principle"}));
  EXPECT_EQ(cell_of(rules, "B1", "stages").words.zh, "出让审查、开市前复核、落槌前复核");
  EXPECT_EQ(cell_of(rules, "B1", "verdict").code, "fail");
  EXPECT_EQ(
      cell_of(rules, "B1", "documents").words,
      (Words{"例外决定（规划审批机关）", "derogation (the authority that approved the plan)"}));
  EXPECT_EQ(cell_of(rules, "B2", "documents").words.zh, "合理性论证、互不影响证明（规划管理机关）");
  EXPECT_EQ(cell_of(rules, "B5", "documents").words, Words{}) << "nothing justifies it";
}

TEST(SheetRules, QuoteTheDocumentAtItsLine) {
  const auto plan = document::founding_document();
  if (!plan) GTEST_SKIP() << "ADIT_PLAN_DOCUMENT does not name the document";
  for (const SheetRow& row : real_book().part("rules").rows) {
    const auto& cited = row.cited.at(0);
    EXPECT_NE(plan->line(cited.line).find(cited.text), std::string::npos) << row.id;
  }
}

TEST(SheetRules, KnowTheReadingsThatTouchThem) {
  const Sheet& rules = real_book().part("rules");
  std::size_t touched = 0;
  for (const SheetRow& reading : real_book().part("contradictions").rows) {
    for (const std::string& id : reading.rules) {
      const SheetRow* rule = find_row(rules, id);
      if (rule == nullptr) continue;  // not among the rules that are enforced
      ++touched;
      EXPECT_NE(std::ranges::find(rule->contradictions, reading.id), rule->contradictions.end())
          << id << " of " << reading.id;
    }
  }
  EXPECT_GT(touched, 30U);
  const SheetRow* four = find_row(rules, "D4");
  ASSERT_NE(four, nullptr);
  EXPECT_EQ(four->contradictions, std::vector<std::string>{"K13"});
}

TEST(SheetRules, ContradictionsSayHowTheyAreReadAndByWhom) {
  const Sheet& readings = real_book().part("contradictions");
  EXPECT_EQ(cell_of(readings, "K13", "kind").words, (Words{"没有说明", "Gap"}));
  EXPECT_EQ(cell_of(readings, "K13", "adopted").words.zh, "从严：三区合计五个，并在报告中注明。");
  EXPECT_EQ(cell_of(readings, "K13", "standing").words.en, "Read so by the exchange");
  EXPECT_EQ(cell_of(readings, "K13", "on").words.zh, "2026-11-30");
  auto ruled = document::provisions();
  ruled.contradictions.at(0).ruled = true;
  const auto book = document::book_of("jilin-2011-2015", ruled);
  EXPECT_EQ(
      cell_of(book.part("contradictions"), ruled.contradictions[0].entry.id, "standing").words,
      (Words{"已有权威裁定", "Ruled by an authority"}));
}

}  // namespace
}  // namespace adit::wire
