// From a clause of the plan to its rule, from the rule to its function, and from there to the tests
// that speak of it: what satisfies it, what does not, and what leaves it open or justifies. The
// table is written anew at each run: conformity-coverage.md in the build
// folder.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>

#include "domain/conformity/catalogue.hpp"
#include "tidy/tree.hpp"
#include "wire/conformity/report.hpp"

namespace adit::tidy {
namespace {

using Files = std::vector<SourceFile>;

// What no rule checks: C18 is at odds with fair access (A9), and the clauses on process (T1 and so
// on) are the exchange itself.
bool is_check(const std::string& rule) {
  return !rule.starts_with("T") && rule != "C18";
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// The source that defines the rule's function; empty where none does.
std::string source_of(const std::string& rule, const Files& files) {
  const std::string definition = "Judgement judge_" + lower(rule) + "(const Case& given) {";
  for (const SourceFile& file : files) {
    const bool there = file.in("exchange/domain/conformity/rules/") && file.ends(".cpp") &&
                       file.text.find(definition) != std::string::npos;
    if (there) return file.path;
  }
  return {};
}

// A test, and what it says.
struct Test {
  std::string name;
  std::string_view body;
};

void add_tests(const SourceFile& file, std::vector<Test>& tests) {
  static const std::regex head(R"(TEST(?:_F)?\((\w+), (\w+)\))");
  for (std::sregex_iterator it(file.text.begin(), file.text.end(), head), end; it != end; ++it) {
    const auto from = static_cast<std::size_t>(it->position());
    const std::size_t to = file.text.find("\n}\n", from);
    tests.push_back(
        {it->str(1) + "." + it->str(2), std::string_view(file.text).substr(from, to - from)});
  }
}

// The tests of the rules; the files own what they say.
std::vector<Test> tests_in(const Files& files) {
  std::vector<Test> tests;
  for (const SourceFile& file : files) {
    const bool conformity =
        file.in("tests/unit/domain/conformity/") || file.in("tests/unit/wire/conformity/");
    if (conformity && file.ends("_test.cpp")) add_tests(file, tests);
  }
  return tests;
}

// The rows of the catalogue's table of cases, each with its verdict.
std::size_t cases_of(const SourceFile& file, const std::string& rule, std::string& said) {
  const std::string row = "{\"" + rule + "\", ";
  std::size_t count = 0;
  for (std::size_t at = file.text.find(row); at != std::string::npos;
       at = file.text.find(row, at + 1)) {
    ++count;
    const std::size_t verdict = at + row.size();
    said += file.text.substr(verdict, file.text.find(',', verdict) - verdict) + "\n";
  }
  return count;
}

// The tests that name a rule, and all that they say.
struct Tests {
  std::vector<std::string> names;
  std::string said;
};

Tests tests_of(const std::string& rule, const std::vector<Test>& tests, const Files& files) {
  const std::string quoted = "\"" + rule + "\"";
  Tests of_rule;
  for (const Test& test : tests) {
    if (test.body.find(quoted) == std::string_view::npos) continue;
    of_rule.names.push_back(test.name);
    of_rule.said += std::string(test.body) + "\n";
  }
  std::size_t cases = 0;
  for (const SourceFile& file : files) {
    if (file.in("tests/unit/domain/conformity/cases/")) {
      cases += cases_of(file, rule, of_rule.said);
    }
  }
  if (cases > 0) of_rule.names.push_back("Catalogue: " + std::to_string(cases) + " cases");
  return of_rule;
}

bool says(const std::string& text, const std::string& verdict) {
  return std::regex_search(text, std::regex("\\b" + verdict + "\\b"));
}

// A rule of the catalogue, and the verdict of a lot that does not satisfy it.
struct Rule {
  std::string id;
  std::string violated;
};

// What no test shows of it: a lot that satisfies it, one that does not, and one that leaves it open
// or justifies itself. A rule that only informs satisfies nobody.
std::string not_shown(const Rule& rule, const std::string& said) {
  std::string gaps;
  if (rule.violated != "info" && !says(said, "pass")) gaps += rule.id + " is never satisfied\n";
  if (!says(said, rule.violated)) gaps += rule.id + " is never " + rule.violated + "\n";
  if (!says(said, "undetermined") && !says(said, "justified")) {
    gaps += rule.id + " is never open or justified\n";
  }
  return gaps;
}

// The clauses of an edition by their rule: B12, B12.2 and so on under B12, each with its line.
std::map<std::string, std::vector<std::string>> clauses_in(const Files& files) {
  static const std::regex clause(R"re("rule": "([A-Z]\d+)(\.\d+)?".*?"line": (\d+))re");
  std::map<std::string, std::vector<std::string>> lines;
  for (const SourceFile& file : files) {
    if (file.path != "deploy/plans/jilin-2011-2015/clauses.json") continue;
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), clause), end; it != end;
         ++it) {
      if (is_check(it->str(1))) lines[it->str(1)].push_back("L" + it->str(3));
    }
  }
  return lines;
}

struct Coverage {
  std::string table;
  std::string gaps;
};

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
  return text;
}

void add_rule(const Rule& rule, const std::string& lines, const Tests& tests, const Files& files,
              Coverage& coverage) {
  const std::string source = source_of(rule.id, files);
  if (source.empty()) coverage.gaps += rule.id + " has no function\n";
  coverage.gaps += tests.names.empty() ? rule.id + " has no test\n" : not_shown(rule, tests.said);
  coverage.table +=
      "| " + rule.id + " | " + lines + " | " + source + " | " + joined(tests.names) + " |\n";
}

