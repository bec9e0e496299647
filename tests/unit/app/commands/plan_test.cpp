// `adit plan` on the editions of the repository.
#include <filesystem>
#include <fstream>

#include "unit/app/commands/output.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;

const std::string plans = std::string(ADIT_SOURCE_DIR) + "/deploy/plans/";

TEST(PlanCommand, ChecksTheEditions) {
  const Output sandbox = adit({"plan", "check", plans + "jilin-sandbox"});
  EXPECT_EQ(sandbox.code, 0);
  EXPECT_NE(sandbox.out.find(R"("missing":[],"provisions":{"areas":55,)"), sandbox.out.npos)
      << "shares the provisions of its document";
  const Output real = adit({"plan", "check", plans + "jilin-2011-2015", "--json"});
  EXPECT_EQ(real.code, 0);
  EXPECT_NE(real.out.find(R"("annex":"附表2")"), real.out.npos);
  EXPECT_NE(real.out.find(R"("provisions":{"areas":55,)"), real.out.npos);
}

TEST(PlanCommand, SaysWhatIsWrong) {
  const Output absent = adit({"plan", "check", plans + "no-such-plan"});
  EXPECT_EQ(absent.code, 4);
  EXPECT_NE(absent.error.find("\"code\":\"plan.not_loaded\""), absent.error.npos);
  const Output no_plan = adit({"plan", "check", std::string(ADIT_SOURCE_DIR) + "/deploy"});
  EXPECT_EQ(no_plan.code, 2);
  EXPECT_NE(no_plan.error.find("edition.json"), no_plan.error.npos);
}

TEST(PlanCommand, ChecksTheProvisionsOfTheDirectory) {
  const auto copy = std::filesystem::path(::testing::TempDir()) / "plan-with-a-fault";
  std::filesystem::remove_all(copy);
  std::filesystem::copy(plans + "jilin-2011-2015", copy, std::filesystem::copy_options::recursive);
  std::ofstream(copy / "provisions" / "belts.json") << "{}";
  const Output faulty = adit({"plan", "check", copy.string()});
  EXPECT_EQ(faulty.code, 2);
  EXPECT_NE(faulty.error.find("\"file\":\"belts.json\""), faulty.error.npos) << faulty.error;
  std::filesystem::remove(copy / "provisions" / "belts.json");
  const Output incomplete = adit({"plan", "check", copy.string()});
  EXPECT_EQ(incomplete.code, 2);
  EXPECT_NE(incomplete.error.find("file.unreadable"), incomplete.error.npos) << incomplete.error;
  std::filesystem::remove_all(copy);
}

TEST(PlanCommand, PrintsTheRules) {
  const Output output = adit({"plan", "rules", "--json"});
  EXPECT_EQ(output.code, 0);
  for (const char* rule : {"A1", "A2", "A4", "B1", "B10", "B11", "B2", "B3", "B4", "B5", "B9", "C1",
                           "C17", "D1", "D11", "E1", "E6"}) {
    EXPECT_NE(output.out.find(std::string("\"id\":\"") + rule + "\""), output.out.npos) << rule;
  }
}

}  // namespace
}  // namespace adit::app
