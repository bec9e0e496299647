// Rules about C++ itself: what g++ 12 gets wrong around co_await, what the domain may not touch,
// and comparisons that RapidJSON turns into endless recursion.
#include <gtest/gtest.h>

#include <concepts>
#include <regex>
#include <sstream>

#include "tidy/tree.hpp"
#include "wire/json.hpp"

namespace adit::tidy {
namespace {

// From co_await to the end of its expression: the `;`, or the bracket that closes what it is in.
std::string_view awaited(std::string_view code, std::size_t at) {
  int depth = 0;
  for (std::size_t end = at; end < code.size(); ++end) {
    const char c = code[end];
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (depth < 0 || (c == ';' && depth == 0)) return code.substr(at, end - at);
  }
  return code.substr(at);
}

// What a capture list takes by value has a destructor that g++ 12 may run twice
// (exchange/decisions/0007); references and `this` have none.
bool captures_values(const std::string& list) {
  std::istringstream items(list);
  for (std::string item; std::getline(items, item, ',');) {
    item.erase(0, item.find_first_not_of(" \n"));
    if (!item.empty() && item[0] != '&' && item != "this") return true;
  }
  return false;
}

// A bracket after a name or a bracket is a subscript, not a lambda.
const std::regex lambda_head(R"((^|[^A-Za-z0-9_\])\s])\s*\[([^\]]*)\]\s*(\(|\{|mutable))");

bool has_capturing_lambda(const std::string& expression) {
  for (std::sregex_iterator it(expression.begin(), expression.end(), lambda_head), end; it != end;
       ++it) {
    if (captures_values(it->str(2))) return true;
  }
  return false;
}

const std::regex brace_temporary(R"([A-Za-z0-9_>]\s*\{|[(,]\s*\{)");

std::vector<Finding> awaits(const SourceFile& file) {
  std::vector<Finding> out;
  if (!file.is_cpp() || !(file.in("exchange/") || file.in("tests/"))) return out;
  // The test of the compiler's fault has to commit it.
  if (file.ends("gcc_coroutine_test.cpp")) return out;
  const std::string code = code_only(file.text);
  for (std::size_t at = code.find("co_await"); at != std::string::npos;
       at = code.find("co_await", at + 1)) {
    const std::string expression(awaited(code, at));
    const bool lambda = has_capturing_lambda(expression);
    if (lambda || std::regex_search(expression, brace_temporary)) {
      out.push_back({file.path, line_at(code, at),
                     lambda ? "awaits with a capturing lambda: name it first"
                            : "awaits with a brace-built temporary: name it first"});
    }
  }
  return out;
}

const std::vector<std::string> impure = {"system_clock", "steady_clock", "high_resolution_clock",
                                         "rand",         "srand",        "random_device",
                                         "mt19937",      "double",       "float",
                                         "getenv",       "thread",       "mutex",
                                         "fstream",      "ifstream",     "ofstream",
                                         "cout",         "cerr",         "random_bytes"};

// Money and time are whole numbers; what a projection gives on the way to a corner is not.
bool allowed(const SourceFile& file, const std::string& word) {
  return word == "double" && file.in("exchange/domain/ground/");
}

std::vector<Finding> impurities(const SourceFile& file) {
  std::vector<Finding> out;
  if (!file.in("exchange/domain/") || !file.is_cpp()) return out;
  const std::string code = code_only(file.text);
  for (const std::string& word : impure) {
    if (allowed(file, word)) continue;
    for (std::size_t at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
      if (whole_word(code, at, word.size())) {
        out.push_back({file.path, line_at(code, at), "the domain may not use " + word});
      }
    }
  }
  return out;
}

// RapidJSON's own values, by the names that a file gives them.
const std::regex rapidjson_value(R"(rapidjson::(Value|Document)\s*(const)?\s*[&*]?\s*(\w+))");

std::vector<Finding> comparisons(const SourceFile& file) {
  std::vector<Finding> out;
  if (!file.is_cpp() || file.text.find("rapidjson") == std::string::npos) return out;
  const std::string code = code_only(file.text);
  std::string names = "it->value";
  for (std::sregex_iterator it(code.begin(), code.end(), rapidjson_value), end; it != end; ++it) {
    names += "|" + it->str(3);
  }
  const std::regex compared("\\b(" + names + R"()\b(\[[^\]]*\])*\s*[!=]=)" + "|[!=]=\\s*\\*?(" +
                            names + ")\\b");
  std::size_t number = 0;
  for (const std::string_view line : lines_of(code)) {
    ++number;
    if (std::regex_search(line.begin(), line.end(), compared)) {
      out.push_back({file.path, number, "compares a value of RapidJSON"});
    }
  }
  return out;
}

TEST(Code, NamesThingsBeforeAwaitingThem) {
  EXPECT_EQ(findings_in_tree(awaits), "");
}
TEST(Code, DomainIsPure) {
  EXPECT_EQ(findings_in_tree(impurities), "");
}
TEST(Code, JsonValuesAreNotCompared) {
  EXPECT_EQ(findings_in_tree(comparisons), "");
}

TEST(Code, JsonHasNoComparison) {
  static_assert(!std::equality_comparable<wire::Json>);
  static_assert(!std::equality_comparable_with<wire::Json, int>);
}

TEST(Code, PlantedAwaitIsFound) {
  const auto found = [](const char* text) { return planted(awaits, "exchange/live/x.cpp", text); };
  EXPECT_EQ(found("co_await run([p] { return p; });"), 1U);
  EXPECT_EQ(found("co_await run([=] { return p; });"), 1U);
  EXPECT_EQ(found("co_await run([this, p = std::move(p)]() mutable { p(); });"), 1U);
  EXPECT_EQ(found("co_await send(Frame{1, text});"), 1U);
  EXPECT_EQ(found("co_await send({1, text});"), 1U);
  EXPECT_EQ(found("auto x = co_await send(\n    std::array<std::string, 2>{a, b});"), 1U);
}

TEST(Code, NamedThingsMayBeAwaited) {
  const auto found = [](const char* text) { return planted(awaits, "exchange/live/x.cpp", text); };
  EXPECT_EQ(found("Frame frame{1, text};\nco_await send(std::move(frame));"), 0U);
  EXPECT_EQ(found("co_await run([&] { return 1; });"), 0U);
  EXPECT_EQ(found("co_await run([this, &x](int y) { return y; });"), 0U);
  EXPECT_EQ(found("while (co_await next()) {\n  Frame frame{1, text};\n}"), 0U);
  EXPECT_EQ(found("if (const auto n = co_await stream.read(buffer[0]); n > 0) {"), 0U);
  EXPECT_EQ(found("// never co_await send({1, text});\n"), 0U);
}

TEST(Code, PlantedImpurityIsFound) {
  for (const std::string& word : impure) {
    EXPECT_EQ(planted(impurities, "exchange/domain/x.cpp", "auto x = " + word + "(1);\n"), 1U);
  }
  EXPECT_EQ(planted(impurities, "exchange/live/x.cpp", "double x = 1;\n"), 0U);
  EXPECT_EQ(planted(impurities, "exchange/domain/x.cpp", "// no double here\n\"double\";\n"), 0U);
  EXPECT_EQ(planted(impurities, "exchange/domain/x.cpp", "int brand = operand;\n"), 0U);
  EXPECT_EQ(planted(impurities, "exchange/domain/ground/x.cpp", "double x = 1;\n"), 0U);
  EXPECT_EQ(planted(impurities, "exchange/domain/ground/x.cpp", "float x = 1;\n"), 1U);
}

TEST(Code, PlantedComparisonIsFound) {
  const auto found = [](const std::string& text) {
    return planted(comparisons, "exchange/wire/x.cpp", "rapidjson::Document doc;\n" + text);
  };
  EXPECT_EQ(found("if (doc[name] == 1) {}\n"), 1U);
  EXPECT_EQ(found("return other != doc;\n"), 1U);
  EXPECT_EQ(found("return it->value != other;\n"), 1U);
  EXPECT_EQ(found("if (doc.GetInt() == 1 && text[0] == 'x') {}\n"), 0U);
}

}  // namespace
}  // namespace adit::tidy
