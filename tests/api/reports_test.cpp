// Reports over HTTPS: an officer asks about a right, everybody reads what came of it, and the file
// is what its address says.
#include <gtest/gtest.h>

#include <cstdio>

#include "api/office.hpp"
#include "base/digest.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::api_tests {
namespace {

// A right of its own, far from everybody's.
std::string registered(const std::string& id, double lon) {
  char outline[200];
  std::snprintf(outline, sizeof outline,
                "POLYGON((%.3f 45.7,%.3f 45.7,%.3f 45.71,%.3f 45.71,%.3f 45.7))", lon, lon + 0.01,
                lon + 0.01, lon, lon);
  wire::JsonWriter out;
  out.begin_object().member("source", "示例.csv");
  out.member("text", "id,right,holder,holder_zh,mineral,state,valid_from,valid_to,capacity,wkt\n" +
                         id +
                         ",mining,E-rep,示例丁矿业,gold,live,2024-03-01,2034-02-28,"
                         "10 10kt_ore_per_year,\"" +
                         outline + "\"\n");
  auto lin = client_of("lin");
  const auto done = lin.post("/api/v1/registry/imports", out.end_object().take());
  EXPECT_EQ(done.status, 201) << done.body;
  return "/api/v1/registry/rights/" + id + "/assessments";
}

std::string extension(const std::string& more = "") {
  return R"({"event":"extend","plan":"jilin-sandbox")" + more + "}";
}

TEST(ReportPages, AnOfficerAsksAndEverybodyReads) {
  const auto place = registered("REP-1", 123.1);
  support::HttpsClient reader(server().port());
  const auto none = reader.get(place);
  expect_schema("replies/right-assessments", none);
  EXPECT_EQ(json(none).root()["assessments"].size(), 0u);

  auto lin = client_of("lin");
  const auto asked = lin.post(place, extension());
  ASSERT_EQ(asked.status, 201) << asked.body;
  expect_schema("replies/right-assessment", asked);
  const std::string digest(json(asked).root()["digest"].text());

  const auto listed = reader.get(place);
  expect_schema("replies/right-assessments", listed);
  EXPECT_EQ(json(listed).root()["assessments"].at(0)["digest"].text(), digest);
  const auto report = reader.get("/api/v1/conformity-reports/" + digest);
  ASSERT_EQ(report.status, 200) << report.body;
  const auto document = wire::JsonDocument::parse(report.body, wire::file_limits);
  ASSERT_TRUE(document);
  EXPECT_TRUE(wire::validate("replies/conformity-report", document->root()));
  EXPECT_TRUE(wire::validate("documents/conformity-report", document->root()["report"]));
  EXPECT_EQ(document->root()["subject"]["id"].text(), "REP-1");
}

TEST(ReportPages, TheFileIsWhatItsAddressSays) {
  const auto place = registered("REP-2", 123.2);
  auto lin = client_of("lin");
  const auto asked = lin.post(place, extension());
  ASSERT_EQ(asked.status, 201) << asked.body;
  const std::string digest(json(asked).root()["digest"].text());
  support::HttpsClient reader(server().port());
  const auto file = reader.get("/api/v1/conformity-reports/" + digest + "/document");
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(base::to_hex(base::sha256(file.body)), digest);
}

TEST(ReportPages, WhatIsNotThereIsNotFound) {
  support::HttpsClient reader(server().port());
  for (const auto& name : {std::string(64, '0'), std::string("none"), std::string("%27")}) {
    const auto missing = reader.get("/api/v1/conformity-reports/" + name);
    EXPECT_EQ(missing.status, 404) << missing.body;
    EXPECT_EQ(json(missing).root()["code"].text(), "report.not_found");
    EXPECT_EQ(reader.get("/api/v1/conformity-reports/" + name + "/document").status, 404);
  }
  EXPECT_EQ(reader.get("/api/v1/registry/rights/none/assessments").status, 404);
}

TEST(ReportPages, ARefusalNamesFieldAndRule) {
  const auto place = registered("REP-3", 123.3);
  auto lin = client_of("lin");
  const auto code = [&](const std::string& body, int status) {
    const auto said = lin.post(place, body);
    EXPECT_EQ(said.status, status) << said.body;
    const auto document = json(said);
    const auto pointer = document.root().find("pointer");
    return std::string(document.root()["code"].text()) +
           (pointer ? std::string(pointer->text()) : "");
  };
  EXPECT_EQ(code(extension(R"(,"mineral":"coal")"), 422), "assessment.extension_changes/mineral");
  EXPECT_EQ(code(extension(R"(,"holder":"=cmd|x")"), 400), "schema.pattern/holder");
  EXPECT_EQ(code(extension(R"(,"capacity":{"amount":"9","unit":"pints"})"), 422),
            "facts.unit_unknown/capacity/unit");
  EXPECT_EQ(code(R"({"event":"change","plan":"jilin-sandbox"})", 422),
            "assessment.changes_nothing/event");
  const std::string ten_thousand(10'000, 'x');
  EXPECT_EQ(code(extension(R"(,"mineral":")" + ten_thousand + "\""), 400),
            "schema.maxLength/mineral");
}

}  // namespace
}  // namespace adit::api_tests
