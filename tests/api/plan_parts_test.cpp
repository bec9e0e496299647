// The plan to read in, as everybody gets it: parts, rows, words, files, and how lots stand.
#include <gtest/gtest.h>

#include "api/office.hpp"
#include "support/python.hpp"

namespace adit::api_tests {
namespace {

const std::string real = "/api/v1/plan/editions/jilin-2011-2015/provisions";
const std::string sandbox = "/api/v1/plan/editions/jilin-sandbox/provisions";

support::HttpReply get(const std::string& target, const support::Headers& headers = {}) {
  support::HttpsClient reader(server().port());
  return reader.request("GET", target, "", headers);
}

std::size_t hits(const std::string& words) {
  const auto reply = get(real + "?q=" + words);
  expect_schema("replies/plan-provisions", reply);
  return json(reply).root()["hits"].size();
}

TEST(PlanParts, EachIsThereForEverybody) {
  const auto list = get(real);
  expect_schema("replies/plan-provisions", list);
  const auto document = json(list);
  EXPECT_FALSE(document.root().find("hits").has_value()) << "nothing was looked for";
  const auto parts = document.root()["parts"].elements();
  EXPECT_EQ(parts.size(), 26U);
  for (const auto one : parts) {
    const auto part = get(real + "/" + std::string(one["part"].text()));
    expect_schema("replies/plan-part", part);
    EXPECT_EQ(json(part).root()["rows"].size(), static_cast<std::size_t>(one["rows"].integer()));
  }
}

TEST(PlanParts, AClientThatHasOneHearsUnchanged) {
  for (const auto& target : {real, real + "/quotas", real + "/quotas/coal-rights",
                             real + "/quotas.csv", real + "/quotas.xlsx"}) {
    const auto first = get(target);
    ASSERT_EQ(first.status, 200) << target;
    const auto again = get(target, {{"If-None-Match", first.headers.at("etag")}});
    EXPECT_EQ(again.status, 304) << target;
    EXPECT_EQ(again.body, "") << target;
    EXPECT_EQ(get(target, {{"If-None-Match", "\"other\""}}).body, first.body) << target;
  }
}

TEST(PlanParts, ARowNamesWhatSpeaksOfIt) {
  const auto reply = get(real + "/contradictions/K1");
  expect_schema("replies/plan-row", reply);
  EXPECT_NE(reply.body.find("\"row\":\"small-coal-mines\""), std::string::npos) << reply.body;
  EXPECT_NE(get(real + "/minerals/molybdenum").body.find("molybdenum-restricted-zones"),
            std::string::npos);
  EXPECT_NE(get(real + "/rules/B1").body.find("\"code\":\"in_principle\""), std::string::npos);
}

TEST(PlanParts, WordsAreFoundInAnyScriptAndAllOfThem) {
  EXPECT_GT(hits("%E9%92%BC"), 10U);                       // 钼
  EXPECT_EQ(hits("MOLYBDENUM"), hits("molybdenum"));       // Latin letters of any size
  EXPECT_LT(hits("%E9%92%BC%20L651"), hits("%E9%92%BC"));  // both words
  EXPECT_GE(hits("%E9%92%BC%20L651"), 1U);
  EXPECT_EQ(hits("no-such-thing"), 0U);
  EXPECT_EQ(hits("%3Cscript%3E"), 0U);
  EXPECT_FALSE(json(get(real + "?q=%20")).root().find("hits").has_value());
}

TEST(PlanParts, WhatIsNotThereIsRefusedWithTheWayOn) {
  const std::pair<std::string, const char*> wrong[] = {
      {"/api/v1/plan/editions/none/provisions", "plan.not_loaded"},
      {real + "/none", "plan_part.not_found"},
      {real + "/none.csv", "plan_part.not_found"},
      {real + "/none.xlsx", "plan_part.not_found"},
      {real + "/quotas/none", "plan_row.not_found"},
      {real + "/none/none", "plan_part.not_found"},
      {"/api/v1/plan/editions/jilin-sandbox/rules/Z9/lots", "plan_row.not_found"},
      {"/api/v1/plan/editions/none/rules/B1/lots", "plan.not_loaded"}};
  for (const auto& [target, code] : wrong) {
    const auto refused = get(target);
    EXPECT_EQ(refused.status, 404) << target;
    EXPECT_EQ(code_of(refused), code) << target;
  }
  EXPECT_EQ(code_of(get(real + "?q=%FF")), "query.encoding");
  EXPECT_EQ(code_of(get(real + "?q=" + std::string(101, 'x'))), "query.text");
}

TEST(PlanParts, FilesAreForSpreadsheets) {
  const auto csv = get(real + "/T4.csv");
  EXPECT_EQ(csv.headers.at("content-type"), "text/csv; charset=utf-8");
  EXPECT_EQ(csv.headers.at("content-disposition"),
            "attachment; filename=\"jilin-2011-2015-T4.csv\"");
  EXPECT_TRUE(csv.body.starts_with("\xEF\xBB\xBF编号,")) << csv.body.substr(0, 40);
  EXPECT_TRUE(get(real + "/T4.csv?lang=en").body.starts_with("\xEF\xBB\xBFId,Name,"));

  const auto book = get(sandbox + "/blocks.xlsx");
  EXPECT_EQ(book.headers.at("content-type"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  const auto cells = support::cells_of_workbook(book.body);
  EXPECT_NE(cells.find("# blocks\nA1 s 编号\n"), std::string::npos) << cells.substr(0, 400);
  EXPECT_NE(cells.find("示例"), std::string::npos);

  const auto whole = support::cells_of_workbook(get(real + ".xlsx?lang=en").body);
  EXPECT_NE(whole.find("# About\n"), std::string::npos) << whole.substr(0, 400);
  EXPECT_NE(whole.find("# T11\n"), std::string::npos);
  EXPECT_EQ(whole.find(" f\n"), std::string::npos);
}

TEST(PlanParts, LotsUnderARuleAreThoseThatOneMaySee) {
  auto lin = client_of("lin");
  const auto id =
      std::string(json(lin.post("/api/v1/lots", draft_json({.block = 6}))).root()["id"].text());
  ASSERT_EQ(lin.post("/api/v1/lots/" + id + "/reviews", "{}").status, 201);
  const std::string target = "/api/v1/plan/editions/jilin-sandbox/rules/B1/lots";
  const auto seen = lin.get(target);
  expect_schema("replies/rule-lots", seen);
  EXPECT_NE(seen.body.find("\"id\":\"" + id + "\""), std::string::npos) << seen.body;
  EXPECT_GT(json(seen).root()["inputs"].size(), 0U);
  const auto open = get(target);
  expect_schema("replies/rule-lots", open);
  EXPECT_EQ(open.body.find(id), std::string::npos) << "a draft is nobody's business";
}

}  // namespace
}  // namespace adit::api_tests
