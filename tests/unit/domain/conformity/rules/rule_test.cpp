// Documents of justification and lists for people.
#include "domain/conformity/rules/rule.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

TEST(Rule, ListsReadInBothLanguages) {
  EXPECT_EQ(joined({"a", "b", "c"}).zh, "a、b、c");
  EXPECT_EQ(joined({"a", "b", "c"}).en, "a, b, c");
  EXPECT_EQ(joined({}).zh, "");
}

TEST(Rule, TakesTheFirstGoodDocumentAndTellsWhyOthersAreNone) {
  example::Given given;
  given.lot.docs = {example::document("规划论证", "示例公司"),
                    example::document("plans", "示例规划机关"),
                    example::document("规划论证", "示例规划机关")};
  const Case seen{given.lot, given.registry, given.edition, nullptr, given.when, given.stage, {}};
  const auto role = plan::AuthorityRole::planning;
  const Justification found = find_justification(seen, "planning_argument", role);
  ASSERT_TRUE(found.accepted.has_value());
  EXPECT_EQ(found.accepted->issuer, "示例规划机关");
  ASSERT_EQ(found.refused.size(), 1u);
  EXPECT_EQ(std::get<std::string>(found.refused[0][1].second), "issuer");
}

// Why a document put forward for the lot is not accepted on 23 November 2026, under a plan of 2026
// to 2030.
std::string fault(const std::function<void(LotDocument&)>& change) {
  example::Given given;
  given.lot.docs = {example::document("规划论证", "示例规划机关")};
  change(given.lot.docs[0]);
  const auto role = plan::AuthorityRole::planning;
  const Justification found = find_justification(example::seen(given), "planning_argument", role);
  if (found.refused.empty()) return "";
  return std::get<std::string>(found.refused[0][1].second);
}

TEST(Rule, ADocumentIsOfThisLotInTimeStillValidAndBySomebodyWhoMayIssueIt) {
  EXPECT_EQ(fault([](LotDocument&) {}), "");
  EXPECT_EQ(fault([](LotDocument& doc) { doc.lot = "L-2"; }), "lot");
  EXPECT_EQ(fault([](LotDocument& doc) { doc.issuer = "示例公司"; }), "issuer");
  EXPECT_EQ(fault([](LotDocument& doc) { doc.date = base::date_of({2026, 11, 24}); }), "date");
  EXPECT_EQ(fault([](LotDocument& doc) { doc.date = base::date_of({2026, 11, 23}); }), "");
  EXPECT_EQ(fault([](LotDocument& doc) {
              doc.date = base::date_of({2025, 12, 31});
            }),
            "before_plan");
  EXPECT_EQ(fault([](LotDocument& doc) { doc.date = base::date_of({2026, 1, 1}); }), "");
  EXPECT_EQ(fault([](LotDocument& doc) {
              doc.valid_until = base::date_of({2026, 11, 22});
            }),
            "expired");
  EXPECT_EQ(fault([](LotDocument& doc) { doc.valid_until = base::date_of({2026, 11, 23}); }), "");
}

// A report of reserves may be older than the plan, but no document is used beyond its time.
TEST(Rule, WhatNoAuthorityOfThePlanSaysMayBeOlderThanThePlan) {
  example::Given given;
  given.lot.docs = {example::document("reserve_report", "示例设计院")};
  given.lot.docs[0].date = base::date_of({2019, 5, 6});
  const auto anybody = [](const std::string&) { return true; };
  EXPECT_TRUE(find_document(example::seen(given), "reserve_report", anybody).accepted);
  given.lot.docs[0].valid_until = base::date_of({2024, 5, 5});
  EXPECT_FALSE(find_document(example::seen(given), "reserve_report", anybody).accepted);
}

TEST(Rule, TheFindingSaysWhyADocumentChangesNothing) {
  example::Given given;
  given.lot.touches.clear();
  given.lot.docs = {example::document("规划论证", "示例规划机关")};
  given.lot.docs[0].valid_until = base::date_of({2026, 11, 22});
  const Finding open = given.finding("B4");
  EXPECT_NE(open.explain.zh.find("示例〔2026〕1号 不予采信：已过有效期"), std::string::npos)
      << open.explain.zh;
  EXPECT_NE(open.explain.en.find("it has expired"), std::string::npos) << open.explain.en;
  given.lot.docs.push_back(example::document("规划论证", "示例规划机关"));
  EXPECT_EQ(given.finding("B4").explain.zh.find("不予采信"), std::string::npos)
      << "another one stands";
}

TEST(Rule, ALongListOfWhatIsMissingIsToldInPart) {
  std::vector<std::string> parts;
  for (int i = 0; i < 13; ++i) parts.push_back("right:R-" + std::to_string(i) + ":capacity");
  const Judgement many = undetermined(parts);
  EXPECT_EQ(many.missing.size(), 13u);
  EXPECT_NE(many.explain.zh.find("等 13 项"), std::string::npos) << many.explain.zh;
  EXPECT_EQ(many.explain.zh.find("R-12"), std::string::npos);
  parts.pop_back();
  EXPECT_EQ(undetermined(parts).explain.zh.find("等 1"), std::string::npos);
}

}  // namespace
}  // namespace adit::domain::conformity