Coverage coverage_of(const std::vector<Rule>& rules, const Files& files) {
  Coverage coverage{"| rule | clauses | function | tests |\n| --- | --- | --- | --- |\n", {}};
  auto clauses = clauses_in(files);
  const auto tests = tests_in(files);
  for (const Rule& rule : rules) {
    if (!clauses.contains(rule.id)) coverage.gaps += rule.id + " has no clause\n";
    add_rule(rule, joined(clauses[rule.id]), tests_of(rule.id, tests, files), files, coverage);
    clauses.erase(rule.id);
  }
  for (const auto& [rule, lines] : clauses) {
    coverage.gaps += rule + " (" + joined(lines) + ") has no row in the catalogue\n";
  }
  return coverage;
}

std::vector<Rule> catalogued() {
  std::vector<Rule> rules;
  for (const auto& row : domain::conformity::catalogue()) {
    rules.push_back({std::string(row.id), std::string(wire::name_of(row.violated))});
  }
  return rules;
}

TEST(Coverage, EachClauseHasItsRuleAndEachRuleItsTests) {
  const Coverage coverage = coverage_of(catalogued(), tree());
  std::ofstream(ADIT_BINARY_DIR "/conformity-coverage.md") << coverage.table;
  EXPECT_EQ(coverage.gaps, "");
}

constexpr int examples = 17;

// The worked examples that no test has, of X1 to X17.
std::string examples_wanting(const std::vector<Test>& tests) {
  std::string wanting;
  for (int number = 1; number <= examples; ++number) {
    const std::regex name("WorkedExamples\\.X" + std::to_string(number) + "[A-Z].*");
    const bool there = std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
      return std::regex_match(test.name, name);
    });
    if (!there) wanting += "X" + std::to_string(number) + "\n";
  }
  return wanting;
}

// A test for each.
std::vector<Test> all_examples() {
  std::vector<Test> tests;
  tests.reserve(examples);
  for (int number = 1; number <= examples; ++number) {
    tests.push_back({"WorkedExamples.X" + std::to_string(number) + "A", {}});
  }
  return tests;
}

TEST(Coverage, EachWorkedExampleIsATest) {
  const Files& files = tree();
  EXPECT_EQ(examples_wanting(tests_in(files)), "");
}

TEST(Coverage, AWorkedExampleThatIsWantingIsFound) {
  auto tests = all_examples();
  EXPECT_EQ(examples_wanting(tests), "");
  tests.erase(tests.begin());  // X1, while X10 to X17 are still there
  EXPECT_EQ(examples_wanting(tests), "X1\n");
}

const SourceFile clauses{"deploy/plans/jilin-2011-2015/clauses.json",
                         "{\"rule\": \"B1\", \"section\": \"x\", \"line\": 636}\n"
                         "{\"rule\": \"B1.2\", \"section\": \"x\", \"line\": 640}\n"
                         "{\"rule\": \"T1\", \"section\": \"x\", \"line\": 1}\n"};
const SourceFile function{"exchange/domain/conformity/rules/b1.cpp",
                          "Judgement judge_b1(const Case& given) {\n}\n"};
const SourceFile test{"tests/unit/domain/conformity/b1_test.cpp",
                      "TEST(One, Entity) {\n  see(\"B1\", pass, fail, undetermined);\n}\n\n"
                      "TEST(One, Other) {\n}\n"};
const Rule b1{"B1", "fail"};

TEST(Coverage, ATableHoldsAllOfIt) {
  const Coverage coverage = coverage_of({b1}, {clauses, function, test});
  EXPECT_EQ(coverage.gaps, "");
  EXPECT_NE(coverage.table.find("| B1 | L636, L640 | " + function.path + " | One.Entity |"),
            std::string::npos)
      << coverage.table;
}

TEST(Coverage, CasesOfTheCatalogueCount) {
  const SourceFile cases{"tests/unit/domain/conformity/cases/b_cases.hpp",
                         "{\"B1\", pass, \"x\"},\n{\"B1\", fail, \"y\"},\n"
                         "{\"B1\", justified, \"y\"},\n{\"B10\", pass, \"z\"},"};
  const Coverage coverage = coverage_of({b1}, {clauses, function, cases});
  EXPECT_EQ(coverage.gaps, "");
  EXPECT_NE(coverage.table.find("Catalogue: 3 cases"), std::string::npos) << coverage.table;
}

TEST(Coverage, PlantedGapsAreFound) {
  EXPECT_EQ(coverage_of({b1}, {clauses, test}).gaps, "B1 has no function\n");
  EXPECT_EQ(coverage_of({b1}, {clauses, function}).gaps, "B1 has no test\n");
  EXPECT_EQ(coverage_of({b1}, {function, test}).gaps, "B1 has no clause\n");
  EXPECT_EQ(coverage_of({}, {clauses, function, test}).gaps,
            "B1 (L636, L640) has no row in the catalogue\n");
}

TEST(Coverage, APlantedRuleWithoutEachKindOfExampleIsFound) {
  EXPECT_EQ(not_shown(b1, "pass, undetermined"), "B1 is never fail\n");
  EXPECT_EQ(not_shown(b1, "fail, justified"), "B1 is never satisfied\n");
  EXPECT_EQ(not_shown(b1, "passing pass, fail"), "B1 is never open or justified\n");
  EXPECT_EQ(not_shown({"P10", "info"}, "info, undetermined"), "");
}

}  // namespace
}  // namespace adit::tidy
