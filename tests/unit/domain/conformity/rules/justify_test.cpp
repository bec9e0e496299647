// The way out, and what is wanting on it.
#include "domain/conformity/rules/justify.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;
using example::seen;

Judgement judged(const Given& given, std::string_view rule,
                 FindingVerdict otherwise = FindingVerdict::needs_justification) {
  Judgement judgement;
  judgement.explain = {"违反。", "Violated."};
  justify(seen(given), rule, judgement, otherwise);
  return judgement;
}

TEST(Justify, TheDocumentOfTheRowAndTheOneBesideIt) {
  Given given;
  given.lot.docs = {example::document("严格审查意见", "示例规划机关")};
  const Judgement half = judged(given, "D2");
  EXPECT_EQ(half.verdict, FindingVerdict::needs_justification);
  EXPECT_FALSE(half.justified_by) << "half a way out is none";
  EXPECT_EQ(half.explain.zh, "违反。须有可行性研究论证。");
  given.lot.docs.push_back(example::document("feasibility study", "示例设计院"));
  given.lot.docs[1].lot = "L-2";
  const Judgement other = judged(given, "D2");
  EXPECT_NE(other.explain.zh.find("所附可行性研究论证不符合要求"), std::string::npos);
  const auto refused =
      std::ranges::find(other.inputs, "documents_refused", &Inputs::value_type::first);
  ASSERT_NE(refused, other.inputs.end()) << "why the second one is not accepted is told as well";
  given.lot.docs[1].lot = given.lot.docs[0].lot;
  const Judgement both = judged(given, "D2");
  EXPECT_EQ(both.verdict, FindingVerdict::justified);
  EXPECT_EQ(both.justified_by->type, "严格审查意见");
}

TEST(Justify, OnlyByWhomTheRowNames) {
  Given given;
  given.lot.docs = {example::document("derogation", "示例规划机关")};
  const Judgement planner = judged(given, "C16", FindingVerdict::fail);
  EXPECT_EQ(planner.verdict, FindingVerdict::fail);
  EXPECT_EQ(planner.explain.zh, "违反。所附例外决定不符合要求。");
  given.lot.docs[0].issuer = "省政府";
  EXPECT_EQ(judged(given, "C16", FindingVerdict::fail).verdict, FindingVerdict::justified);
  given.lot.docs[0].lot = "L-2";
  EXPECT_EQ(judged(given, "C16", FindingVerdict::fail).verdict, FindingVerdict::fail);
}

TEST(Justify, AnArgumentOfOneThingArguesNothingElse) {
  Given given;
  given.lot.docs = {example::document("规划论证", "示例规划机关")};
  EXPECT_EQ(judged(given, "D10").verdict, FindingVerdict::justified);
  for (const char* rule : {"C3", "C12", "C17", "D8", "D11", "E1", "E4", "E6"}) {
    EXPECT_EQ(judged(given, rule).verdict, FindingVerdict::needs_justification) << rule;
  }
}

TEST(Justify, EveryDocumentOfARowHasItsName) {
  for (const Row& row : catalogue()) {
    for (const std::string_view type : {row.justified_by, row.beside}) {
      const bool of_old = row.id.starts_with('B') || type.empty();
      EXPECT_TRUE(of_old || document_words(type).zh != type) << row.id;
    }
  }
}

}  // namespace
}  // namespace adit::domain::conformity
