// Things that come in pairs: a refusal and its sentence in two languages, a source and its test, a
// decision that is referred to and its page.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "tidy/tree.hpp"
#include "wire/refusal_text.hpp"

namespace adit::tidy {
namespace {

const std::regex call(R"(\b(refuse_at|refuse|Refusal|report\()\s*[({])");
const std::regex code_literal(R"re("([a-z][a-z0-9_]*(\.[a-z][a-zA-Z0-9_]*)+)")re");

// The top-level arguments of a call that opens at `open`; brackets inside keep their commas.
std::vector<std::string> arguments(std::string_view text, std::size_t open) {
  const std::string code = code_only(text);
  std::vector<std::string> out(1);
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    const char c = code[at];
    if (c == ')' || c == ']' || c == '}') --depth;
    if (depth == 0 && at > open) break;
    if (c == ',' && depth == 1) {
      out.emplace_back();
    } else if (at > open) {
      out.back() += text[at];
    }
    if (c == '(' || c == '[' || c == '{') ++depth;
  }
  return out;
}

struct Code {
  std::string code;
  std::size_t line;
};

// The codes with which a file refuses: the literals in the code's place of each call.
std::vector<Code> codes_in(const std::string& text) {
  std::vector<Code> out;
  for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it) {
    const auto open = static_cast<std::size_t>(it->position() + it->length() - 1);
    const auto parts = arguments(text.substr(0, std::min(text.size(), open + 2000)), open);
    const std::size_t place = it->str(1) == "refuse_at" ? 1 : 0;
    if (parts.size() <= place) continue;
    const std::string& part = parts[place];
    for (std::sregex_iterator literal(part.begin(), part.end(), code_literal); literal != end;
         ++literal) {
      out.push_back({literal->str(1), line_at(text, open)});
    }
  }
  return out;
}

std::vector<Finding> speechless(const SourceFile& file) {
  std::vector<Finding> out;
  if (!file.in("exchange/") || !file.is_cpp() || file.ends("/outcome.hpp")) return out;
  for (const auto& [code, line] : codes_in(file.text)) {
    if (wire::find_refusal_text(code) == nullptr) {
      out.push_back({file.path, line, "refuses with " + code + ", which has no sentence"});
    }
  }
  return out;
}

TEST(Refusals, EachCodeHasASentence) {
  EXPECT_EQ(findings_in_tree(speechless), "");
}

TEST(Refusals, PlantedSpeechlessCodeIsFound) {
  const auto found = [](const char* text) {
    return planted(speechless, "exchange/service/x.cpp", text);
  };
  EXPECT_EQ(found("return refuse(\"no.such_code\");"), 1U);
  EXPECT_EQ(found("return base::refuse(\n    \"no.such_code\", {{\"a.b\", 1}});"), 1U);
  EXPECT_EQ(found("return refuse_at(\"/a/b\", late ? \"no.such\" : \"no.other\");"), 2U);
  EXPECT_EQ(found("Refusal{\"no.such_code\", {}}"), 1U);
  EXPECT_EQ(found("return report({\"no.such_code\"});"), 1U);
  EXPECT_EQ(found("return refuse_at(pointer, \"json.malformed\");"), 0U);
}

// Sources that are one thing with another, and are tested with it.
const std::map<std::string, std::string> tested_with = {
    {"exchange/wire/conformity/registry_facts.cpp", "exchange/wire/conformity/facts.cpp"},
    {"exchange/wire/json_parse.cpp", "exchange/wire/json.cpp"},
    {"exchange/wire/json_writer.cpp", "exchange/wire/json.cpp"},
    {"exchange/wire/refusal_text.cpp", "exchange/wire/problem.cpp"},
};

bool tree_has(const std::string& path) {
  return std::any_of(tree().begin(), tree().end(),
                     [&](const SourceFile& file) { return file.path == path; });
}

// A rule, or the rows of a letter: without a test of its own it stands in that letter's table of
// cases, of which the catalogue's test wants some for each row.
std::string cases_of(const std::string& path, const std::string& own) {
  static const std::regex ruled(
      R"(exchange/domain/conformity/rules/([a-z])([0-9]+)?_[a-z_]+\.cpp)");
  std::smatch rule;
  if (tree_has(own) || !std::regex_match(path, rule, ruled)) return own;
  if (!rule[2].matched && !path.ends_with("_rows.cpp")) return own;
  return "tests/unit/domain/conformity/cases/" + rule.str(1) + "_cases.hpp";
}

