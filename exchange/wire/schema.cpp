// Validation by RapidJSON's draft-04 validator, fed from the tape. It has traps, which tests/schema
// keeps away from: keywords it does not know accept everything, and so do patterns it cannot read.
#include "wire/schema.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <mutex>

#include "wire/embedded.hpp"
#include "wire/rapidjson_include.hpp"

namespace adit::wire {

namespace {

constexpr std::string_view folder = "schemas/";
constexpr std::string_view suffix = ".schema.json";

rapidjson::SizeType rapid_size(std::size_t size) {
  return static_cast<rapidjson::SizeType>(size);
}

double to_double(std::string_view characters) {
  double value = 0;
  std::from_chars(characters.data(), characters.data() + characters.size(), value);
  return value;
}

// Tells the validator what the document says, value by value; false as soon as it refuses.
bool feed(rapidjson::SchemaValidator& validator, Json value) {
  switch (value.kind()) {
    case JsonKind::null:
      return validator.Null();
    case JsonKind::boolean:
      return validator.Bool(value.boolean());
    case JsonKind::integer:
      return validator.Int64(value.integer());
    case JsonKind::number:
      return validator.Double(to_double(value.number_text()));
    case JsonKind::string:
      return validator.String(value.text().data(), rapid_size(value.text().size()), false);
    case JsonKind::array:
      if (!validator.StartArray()) return false;
      for (std::size_t i = 0; i < value.size(); ++i)
        if (!feed(validator, value.at(i))) return false;
      return validator.EndArray(rapid_size(value.size()));
    case JsonKind::object:
      break;
  }
  if (!validator.StartObject()) return false;
  for (const auto& [name, member] : value.members()) {
    if (!validator.Key(name.data(), rapid_size(name.size()), false)) return false;
    if (!feed(validator, member)) return false;
  }
  return validator.EndObject(rapid_size(value.size()));
}

std::string to_text(const rapidjson::Pointer& pointer) {
  rapidjson::StringBuffer out;
  pointer.Stringify(out);
  return {out.GetString(), out.GetSize()};
}

std::string last_step(std::string_view pointer) {
  const std::size_t slash = pointer.rfind('/');
  std::string step(slash == pointer.npos ? pointer : pointer.substr(slash + 1));
  for (std::size_t at = 0; (at = step.find('~', at)) != step.npos && at + 1 < step.size(); ++at)
    step.replace(at, 2, step[at + 1] == '1' ? "/" : "~");
  return step;
}

using Params = std::vector<std::pair<std::string, base::Param>>;

void add_param(Params& params, const char* name, Json value) {
  if (value.is(JsonKind::integer))
    params.emplace_back(name, value.integer());
  else if (value.is(JsonKind::string))
    params.emplace_back(name, std::string(value.text()));
  else if (!value.is(JsonKind::object) && !value.is(JsonKind::array))
    params.emplace_back(name, canonical(value));
}

// Members whose values no answer may repeat: an answer is kept in more places than a secret.
bool is_secret(std::string_view field) {
  constexpr std::string_view secrets[] = {"password", "code", "ticket"};
  return std::ranges::find(secrets, field) != std::end(secrets);
}

std::string missing_member(Json required, std::optional<Json> object) {
  if (!object || !object->is(JsonKind::object)) return {};
  for (const Json name : required.elements())
    if (!object->find(name.text())) return std::string(name.text());
  return {};
}

// `rule` is the value of the keyword in the schema, `place` the value that broke it.
Params explain(std::string_view keyword, std::optional<Json> rule, std::optional<Json> place,
               std::string_view pointer) {
  Params params;
  if (keyword == "required" && rule)
    params.emplace_back("field", missing_member(*rule, place));
  else if (!pointer.empty())
    params.emplace_back("field", last_step(pointer));
  if (rule && keyword == "enum")
    params.emplace_back("expected", canonical(*rule));
  else if (rule && keyword != "required")
    add_param(params, "expected", *rule);
  const bool shown = keyword != "additionalProperties" && !is_secret(last_step(pointer));
  if (place && shown) add_param(params, "actual", *place);
  return params;
}

}  // namespace

// One schema. RapidJSON keeps the state of a running pattern in the compiled schema, so each
// running validation borrows a copy of its own.
class CompiledSchema {
 public:
  CompiledSchema(std::string_view schema_text, JsonDocument parsed)
      : text_(schema_text), source_(std::move(parsed)) {
    dom_.Parse(text_.data(), text_.size());
  }

