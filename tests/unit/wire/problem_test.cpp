// Refusals as problem documents, in both languages, with figures that people read.
#include "wire/problem.hpp"

#include <gtest/gtest.h>

#include <set>

#include "domain/application/application.hpp"
#include "domain/lot/lot.hpp"
#include "domain/session/auction/phase_name.hpp"
#include "domain/session/gate.hpp"
#include "wire/json.hpp"
#include "wire/refusal_text.hpp"
#include "wire/refusal_text/words.hpp"

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

TEST(problem, says_states_in_the_language_of_the_sentence_and_keeps_them_for_programs) {
  const base::Refusal refusal{
      "bid.not_open", {{"opens_at", "2026-11-23T15:00:00.000+08:00"}, {"phase", "scheduled"}}};
  EXPECT_EQ(refusal_text(refusal, Language::zh),
            "现在不能报价：本场 2026-11-23T15:00:00.000+08:00 开始，当前阶段为“待开市”。");
  const std::string problem = problem_json(refusal, Language::zh, 409);
  EXPECT_NE(problem.find(R"("phase":"scheduled")"), std::string::npos) << problem;
  const base::Refusal lot{"lot.wrong_state", {{"state", "submitted"}}};
  const base::Refusal application{"application.wrong_state", {{"state", "submitted"}}};
  EXPECT_EQ(refusal_text(lot, Language::en), "The lot is reviewed; this cannot be done now.");
  EXPECT_EQ(refusal_text(application, Language::zh),
            "申请当前状态为“待资格审查”，不能进行此操作。");
}

// Whatever the domain can name has a word of its own in Chinese.
template <class Enum>
void expect_words(const char* code, const char* param, int count) {
  std::set<std::string_view> seen;
  using adit::domain::session::name;  // of a verdict, which lives beside the gate
  for (int i = 0; i < count; ++i) {
    const std::string_view value = name(static_cast<Enum>(i));
    EXPECT_TRUE(seen.insert(value).second) << value;
    EXPECT_NE(state_word(code, param, value, Language::zh), "") << code << ' ' << value;
    EXPECT_NE(state_word(code, param, value, Language::en), "") << code << ' ' << value;
  }
}

TEST(problem, has_words_for_all_that_the_domain_names) {
  namespace domain = adit::domain;
  expect_words<domain::auction::Phase>("bid.not_open", "phase", 9);
  expect_words<domain::lot::State>("lot.wrong_state", "state", 11);
  expect_words<domain::application::State>("application.wrong_state", "state", 5);
  expect_words<domain::conformity::Verdict>("lot.not_conforming", "verdict", 4);
  EXPECT_EQ(state_word("lot.wrong_state", "state", "qualified", Language::zh), "");
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
