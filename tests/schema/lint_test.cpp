// The lint itself, and the lint over every schema of the tree. Each rule is shown a schema that
// breaks it.
#include "schema/lint.hpp"

#include <gtest/gtest.h>

#include <set>

#include "schema/schema_files.hpp"
#include "wire/schema.hpp"

namespace adit::tests {
namespace {

using wire::Json;
using wire::JsonKind;

const std::set<std::string_view> known{
    "type",     "properties",  "required",  "additionalProperties",
    "items",    "enum",        "minLength", "maxLength",
    "pattern",  "minimum",     "maximum",   "minItems",
    "maxItems", "definitions", "$ref",      "description",
    "title",    "oneOf",       "anyOf"};

const std::set<std::string_view> types{"null",   "boolean", "integer", "number",
                                       "string", "array",   "object"};

class Linter {
 public:
  explicit Linter(Json root) : root_(root) {}

  std::vector<std::string> complaints;

  void schema(Json here, const std::string& at) {
    if (!here.is(JsonKind::object)) return complain(at, "a schema is an object");
    for (const auto& [keyword, value] : here.members()) {
      if (!known.contains(keyword)) complain(at, "unknown keyword " + std::string(keyword));
      by_keyword(std::string(keyword), value, at + "/" + std::string(keyword));
    }
    objects_are_closed(here, at);
    required_members_exist(here, at);
  }

 private:
  void complain(const std::string& at, const std::string& what) {
    complaints.push_back(at + ": " + what);
  }

  void by_keyword(const std::string& keyword, Json value, const std::string& at) {
    if (keyword == "properties" || keyword == "definitions") {
      for (const auto& [name, child] : value.members()) schema(child, at + "/" + std::string(name));
    } else if (keyword == "items") {
      schema(value, at);
    } else if (keyword == "oneOf" || keyword == "anyOf") {
      std::size_t index = 0;
      for (const Json child : value.elements()) schema(child, at + "/" + std::to_string(index++));
    } else if (keyword == "type") {
      type(value, at);
    } else if (keyword == "$ref") {
      reference(value, at);
    } else if (keyword == "pattern") {
      pattern(std::string(value.text()), at);
    } else if (keyword == "additionalProperties") {
      if (!value.is(JsonKind::boolean) || value.boolean()) complain(at, "only false works");
    }
  }

  void type(Json value, const std::string& at) {
    const bool one = value.is(JsonKind::string);
    for (const Json name : one ? std::vector<Json>{value} : value.elements())
      if (!types.contains(name.text())) complain(at, "no such type");
  }

  // A local definition that exists and does not lead back to itself.
  void reference(Json value, const std::string& at) {
    const std::string_view target = value.text();
    if (!target.starts_with("#/definitions/")) return complain(at, "only local definitions work");
    const auto found = root_.at_pointer(target.substr(1));
    if (!found) return complain(at, "leads nowhere");
    if (!open_.insert(std::string(target)).second) return complain(at, "leads back to itself");
    follow(*found, at);
    open_.erase(std::string(target));
  }

  void follow(Json here, const std::string& at) {
    if (here.is(JsonKind::object)) {
      for (const auto& [name, child] : here.members()) {
        if (name == "$ref" && child.is(JsonKind::string))
          reference(child, at);
        else
          follow(child, at);
      }
    } else if (here.is(JsonKind::array)) {
      for (const Json child : here.elements()) follow(child, at);
    }
  }

  // A pattern that the validator cannot read accepts anything, also a control character.
  void pattern(const std::string& text, const std::string& at) {
    wire::JsonWriter rule;
    rule.begin_object().member("type", "string").member("pattern", text).end_object();
    const wire::SchemaCatalog alone(std::map<std::string, std::string>{{"p", rule.take()}});
    const auto impossible = wire::JsonDocument::parse(R"("\u0001\u0001")");
    if (alone.validate("p", impossible->root())) complain(at, "accepts anything: " + text);
    if (!text.starts_with("^") || !text.ends_with("$")) complain(at, "must cover the whole text");
    for (const char* unknown : {"\\d", "\\w", "\\s", "\\b", "(?"})
      if (text.find(unknown) != text.npos) complain(at, "not understood: " + std::string(unknown));
  }