  [[nodiscard]] std::string_view text() const { return text_; }

  [[nodiscard]] base::Outcome<void> validate(Json value) {
    std::unique_ptr<rapidjson::SchemaDocument> compiled = borrow();
    base::Outcome<void> outcome = validate_with(*compiled, value);
    give_back(std::move(compiled));
    return outcome;
  }

 private:
  [[nodiscard]] base::Outcome<void> validate_with(const rapidjson::SchemaDocument& compiled,
                                                  Json value) const {
    rapidjson::SchemaValidator validator(compiled);
    if (feed(validator, value)) return {};
    const std::string keyword = validator.GetInvalidSchemaKeyword();
    const std::string pointer = to_text(validator.GetInvalidDocumentPointer());
    auto rule = source_.root().at_pointer(to_text(validator.GetInvalidSchemaPointer()));
    if (rule && rule->is(JsonKind::object)) rule = rule->find(keyword);
    return base::refuse_at(pointer, "schema." + keyword,
                           explain(keyword, rule, value.at_pointer(pointer), pointer));
  }

  std::unique_ptr<rapidjson::SchemaDocument> borrow() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<rapidjson::SchemaDocument>(dom_);
    auto compiled = std::move(idle_.back());
    idle_.pop_back();
    return compiled;
  }

  void give_back(std::unique_ptr<rapidjson::SchemaDocument> compiled) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(compiled));
  }

  std::string text_;
  JsonDocument source_;
  std::mutex mutex_;  // guards the following
  rapidjson::Document dom_;
  std::vector<std::unique_ptr<rapidjson::SchemaDocument>> idle_;
};

SchemaCatalog::SchemaCatalog() {
  for (const std::string_view path : embedded_under(folder)) {
    if (!path.ends_with(suffix)) continue;
    const std::size_t length = path.size() - folder.size() - suffix.size();
    add(std::string(path.substr(folder.size(), length)), *embedded(path));
  }
}

SchemaCatalog::SchemaCatalog(const std::map<std::string, std::string>& texts) {
  for (const auto& [name, text] : texts) add(name, text);
}

SchemaCatalog::~SchemaCatalog() = default;

void SchemaCatalog::add(std::string name, std::string_view text) {
  auto parsed = JsonDocument::parse(text, file_limits);
  ADIT_INVARIANT(parsed.has_value() && parsed->root().is(JsonKind::object),
                 "every schema that was compiled in is a JSON object");
  schemas_.emplace(std::move(name), std::make_unique<CompiledSchema>(text, *std::move(parsed)));
}

bool SchemaCatalog::has(std::string_view name) const {
  return schemas_.contains(name);
}

std::vector<std::string> SchemaCatalog::names() const {
  std::vector<std::string> all;
  for (const auto& [name, schema] : schemas_) all.push_back(name);
  return all;
}

std::string_view SchemaCatalog::text(std::string_view name) const {
  const auto found = schemas_.find(name);
  ADIT_INVARIANT(found != schemas_.end(), "the schema is in the catalogue");
  return found->second->text();
}

base::Outcome<void> SchemaCatalog::validate(std::string_view schema, Json value) const {
  const auto found = schemas_.find(schema);
  ADIT_INVARIANT(found != schemas_.end(), "the schema is in the catalogue");
  return found->second->validate(value);
}

const SchemaCatalog& schemas() {
  static const SchemaCatalog catalog;
  return catalog;
}

base::Outcome<JsonDocument> read(std::string_view schema, std::string_view bytes,
                                 ParseLimits limits) {
  base::Outcome<JsonDocument> document = JsonDocument::parse(bytes, limits);
  if (!document) return document;
  if (auto valid = validate(schema, document->root()); !valid)
    return tl::unexpected<base::Refusal>(std::move(valid).error());
  return document;
}

base::Outcome<void> validate(std::string_view schema, Json value) {
  return schemas().validate(schema, value);
}

}  // namespace adit::wire
