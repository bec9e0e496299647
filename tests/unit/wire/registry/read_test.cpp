// Deliveries of both formats, read as one who imports them does: then checked as a whole.
#include "wire/registry/read.hpp"

#include <gtest/gtest.h>

#include <string>

#include "domain/registry/check.hpp"
#include "wire/problem.hpp"

namespace adit::wire::registry {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view table =
    "kind,id,right,holder,holder_zh,mineral,valid_from,valid_to,top_m,bottom_m,wkt\n"
    "right,A,mining,H,示例矿业,金,2024-01-01,2034-01-01,300,100,"
    "\"POLYGON((127 43,127.01 43,127.01 43.01,127 43.01,127 43))\"\n"
    "right,B,mining,H,示例矿业,金,2024-01-01,2034-01-01,100,0,"
    "\"POLYGON((127.005 43,127.015 43,127.015 43.01,127.005 43.01,127.005 43))\"\n";

std::vector<std::string> problems(std::string_view bytes) {
  const auto delivery = read_delivery(bytes);
  EXPECT_TRUE(delivery) << delivery.error().code;
  if (!delivery) return {};
  std::vector<std::string> codes;
  const auto nobody = [](domain::registry::Kind, std::string_view) { return false; };
  for (const auto& problem : delivery->problems) codes.push_back(problem.code);
  for (const auto& problem : domain::registry::problems_of(delivery->records, nobody)) {
    codes.push_back(problem.code);
  }
  return codes;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  out.replace(out.find(from), from.size(), to);
  return out;
}

using Codes = std::vector<std::string>;

TEST(RegistryRead, TheFirstCharacterTellsTheFormat) {
  const auto csv = read_delivery(table);
  ASSERT_TRUE(csv);
  EXPECT_EQ(csv->format, "csv");
  EXPECT_EQ(csv->records.size(), 3U);
  const auto json = read_delivery(
      " \n{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,"
      "\"properties\":{\"kind\":\"holder\",\"id\":\"H\",\"name_zh\":\"示例矿业\"}}]}");
  ASSERT_TRUE(json) << json.error().code;
  EXPECT_EQ(json->format, "geojson");
  EXPECT_EQ(json->records.size(), 1U);
}

TEST(RegistryRead, AByteOrderMarkIsPassedOver) {
  EXPECT_EQ(read_delivery("\xEF\xBB\xBF" + std::string(table))->records.size(), 3U);
  EXPECT_EQ(read_delivery("\xEF\xBB\xBF{}").error().code, "registry.not_features");
}

TEST(RegistryRead, NothingIsRefused) {
  for (const auto bytes : {""sv, " \r\n\t"sv, "\xEF\xBB\xBF"sv}) {
    const auto read = read_delivery(bytes);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "registry.empty");
  }
}

TEST(RegistryRead, ASoundDeliveryPassesTheChecks) {
  EXPECT_EQ(problems(table), Codes());
}

TEST(RegistryRead, OneThingWrongIsOneProblem) {
  EXPECT_EQ(problems(replaced(table, "100,0", "100.001,0")), Codes{"registry.overlap"});
  EXPECT_EQ(problems(replaced(table, "300,100", "300,400")), Codes{"registry.heights_order"});
  EXPECT_EQ(problems(replaced(table, "right,B", "right,A")), Codes{"registry.id_twice"});
  EXPECT_EQ(problems(replaced(table, "2024-01-01", "")), Codes{"registry.dates_missing"});
  EXPECT_EQ(problems(replaced(table, "2024-01-01", "2035-01-01")), Codes{"registry.dates_order"});
  EXPECT_EQ(problems(replaced(table, "H,示例矿业", "X,")), Codes{"registry.holder_unknown"});
  EXPECT_EQ(problems(replaced(table, "127.01 43.01", "127.005 42.99")),
            Codes{"registry.ground_crossing"});
}

TEST(RegistryRead, ProblemsSpeakBothLanguagesAndLeaveNothingOpen) {
  const auto delivery = read_delivery(
      "kind,id,name_zh,wkt\nholder,示例,,POINT\nlicence,X,x,\nholder,Y,\nland_use,Z,z,\n");
  ASSERT_TRUE(delivery);
  EXPECT_EQ(delivery->problems.size(), 6U);
  for (const auto& problem : delivery->problems) {
    for (const Language language : {Language::zh, Language::en}) {
      const std::string text = refusal_text(problem, language);
      EXPECT_NE(text, problem.code);
      EXPECT_EQ(text.find('?'), text.npos) << text;
      EXPECT_EQ(text.find("not_polygon"), text.npos) << text;
    }
  }
}

}  // namespace
}  // namespace adit::wire::registry