// The test that belongs to a source of the lower rooms; tables of words have one test together.
std::string test_of(const std::string& path) {
  const std::string words = "exchange/wire/refusal_text";
  if (path.starts_with(words + "/")) return test_of(words + ".cpp");
  const auto known = tested_with.find(path);
  if (known != tested_with.end()) return test_of(known->second);
  const std::string stem = path.substr(std::string_view("exchange/").size());
  return cases_of(path, "tests/unit/" + stem.substr(0, stem.size() - 4) + "_test.cpp");
}

std::vector<Finding> untested(const SourceFile& file) {
  const bool lower =
      file.in("exchange/base/") || file.in("exchange/domain/") || file.in("exchange/wire/");
  if (!lower || !file.ends(".cpp") || tree_has(test_of(file.path))) return {};
  return {{file.path, 0, "has no " + test_of(file.path)}};
}

// A unit test stands in the folder of what it tests.
std::vector<Finding> orphans(const SourceFile& file) {
  if (!file.in("tests/unit/") || !file.ends("_test.cpp")) return {};
  const std::string stem = file.path.substr(std::string_view("tests/unit/").size());
  const std::string folder = "exchange/" + stem.substr(0, stem.rfind('/') + 1);
  const bool there = std::any_of(tree().begin(), tree().end(),
                                 [&](const SourceFile& other) { return other.in(folder); });
  if (there) return {};
  return {{file.path, 0, "tests nothing that is there"}};
}

TEST(Mirror, EachSourceOfTheLowerRoomsHasItsTest) {
  EXPECT_EQ(findings_in_tree(untested), "");
}
TEST(Mirror, EachUnitTestHasItsSource) {
  EXPECT_EQ(findings_in_tree(orphans), "");
}

TEST(Mirror, PlantedUntestedSourceIsFound) {
  EXPECT_EQ(planted(untested, "exchange/domain/no_such.cpp", ""), 1U);
  EXPECT_EQ(planted(untested, "exchange/base/money.cpp", ""), 0U);
  EXPECT_EQ(planted(untested, "exchange/api/no_such.cpp", ""), 0U);
  EXPECT_EQ(planted(untested, "exchange/domain/conformity/rules/z9_no_cases.cpp", ""), 1U);
  EXPECT_EQ(planted(untested, "exchange/domain/conformity/rules/c99_with_cases.cpp", ""), 0U);
}

TEST(Mirror, PlantedOrphanIsFound) {
  EXPECT_EQ(planted(orphans, "tests/unit/no_such/x_test.cpp", ""), 1U);
  EXPECT_EQ(planted(orphans, "tests/unit/base/money_test.cpp", ""), 0U);
}

std::vector<Finding> missing_decisions(const SourceFile& file) {
  static const std::regex reference(R"(decisions/([0-9]{4}))");
  std::vector<Finding> out;
  for (std::sregex_iterator it(file.text.begin(), file.text.end(), reference), end; it != end;
       ++it) {
    const std::string page = "exchange/decisions/" + it->str(1);
    const bool there = std::any_of(tree().begin(), tree().end(), [&](const SourceFile& other) {
      return other.path.starts_with(page);
    });
    if (there) continue;
    out.push_back({file.path, line_at(file.text, static_cast<std::size_t>(it->position())),
                   "refers to " + page + ", which is not there"});
  }
  return out;
}

TEST(Decisions, EachReferenceHasItsPage) {
  EXPECT_EQ(findings_in_tree(missing_decisions), "");
}

TEST(Decisions, PlantedReferenceIsFound) {
  const std::string folder = "exchange/decisions/";
  EXPECT_EQ(planted(missing_decisions, "exchange/base/x.hpp", "// see " + folder + "9999\n"), 1U);
  EXPECT_EQ(planted(missing_decisions, "exchange/base/x.hpp", "// see " + folder + "0001\n"), 0U);
}

}  // namespace
}  // namespace adit::tidy