  void objects_are_closed(Json here, const std::string& at) {
    if (here.find("properties") && !here.find("additionalProperties"))
      complain(at, "an object says additionalProperties: false");
    if (here.find("$ref") && here.size() > 1 && !here.find("description"))
      complain(at, "what stands beside $ref is ignored");
  }

  void required_members_exist(Json here, const std::string& at) {
    const auto required = here.find("required");
    const auto properties = here.find("properties");
    if (!required || !properties) return;
    for (const Json name : required->elements())
      if (!properties->find(name.text())) complain(at, "requires an unknown member");
  }

  Json root_;
  std::set<std::string> open_;
};

std::vector<std::string> lint_text(const std::string& text) {
  const auto document = wire::JsonDocument::parse(text, wire::file_limits);
  if (!document) return {document.error().code};
  return lint(document->root());
}

}  // namespace

std::vector<std::string> lint(Json root) {
  Linter linter(root);
  linter.schema(root, "");
  return linter.complaints;
}

namespace {

TEST(lint, finds_each_kind_of_fault) {
  for (const char* faulty :
       {R"({"const":1})",
        R"({"format":"date"})",
        R"({"if":{}})",
        R"({"exclusiveMinimum":1})",
        R"({"patternProperties":{}})",
        R"({"multipleOf":2})",
        R"({"uniqueItems":true})",
        R"({"not":{}})",
        R"({"type":"text"})",
        R"({"additionalProperties":true})",
        R"({"additionalProperties":{}})",
        R"({"properties":{}})",
        R"({"$ref":"other.json"})",
        R"({"$ref":"#/$defs/a"})",
        R"({"$ref":"#/definitions/a"})",
        R"({"definitions":{"a":{"items":{"$ref":"#/definitions/a"}}},"$ref":"#/definitions/a"})",
        R"({"pattern":"^\\d+$"})",
        R"({"pattern":"[0-9]+"})",
        R"({"pattern":"^(?:a)$"})",
        R"({"pattern":"^[$"})",
        R"({"items":[{}]})",
        R"({"oneOf":[{"const":1}]})",
        R"({"properties":{"a":{"const":1}},"additionalProperties":false})",
        R"({"definitions":{"a":{"const":1}}})",
        R"({"properties":{},"additionalProperties":false,"required":["a"]})",
        "[]",
        R"({"type":"string","type":"string"})"})
    EXPECT_FALSE(lint_text(faulty).empty()) << faulty;
}

TEST(lint, lets_sound_schemas_pass) {
  const char* sound = R"({
    "title": "t", "description": "d", "type": "object", "additionalProperties": false,
    "required": ["a"],
    "properties": {
      "a": {"type": ["string", "null"], "pattern": "^[0-9a-f]{2}$", "maxLength": 2},
      "b": {"type": "array", "items": {"$ref": "#/definitions/n"}, "minItems": 1, "maxItems": 2},
      "c": {"oneOf": [{"enum": [1]}, {"type": "boolean"}]}
    },
    "definitions": {"n": {"type": "integer", "minimum": 0, "maximum": 9}}
  })";
  EXPECT_EQ(lint_text(sound), std::vector<std::string>{});
}

TEST(lint, every_schema_is_sound) {
  const auto texts = schema_texts(fs::path(ADIT_SOURCE_DIR) / "schemas");
  EXPECT_GT(texts.size(), 10u);
  for (const auto& [name, text] : texts)
    for (const std::string& complaint : lint_text(text)) ADD_FAILURE() << name << complaint;
}

}  // namespace
}  // namespace adit::tests
