// What is told of an edition fits its schema, and a missing layer is not told as an empty one.
#include "wire/replies/plan_edition.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

domain::plan::Edition sample() {
  domain::plan::Edition edition;
  edition.id = "sample";
  edition.title = {"示例", "Example"};
  edition.effective_from = base::date_of({2026, 1, 1});
  edition.effective_to = base::date_of({2030, 12, 31});
  edition.document = {{"示例文件", "Example document"},
                      "示例〔2026〕1号",
                      base::date_of({2026, 1, 2}),
                      std::string(64, 'a')};
  edition.farmland.emplace();
  edition.missing.push_back({"blocks", "附表2", {"没有附表", "No annex"}, 749});
  return edition;
}

TEST(PlanEditionReply, TellsWhatIsThereAndWhatIsNot) {
  const std::string text = to_json(sample());
  EXPECT_TRUE(read("replies/plan-edition", text)) << text;
  EXPECT_NE(text.find(R"("layers":[{"part":"farmland","count":0}])"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("missing":[{"part":"blocks","annex":"附表2","line":749)"),
            std::string::npos)
      << text;
}

TEST(PlanEditionReply, CountsTheZonesOfEachLayer) {
  auto edition = sample();
  for (const std::string layer : {"deposit", "prior_work", "deposit"}) {
    domain::plan::Zone zone;
    zone.layer = layer;
    edition.zones.push_back(zone);
  }
  const std::string text = to_json(edition);
  EXPECT_TRUE(read("replies/plan-edition", text)) << text;
  EXPECT_NE(text.find(R"({"part":"deposit","count":2})"), std::string::npos) << text;
}

}  // namespace
}  // namespace adit::wire::replies
