// The JSON door: what it lets in, what it refuses and where, and the canonical form.
#include "wire/json.hpp"

#include <gtest/gtest.h>

namespace adit::wire {
namespace {

std::string code_of(std::string_view bytes, ParseLimits limits = {}) {
  const auto document = JsonDocument::parse(bytes, limits);
  return document ? "ok" : document.error().code;
}

TEST(json, reads_every_kind) {
  const auto document = JsonDocument::parse(
      R"( {"a":null,"b":true,"c":-12,"d":1.50,"e":"矿\n","f":[1,{"g":2}],"h":{}} )");
  ASSERT_TRUE(document);
  const Json root = document->root();
  EXPECT_TRUE(root["a"].is(JsonKind::null));
  EXPECT_TRUE(root["b"].boolean());
  EXPECT_EQ(root["c"].integer(), -12);
  EXPECT_EQ(root["c"].number_text(), "-12");
  EXPECT_EQ(root["d"].kind(), JsonKind::number);
  EXPECT_EQ(root["d"].number_text(), "1.50");
  EXPECT_EQ(root["e"].text(), "矿\n");
  EXPECT_EQ(root["f"].size(), 2u);
  EXPECT_EQ(root["f"].at(1)["g"].integer(), 2);
  EXPECT_EQ(root["h"].size(), 0u);
  EXPECT_FALSE(root.find("z"));
  EXPECT_EQ(root.members().size(), 7u);
  EXPECT_EQ(root["f"].elements().size(), 2u);
}

TEST(json, views_survive_a_move_of_the_document) {
  auto document = JsonDocument::parse(R"({"a":["x"]})");
  const Json value = document->root()["a"].at(0);
  const JsonDocument moved = *std::move(document);
  EXPECT_EQ(value.text(), "x");
}

TEST(json, follows_pointers) {
  const auto document = JsonDocument::parse(R"({"a":[{"b/c":{"~":7}}]})");
  EXPECT_EQ(document->root().at_pointer("/a/0/b~1c/~0")->integer(), 7);
  EXPECT_TRUE(document->root().at_pointer("")->is(JsonKind::object));
  for (const char* nowhere : {"/b", "/a/1", "/a/x", "/a/0/b", "a", "/a/-"})
    EXPECT_FALSE(document->root().at_pointer(nowhere)) << nowhere;
}

TEST(json, keeps_whole_numbers_apart_from_the_rest) {
  const auto kind = [](std::string text) { return JsonDocument::parse(text)->root().kind(); };
  EXPECT_EQ(kind("9223372036854775807"), JsonKind::integer);
  EXPECT_EQ(kind("-9223372036854775808"), JsonKind::integer);
  EXPECT_EQ(kind("9223372036854775808"), JsonKind::number);
  EXPECT_EQ(kind("99999999999999999999999999"), JsonKind::number);
  for (const char* text : {"1e2", "1E2", "100.0", "1.5", "1e-2", "0.0"})
    EXPECT_EQ(kind(text), JsonKind::number) << text;
  const auto document = JsonDocument::parse("[9007199254740993,125.50000001]");
  EXPECT_EQ(document->root().at(0).integer(), 9007199254740993);
  EXPECT_EQ(document->root().at(1).number_text(), "125.50000001");
}

TEST(json, refuses_syntax_errors) {
  for (const char* text :
       {"",     " ",       "{",   "[1,]",      "{\"a\":}", "{a:1}",      "'a'",   "+1",
        ".5",   "1.",      "nul", "NaN",       "Infinity", "-",          "[1 2]", "{\"a\" 1}",
        "// x", "\"\\x\"", "\"a", "\"\\u12\"", "\x01",     "{\"a\":1,}", "1e999", "[\"\x1f\"]"})
    EXPECT_EQ(code_of(text), "json.malformed") << text;
  const auto document = JsonDocument::parse("{\"a\":tru}");
  EXPECT_EQ(std::get<std::int64_t>(document.error().params.at(0).second), 8);
}

TEST(json, refuses_what_follows_the_end) {
  for (const char* text : {"{} {}", "01", "1 2", "[]]", "{}x", "null,"})
    EXPECT_EQ(code_of(text), "json.trailing") << text;
  EXPECT_EQ(code_of(std::string_view("{}\0", 3)), "json.trailing");
  EXPECT_EQ(code_of(std::string_view("{}\0{}", 5)), "json.trailing");
  EXPECT_EQ(code_of("{} \r\n\t"), "ok");
}

TEST(json, refuses_marks_and_broken_encodings) {
  EXPECT_EQ(code_of("\xEF\xBB\xBF{}"), "json.bom");
  for (const std::string_view text :
       {std::string_view("\"\xFF\""), std::string_view("\"\xC0\xAF\""),
        std::string_view("\"\xED\xA0\x80\""), std::string_view("\"\xE7\x9F\""),
        std::string_view("\"\xF4\x90\x80\x80\""), std::string_view("{\"\x80\":1}"),
        std::string_view(R"("\ud800")"), std::string_view(R"("\ud800x")"),
        std::string_view(R"("\udc00")"), std::string_view(R"("a\u0000b")"),
        std::string_view(R"({"\u0000":1})")})
    EXPECT_EQ(code_of(text), "json.encoding") << text;
  EXPECT_EQ(JsonDocument::parse(R"("\ud83d\ude00\u77ff")")->root().text(), "😀矿");
}

TEST(json, refuses_duplicate_keys_where_they_stand) {
  const auto pointer = [](std::string_view bytes) {
    const auto document = JsonDocument::parse(bytes);
    return document ? "ok" : document.error().code + " " + document.error().pointer;
  };
  EXPECT_EQ(pointer(R"({"a":1,"a":1})"), "json.duplicate_key /a");
  EXPECT_EQ(pointer(R"({"a":1,"\u0061":2})"), "json.duplicate_key /a");
  EXPECT_EQ(pointer(R"({"x":[0,{"y":{"b/":1,"c":2,"b/":3}}]})"), "json.duplicate_key /x/1/y/b~1");
  EXPECT_EQ(pointer(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]})"), "ok");
  std::string many = "{";
  for (int i = 0; i < 1000; ++i) many += "\"k" + std::to_string(i) + "\":0,";
  EXPECT_EQ(pointer(many + "\"k1000\":0}"), "ok");
  EXPECT_EQ(pointer(many + "\"k777\":0}"), "json.duplicate_key /k777");
}

TEST(json, refuses_size_and_depth) {
  EXPECT_EQ(code_of(std::string(65, ' '), {64, 4}), "json.too_large");
  EXPECT_EQ(code_of("[[[[]]]]", {64, 4}), "ok");
  EXPECT_EQ(code_of("[[[[[]]]]]", {64, 4}), "json.too_deep");
  EXPECT_EQ(code_of(R"({"a":{"a":{"a":{"a":{}}}}})", {64, 4}), "json.too_deep");
  EXPECT_EQ(code_of(std::string(200'000, '[')), "json.too_large");
  EXPECT_EQ(code_of(std::string(60'000, '[')), "json.too_deep");
  EXPECT_EQ(code_of(std::string(1'000'000, '['), file_limits), "json.too_deep");
  EXPECT_EQ(code_of(std::string(1'000'000, '['), {2'000'000, 2'000'000}), "json.malformed");
}

TEST(json, survives_the_long_fraction_with_a_large_negative_exponent) {
  EXPECT_EQ(code_of(R"({"a":128.74836467836484838364836483643636483648e-336})"), "ok");
  for (const char* text : {"1e-99999999999", "0.1e-400", "123456789012345678901234567890e-30"})
    EXPECT_EQ(JsonDocument::parse(text)->root().kind(), JsonKind::number) << text;
  EXPECT_EQ(code_of("1" + std::string(400, '0')), "json.malformed");
  EXPECT_EQ(code_of("0." + std::string(4000, '1')), "ok");
}

TEST(json_writer, writes_without_spaces_and_escapes_only_what_it_must) {
  JsonWriter out;
  out.begin_object().member("a", 1).member("b", true).member("c", "x\"\\\n\x01/矿\x7f");
  out.key("d").begin_array().integer(-1).null().begin_object().end_object().end_array();
  out.member_null("e").member_raw("f", "[1]").member("g", std::int64_t{9007199254740993});
  EXPECT_EQ(
      out.end_object().take(),
      "{\"a\":1,\"b\":true,\"c\":\"x\\\"\\\\\\n\\u0001/矿\x7f\",\"d\":[-1,null,{}],\"e\":null,"
      "\"f\":[1],\"g\":9007199254740993}");
  EXPECT_EQ(out.begin_array().end_array().take(), "[]");
}

// Texts are looked at in steps of eight characters: each character must come through at each place.
TEST(json_writer, what_it_writes_reads_as_the_same_text) {
  for (int code = 1; code < 0x80; ++code) {  // the door refuses NUL
    for (std::size_t place = 0; place < 17; ++place) {
      std::string text(17, 'x');
      text[place] = static_cast<char>(code);
      JsonWriter out;
      const std::string written = out.text(text).take();
      const auto read = JsonDocument::parse(written);
      ASSERT_TRUE(read) << "character " << code << " at " << place << ": " << written;
      EXPECT_EQ(read->root().text(), text);
      const bool escaped = code < 0x20 || code == '"' || code == '\\';
      EXPECT_EQ(written.size() > text.size() + 2, escaped) << written;
    }
  }
  EXPECT_EQ(JsonWriter().text("采矿权出让收益市场基准价").take(), "\"采矿权出让收益市场基准价\"");
}

TEST(json_writer, writes_instants_and_digests) {
  JsonWriter out;
  out.begin_object().member("at", base::Instant{0}).member("hash", base::Digest{}).end_object();
  EXPECT_EQ(out.take(),
            R"({"at":"1970-01-01T08:00:00.000+08:00","hash":")" + std::string(64, '0') + "\"}");
}

TEST(json_writer_death, refuses_unbalanced_text) {
  EXPECT_DEATH((void)JsonWriter().begin_object().take(), "complete");
  EXPECT_DEATH(JsonWriter().begin_array().end_object(), "open");
  EXPECT_DEATH(JsonWriter().key("a"), "key");
}

TEST(json_death, refuses_the_wrong_kind) {
  const auto document = JsonDocument::parse("[1]");
  EXPECT_DEATH((void)document->root().text(), "text");
  EXPECT_DEATH((void)document->root().at(1), "exists");
  EXPECT_DEATH((void)document->root()["a"], "members");
}

TEST(canonical, sorts_members_by_bytes_and_drops_spaces) {
  const auto document = JsonDocument::parse(
      R"( { "b" : 1 , "a" : { "z" : [ 3, 1 ] , "y" : "\u77ff\u0041" }, "B": -0,)"
      R"( "矿":null, "é":0 } )");
  EXPECT_EQ(canonical(document->root()),
            R"({"B":0,"a":{"y":"矿A","z":[3,1]},"b":1,"é":0,"矿":null})");
}

TEST(canonical, is_its_own_canonical_form) {
  for (const char* text : {R"({"a":1,"b":["x",{"c":null}]})", "[]", "\"\\u001f\\t\"", "12",
                           R"({"":{"":[true,false]}})"}) {
    const auto document = JsonDocument::parse(text);
    EXPECT_EQ(canonical(document->root()), text);
  }
}

}  // namespace
}  // namespace adit::wire
