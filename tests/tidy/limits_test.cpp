// Limits stand in one table, where one can see them together and read why they are what they are.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "tidy/tree.hpp"

namespace adit::tidy {
namespace {

// Figures of a format, or that follow from others: nobody can choose them.
const std::set<std::string> no_choice = {"money_fen_max", "tls_record_max", "memory_max"};

const std::regex limit(R"(constexpr\s+[\w:]+\s+(\w+_max)\b|\b(\w+_max)\s*[={]\s*-?\d)");

std::vector<Finding> scattered_limits(const SourceFile& file) {
  std::vector<Finding> out;
  if (!file.is_cpp() || !file.in("exchange/") || file.path == "exchange/base/limits.hpp")
    return out;
  const std::string code = code_only(file.text);
  for (std::sregex_iterator it(code.begin(), code.end(), limit), end; it != end; ++it) {
    const std::string name = (*it)[1].matched ? it->str(1) : it->str(2);
    if (no_choice.contains(name)) continue;
    out.push_back({file.path, line_at(code, static_cast<std::size_t>(it->position())),
                   name + " belongs in base/limits.hpp"});
  }
  return out;
}

TEST(Limits, StandInOneTable) {
  EXPECT_EQ(findings_in_tree(scattered_limits), "");
}

TEST(Limits, PlantedOneIsFound) {
  const auto found = [](const char* text) {
    return planted(scattered_limits, "exchange/live/x.cpp", text);
  };
  EXPECT_EQ(found("constexpr std::size_t held_max = 512;\n"), 1U);
  EXPECT_EQ(found("inline constexpr base::Millis wait_ms_max = 5 * minute;\n"), 1U);
  EXPECT_EQ(found("std::size_t queue_max = 1024;  // jobs\n"), 1U);
  EXPECT_EQ(found("int rows_max{20};\n"), 1U);
  EXPECT_EQ(found("std::size_t queue_max = limits::jobs_waiting_max;\n"), 0U);
  EXPECT_EQ(found("// held_max = 512\nif (n == rows_max) return;\n"), 0U);
  EXPECT_EQ(planted(scattered_limits, "exchange/base/limits.hpp", "constexpr int a_max = 1;"), 0U);
}

}  // namespace
}  // namespace adit::tidy
