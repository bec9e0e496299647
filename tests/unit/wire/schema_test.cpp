// The schema catalogue: which keyword refuses what, where, and that threads may share it.
#include "wire/schema.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace adit::wire {
namespace {

constexpr const char* bid_schema = R"({
  "type": "object", "additionalProperties": false, "required": ["bid_id", "amount_fen"],
  "properties": {
    "bid_id": {"type": "string", "pattern": "^[0-9a-f]{32}$", "maxLength": 32},
    "amount_fen": {"type": "integer", "minimum": 1, "maximum": 9007199254740991},
    "name": {"type": "string", "minLength": 2, "maxLength": 4},
    "kind": {"enum": ["a", "b"]},
    "list": {
      "type": "array", "items": {"$ref": "#/definitions/small"}, "minItems": 1, "maxItems": 2
    }
  },
  "definitions": {"small": {"type": "integer", "maximum": 9}}
})";

const SchemaCatalog& catalog() {
  static const SchemaCatalog one(std::map<std::string, std::string>{{"requests/bid", bid_schema}});
  return one;
}

base::Refusal refusal_of(std::string_view bytes) {
  const auto document = JsonDocument::parse(bytes);
  if (!document) return document.error();
  const auto valid = catalog().validate("requests/bid", document->root());
  return valid ? base::Refusal{} : valid.error();
}

std::string with(std::string_view members) {
  return R"({"bid_id":"0123456789abcdef0123456789abcdef","amount_fen":100)" + std::string(members) +
         "}";
}

TEST(schema, accepts_what_fits) {
  EXPECT_EQ(refusal_of(with("")).code, "");
  EXPECT_EQ(refusal_of(with(R"(,"name":"矿权","kind":"b","list":[9])")).code, "");
}

TEST(schema, money_is_a_whole_number_in_range) {
  const auto money = [](std::string_view number) {
    return refusal_of(R"({"bid_id":"0123456789abcdef0123456789abcdef","amount_fen":)" +
                      std::string(number) + "}")
        .code;
  };
  EXPECT_EQ(money("9007199254740991"), "");
  EXPECT_EQ(money("9007199254740992"), "schema.maximum");
  EXPECT_EQ(money("9007199254740993"), "schema.maximum");
  EXPECT_EQ(money("0"), "schema.minimum");
  EXPECT_EQ(money("-1"), "schema.minimum");
  for (const char* number : {"1e3", "100.0", "1.5", "\"100\"", "null", "9223372036854775808",
                             "128.74836467836484838364836483643636483648e-336"})
    EXPECT_EQ(money(number), "schema.type") << number;
}

TEST(schema, says_where_and_what) {
  const auto missing = refusal_of(R"({"amount_fen":1})");
  EXPECT_EQ(missing.code, "schema.required");
  EXPECT_EQ(std::get<std::string>(missing.params.at(0).second), "bid_id");
  const auto unknown = refusal_of(with(R"(,"x/y":1)"));
  EXPECT_EQ(unknown.code, "schema.additionalProperties");
  EXPECT_EQ(unknown.pointer, "/x~1y");
  EXPECT_EQ(std::get<std::string>(unknown.params.at(0).second), "x/y");
  const auto large = refusal_of(with(R"(,"list":[1,10])"));
  EXPECT_EQ(large.code, "schema.maximum");
  EXPECT_EQ(large.pointer, "/list/1");
  EXPECT_EQ(large.params,
            (decltype(large.params){
                {"field", "1"}, {"expected", std::int64_t{9}}, {"actual", std::int64_t{10}}}));
}

TEST(schema, never_repeats_a_secret) {
  const SchemaCatalog secrets(
      std::map<std::string, std::string>{{"requests/secrets",
                                          R"({"type": "object", "properties": {
         "password": {"type": "string", "maxLength": 3}, "code": {"type": "string", "maxLength": 3},
         "ticket": {"type": "string", "pattern": "^a$"}, "name": {"type": "string", "maxLength": 3}
       }})"}});
  const auto params = [&](const std::string& bytes) {
    const auto document = JsonDocument::parse(bytes);
    return secrets.validate("requests/secrets", document->root()).error().params;
  };
  for (const char* name : {"password", "code", "ticket"}) {
    for (const char* value : {"\"hunter2\"", "1234567"}) {
      for (const auto& [param, _] : params("{\"" + std::string(name) + "\":" + value + "}")) {
        EXPECT_NE(param, "actual") << name << " " << value;
      }
    }
  }
  EXPECT_EQ(params(R"({"name":"hunter2"})").back().first, "actual");
}

TEST(schema, refuses_by_each_keyword) {
  EXPECT_EQ(refusal_of(with(R"(,"name":"矿")")).code, "schema.minLength");
  EXPECT_EQ(refusal_of(with(R"(,"name":"矿权出让人")")).code, "schema.maxLength");
  EXPECT_EQ(refusal_of(with(R"(,"kind":"c")")).code, "schema.enum");
  EXPECT_EQ(refusal_of(with(R"(,"list":[])")).code, "schema.minItems");
  EXPECT_EQ(refusal_of(with(R"(,"list":[1,2,3])")).code, "schema.maxItems");
  EXPECT_EQ(refusal_of(R"({"bid_id":"0123456789ABCDEF0123456789abcdef","amount_fen":1})").code,
            "schema.pattern");
  EXPECT_EQ(refusal_of("[]").code, "schema.type");
}

TEST(schema, patterns_end_where_their_text_ends) {
  // Texts lie behind one another in memory: what follows must not count.
  EXPECT_EQ(
      refusal_of(R"({"amount_fen":1,"name":"abcd","bid_id":"0123456789abcdef0123456789abcde"})")
          .code,
      "schema.pattern");
  EXPECT_EQ(
      refusal_of(R"({"amount_fen":1,"bid_id":"0123456789abcdef0123456789abcdef","name":"ab"})")
          .code,
      "");
}

TEST(schema, may_be_used_by_many_threads) {
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([] {
      for (int i = 0; i < 500; ++i) {
        EXPECT_EQ(refusal_of(with("")).code, "");
        EXPECT_EQ(refusal_of(R"({"bid_id":"x","amount_fen":1})").code, "schema.pattern");
      }
    });
}

TEST(schema_death, an_unknown_name_is_a_bug) {
  const auto document = JsonDocument::parse("{}");
  EXPECT_DEATH((void)catalog().validate("requests/none", document->root()), "catalogue");
}

}  // namespace
}  // namespace adit::wire
