// Refusals as problem documents, in both languages, with figures that people read.
#include "wire/problem.hpp"

#include <gtest/gtest.h>

#include <set>

#include "wire/json.hpp"
#include "wire/refusal_text.hpp"

namespace adit::wire {
namespace {

TEST(problem, carries_code_words_and_parameters) {
  base::Refusal refusal{"schema.required", {{"field", "bid_id"}}, "L636", "/a"};
  EXPECT_EQ(problem_json(refusal, Language::en, 422),
            R"({"type":"urn:adit:problem:schema.required","status":422,"code":"schema.required",)"
            R"("message":"\"bid_id\" is missing.","params":{"field":"bid_id"},"clause":"L636",)"
            R"("pointer":"/a"})");
  EXPECT_EQ(refusal_text(refusal, Language::zh), "缺少“bid_id”。");
}

TEST(problem, a_command_names_the_line) {
  const base::Refusal refusal{"json.bom", {{"line", std::int64_t{3}}}, "", ""};
  EXPECT_EQ(command_problem_json(refusal, Language::en),
            R"({"code":"json.bom","message":"JSON must not begin with a byte order mark.",)"
            R"("params":{"line":3},"line":3})");
}

TEST(problem, an_unknown_code_stands_for_itself) {
  EXPECT_EQ(refusal_text({"no.such", {}, "", ""}, Language::zh), "no.such");
}

TEST(problem, a_missing_parameter_shows) {
  EXPECT_EQ(refusal_text({"schema.required", {}, "", ""}, Language::en), "\"?\" is missing.");
}

TEST(refusal_tables, every_row_has_both_languages_once) {
  std::set<std::string_view> codes;
  for (const RefusalTable& table : refusal_tables())
    for (const RefusalText& row : table) {
      EXPECT_TRUE(codes.insert(row.code).second) << row.code;
      EXPECT_FALSE(row.zh.empty() || row.en.empty()) << row.code;
    }
}

// {name} must stand for the same parameters in both languages.
std::multiset<std::string> placeholders(std::string_view sentence) {
  std::multiset<std::string> names;
  for (std::size_t at = 0; (at = sentence.find('{', at)) != sentence.npos; ++at)
    names.emplace(sentence.substr(at, sentence.find('}', at) - at));
  return names;
}

TEST(refusal_tables, both_languages_tell_the_same_parameters) {
  for (const RefusalTable& table : refusal_tables())
    for (const RefusalText& row : table)
      EXPECT_EQ(placeholders(row.zh), placeholders(row.en)) << row.code;
}

TEST(language, the_reader_chooses) {
  EXPECT_EQ(preferred_language(""), Language::zh);
  EXPECT_EQ(preferred_language("en"), Language::en);
  EXPECT_EQ(preferred_language("en-GB,en;q=0.9,zh-CN;q=0.8"), Language::en);
  EXPECT_EQ(preferred_language("zh-CN,zh;q=0.9,en;q=0.8"), Language::zh);
  EXPECT_EQ(preferred_language("fr, zh;q=0.2, EN;q=0.3"), Language::en);
  EXPECT_EQ(preferred_language("fr;q=1, de"), Language::zh);
  EXPECT_EQ(preferred_language("en;q=0"), Language::zh);
  EXPECT_EQ(preferred_language("en,zh"), Language::en);
  EXPECT_EQ(preferred_language("zh,en"), Language::zh);
  EXPECT_EQ(preferred_language(";;,,q=,e"), Language::zh);
}

}  // namespace
}  // namespace adit::wire
