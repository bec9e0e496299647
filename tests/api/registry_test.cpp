// The register over HTTPS: files in by administrators, everything out to everybody, and rights with
// their outlines to desktop GIS. All rights here lie far from the sandbox's blocks.
#include <gtest/gtest.h>

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>

#include "api/office.hpp"
#include "wire/json.hpp"

namespace adit::api_tests {
namespace {

const std::string headings =
    "id,right,holder,holder_zh,control_group,mineral,state,valid_from,valid_to,top_m,bottom_m,"
    "wkt\n";

struct Line {
  std::string id;
  double lon = 122.5;
  std::string state = "live";
  std::string holder_zh = "示例丙矿业";
};

std::string line(const Line& right) {
  std::array<char, 300> outline{};
  std::snprintf(outline.data(), outline.size(),
                "\"POLYGON((%.3f 45.9,%.3f 45.9,%.3f 45.91,%.3f 45.91,%.3f 45.9))\"", right.lon,
                right.lon + 0.01, right.lon + 0.01, right.lon, right.lon);
  return right.id + ",mining,E-api," + right.holder_zh + ",G-api,gold," + right.state +
         ",2024-03-01,2034-02-28,300.5,100," + outline.data() + "\n";
}

std::string asking(const std::string& text, const std::string& more = "") {
  wire::JsonWriter out;
  out.begin_object().member("source", "示例.csv").member("text", text);
  std::string body = out.end_object().take();
  body.insert(body.size() - 1, more);
  return body;
}

support::HttpReply import(const std::string& text, const std::string& more = "") {
  auto lin = client_of("lin");
  return lin.post("/api/v1/registry/imports", asking(text, more));
}

support::HttpReply get(const std::string& target) {
  support::HttpsClient reader(server().port());
  return reader.get(target);
}

TEST(Registry, AFileBecomesASnapshotThatAnybodyMayRead) {
  const auto dry = import(headings + line({"AR-1"}), R"(,"dry_run":true)");
  ASSERT_EQ(dry.status, 200) << dry.body;
  expect_schema("replies/registry-import", dry);
  EXPECT_EQ(json(dry).root()["added"].integer(), 2);
  EXPECT_EQ(get("/api/v1/registry/rights/AR-1").status, 404) << "a dry run keeps nothing";

  const auto kept = import(headings + line({"AR-1"}));
  ASSERT_EQ(kept.status, 201) << kept.body;
  expect_schema("replies/registry-import", kept);
  const auto changed = import(headings + line({"AR-1", 122.5, "cancelled"}));
  ASSERT_EQ(changed.status, 201) << changed.body;

  const auto right = get("/api/v1/registry/rights/AR-1");
  expect_schema("replies/right-history", right);
  const auto told = json(right);
  EXPECT_EQ(told.root()["right"]["holder_zh"].text(), "示例丙矿业");
  EXPECT_EQ(told.root()["right"]["top_mm"].integer(), 300'500);
  EXPECT_EQ(told.root()["geometry"]["type"].text(), "MultiPolygon");
  ASSERT_EQ(told.root()["history"].size(), 2u);
  EXPECT_EQ(told.root()["history"].at(0)["record"]["state"].text(), "cancelled");

  const std::string snapshot = std::to_string(json(changed).root()["snapshot"].integer());
  const auto changes = get("/api/v1/registry/snapshots/" + snapshot);
  expect_schema("replies/registry-snapshot", changes);
  EXPECT_EQ(json(changes).root()["changes"].at(0)["before"]["state"].text(), "live");
  const auto page = get("/api/v1/registry/rights?text=AR-1&state=cancelled");
  expect_schema("replies/rights", page);
  EXPECT_EQ(json(page).root()["matched"].integer(), 1);
  const auto holders = get("/api/v1/registry/records?kind=holder&text=E-api");
  expect_schema("replies/registry-records", holders);
  EXPECT_EQ(json(holders).root()["matched"].integer(), 1);
}

TEST(Registry, ABadFileIsRefusedByItsLineAndNothingOfItEnters) {
  const std::string twice = headings + line({"AR-5", 122.6}) + line({"AR-5", 122.7});
  const auto refused = import(twice);
  EXPECT_EQ(refused.status, 422) << refused.body;
  expect_schema("replies/problem", refused);
  EXPECT_EQ(code_of(refused), "registry.id_twice");
  EXPECT_NE(refused.body.find("\"line\":3"), std::string::npos) << refused.body;
  EXPECT_EQ(get("/api/v1/registry/rights/AR-5").status, 404);
  const auto dry = import(twice, R"(,"dry_run":true)");
  ASSERT_EQ(dry.status, 200) << dry.body;
  expect_schema("replies/registry-import", dry);
  EXPECT_EQ(json(dry).root()["problems"].at(0)["line"].integer(), 3);
}

TEST(Registry, RefusesQuestionsThatItCannotAnswer) {
  EXPECT_EQ(code_of(get("/api/v1/registry/records?kind=well")), "registry.kind_unknown");
  EXPECT_EQ(code_of(get("/api/v1/registry/rights?limit=0")), "query.limit");
  EXPECT_EQ(code_of(get("/api/v1/registry/rights?offset=-1")), "query.limit");
  EXPECT_EQ(code_of(get("/api/v1/registry/snapshots/0")), "snapshot.not_found");
  EXPECT_EQ(code_of(get("/api/v1/registry/snapshots/x")), "snapshot.not_found");
  EXPECT_EQ(code_of(get("/api/v1/registry/rights/none")), "right.not_found");
}

// What a command prints, and its exit code.
std::pair<std::string, int> output_of(const std::string& command) {
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  std::string out;
  std::array<char, 4096> part{};
  while (const auto size = std::fread(part.data(), 1, part.size(), pipe)) {
    out.append(part.data(), size);
  }
  return {out, WEXITSTATUS(::pclose(pipe))};
}

TEST(Registry, TheCommandImportsIntoTheSameRegister) {
  const std::string file = server().folder() + "/commanded.csv";
  std::ofstream(file) << headings << line({"AR-7", 122.8});
  const std::string command = std::string(ADIT_PROGRAM) + " registry import " + file +
                              " --config " + server().folder() + "/adit.toml";
  const auto compared = output_of(command + " --dry-run");
  EXPECT_EQ(compared.second, 0) << compared.first;
  EXPECT_EQ(get("/api/v1/registry/rights/AR-7").status, 404);
  const auto done = output_of(command);
  EXPECT_EQ(done.second, 0) << done.first;
  EXPECT_NE(done.first.find("kept as snapshot"), std::string::npos) << done.first;
  EXPECT_EQ(get("/api/v1/registry/rights/AR-7").status, 200);
  EXPECT_EQ(output_of(command + " --taken-on 2011-01-01").second, 2) << "older than the newest";
}

TEST(Registry, GdalReadsRightsWithTheirOutlines) {
  ASSERT_EQ(import(headings + line({"AR-9", 122.9})).status, 201);
  const std::string source = "OAPIF:https://localhost:" + std::to_string(server().port()) + "/ogc";
  const std::string gdal = "GDAL_HTTP_UNSAFESSL=YES ogrinfo -ro " + source + " rights";
  const auto all = output_of(gdal + " -so").first;
  const auto page = json(get("/ogc/collections/rights/items?limit=1"));
  EXPECT_NE(all.find("Feature Count: " + std::to_string(page.root()["numberMatched"].integer())),
            std::string::npos)
      << all;
  const auto one = output_of(gdal + " -where \"id='AR-9'\"").first;
  EXPECT_NE(one.find("122.9 45.9"), std::string::npos) << one;
  EXPECT_NE(one.find("valid_to"), std::string::npos) << one;
  const auto near = get("/ogc/collections/rights/items?bbox=122.895,45.89,122.92,45.92");
  EXPECT_EQ(json(near).root()["numberMatched"].integer(), 1) << near.body;
}

}  // namespace
}  // namespace adit::api_tests
