// Parsing: RapidJSON reads, and this handler lays the values on the tape while it counts depth and
// looks for duplicate keys. Nothing recurses, so nesting costs no stack.
#include <algorithm>
#include <string>

#include "wire/json_tape.hpp"
#include "wire/rapidjson_include.hpp"

namespace adit::wire {

namespace {

// Full precision is never asked for: its conversion overruns a buffer on long fractions with large
// negative exponents. Numbers that are not integers keep their characters instead.
constexpr unsigned parse_flags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

constexpr std::size_t small_object = 12;  // members compared pair by pair

bool is_number_character(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

// Escapes can spell what UTF-8 cannot: half a surrogate pair, and U+0000, which no text may hold.
bool is_storable(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\0') return false;
    if (text[i] == '\xED' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0)
      return false;
  }
  return true;
}

class TapeBuilder {
 public:
  TapeBuilder(JsonTape& tape, const rapidjson::MemoryStream& stream, std::string_view bytes,
              std::size_t depth_max)
      : tape_(tape), stream_(stream), bytes_(bytes), depth_max_(depth_max) {}

  bool Null() { return add(JsonNode{}); }
  bool Bool(bool value) {
    JsonNode node;
    node.kind = JsonKind::boolean;
    node.boolean = value;
    return add(node);
  }
  bool Int(int value) { return add_number(JsonKind::integer, value); }
  bool Uint(unsigned value) { return add_number(JsonKind::integer, value); }
  bool Int64(std::int64_t value) { return add_number(JsonKind::integer, value); }
  bool Uint64(std::uint64_t value) {  // also for what fits int64
    if (value > static_cast<std::uint64_t>(INT64_MAX)) return add_number(JsonKind::number, 0);
    return add_number(JsonKind::integer, static_cast<std::int64_t>(value));
  }
  bool Double(double) { return add_number(JsonKind::number, 0); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }

  bool String(const char* data, rapidjson::SizeType size, bool) { return add_text({data, size}); }
  bool Key(const char* data, rapidjson::SizeType size, bool) { return add_text({data, size}); }

  bool StartObject() { return open(JsonKind::object); }
  bool StartArray() { return open(JsonKind::array); }
  bool EndObject(rapidjson::SizeType) { return !has_duplicate_key() && close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  // Why the handler stopped the parser, if it did.
  std::optional<base::Refusal> refusal;

 private:
  struct Level {
    std::uint32_t node;
    std::size_t first_pending;  // where its children begin in pending_
  };

  bool stop(tl::unexpected<base::Refusal> why) {
    refusal = std::move(why.value());
    return false;
  }

  bool add(const JsonNode& node) {
    pending_.push_back(static_cast<std::uint32_t>(tape_.nodes.size()));
    tape_.nodes.push_back(node);
    return true;
  }

  bool add_characters(JsonNode node, std::string_view characters) {
    node.first = static_cast<std::uint32_t>(tape_.arena.size());
    node.length = static_cast<std::uint32_t>(characters.size());
    tape_.arena += characters;
    return add(node);
  }

  bool add_number(JsonKind kind, std::int64_t value) {
    const std::size_t end = stream_.Tell();
    std::size_t begin = end;
    while (begin > 0 && is_number_character(bytes_[begin - 1])) --begin;
    JsonNode node;
    node.kind = kind;
    node.integer = value;
    return add_characters(node, bytes_.substr(begin, end - begin));
  }

  bool add_text(std::string_view text) {
    if (!is_storable(text))
      return stop(base::refuse_at(pointer(), "json.encoding",
                                  {{"offset", static_cast<std::int64_t>(stream_.Tell())}}));
    JsonNode node;
    node.kind = JsonKind::string;
    add_characters(node, text);
    tape_.arena += '\0';  // the schema validator reads texts to a zero byte
    return true;
  }

  bool open(JsonKind kind) {
    if (levels_.size() >= depth_max_)
      return stop(
          base::refuse("json.too_deep", {{"depth_max", static_cast<std::int64_t>(depth_max_)}}));
    JsonNode node;
    node.kind = kind;
    add(node);
    levels_.push_back({pending_.back(), pending_.size()});
    return true;
  }

  // Moves the children of the innermost container from the pending list to its links.
  bool close() {
    const Level level = levels_.back();
    levels_.pop_back();
    JsonNode& node = tape_.nodes[level.node];
    const std::size_t children = pending_.size() - level.first_pending;
    node.first = static_cast<std::uint32_t>(tape_.links.size());
    node.count =
        static_cast<std::uint32_t>(node.kind == JsonKind::object ? children / 2 : children);
    const auto begin = pending_.begin() + static_cast<std::ptrdiff_t>(level.first_pending);
    tape_.links.insert(tape_.links.end(), begin, pending_.end());
    pending_.erase(begin, pending_.end());
    return true;
  }

  std::string_view key_at(std::size_t pending) const {
    return tape_.characters(tape_.nodes[pending_[pending]]);
  }

  bool has_duplicate_key() {
    const std::size_t first = levels_.back().first_pending;
    std::vector<std::string_view>& keys = keys_;
    keys.clear();
    for (std::size_t i = first; i < pending_.size(); i += 2) keys.push_back(key_at(i));
    const std::string_view* twice = nullptr;
    if (keys.size() <= small_object) {
      for (auto key = keys.begin(); key != keys.end() && !twice; ++key)
        if (std::find(keys.begin(), key, *key) != key) twice = &*key;
    } else {
      std::sort(keys.begin(), keys.end());
      const auto found = std::adjacent_find(keys.begin(), keys.end());
      if (found != keys.end()) twice = &*found;
    }
    if (!twice) return false;
    std::string where = pointer(levels_.size() - 1);
    append_pointer_step(where, *twice);
    stop(base::refuse_at(std::move(where), "json.duplicate_key", {{"key", std::string(*twice)}}));
    return true;
  }

  // The pointer of the value being read, through the outermost `levels` containers.
  std::string pointer(std::size_t levels) const {
    std::string out;
    for (std::size_t i = 0; i < levels; ++i) {
      const Level& level = levels_[i];
      const std::size_t end =
          i + 1 < levels_.size() ? levels_[i + 1].first_pending - 1 : pending_.size();
      const std::size_t children = end - level.first_pending;
      if (tape_.nodes[level.node].kind == JsonKind::array)
        append_pointer_step(out, std::to_string(children));
      else if (children % 2 == 1)
        append_pointer_step(out, key_at(end - 1));
    }
    return out;
  }
  std::string pointer() const { return pointer(levels_.size()); }

  JsonTape& tape_;
  const rapidjson::MemoryStream& stream_;
  std::string_view bytes_;
  std::size_t depth_max_;
  std::vector<Level> levels_;
  std::vector<std::uint32_t> pending_;  // children whose container is still open
  std::vector<std::string_view> keys_;
};

tl::unexpected<base::Refusal> syntax_refusal(rapidjson::ParseErrorCode code, std::size_t offset) {
  const char* name = "json.malformed";
  if (code == rapidjson::kParseErrorDocumentRootNotSingular) name = "json.trailing";
  if (code == rapidjson::kParseErrorStringInvalidEncoding ||
      code == rapidjson::kParseErrorStringUnicodeSurrogateInvalid)
    name = "json.encoding";
  return base::refuse(name, {{"offset", static_cast<std::int64_t>(offset)}});
}

}  // namespace

base::Outcome<JsonDocument> JsonDocument::parse(std::string_view bytes, ParseLimits limits) {
  if (bytes.size() > limits.bytes)
    return base::refuse("json.too_large", {{"bytes", static_cast<std::int64_t>(bytes.size())},
                                           {"bytes_max", static_cast<std::int64_t>(limits.bytes)}});
  if (bytes.starts_with("\xEF\xBB\xBF")) return base::refuse("json.bom");

  auto tape = std::make_unique<JsonTape>();
  tape->arena.reserve(bytes.size());
  tape->nodes.reserve(32);
  rapidjson::MemoryStream stream(bytes.data(), bytes.size());
  TapeBuilder builder(*tape, stream, bytes, limits.depth);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<parse_flags>(stream, builder);
  if (builder.refusal) return tl::unexpected<base::Refusal>(*std::move(builder.refusal));
  if (result.IsError()) return syntax_refusal(result.Code(), result.Offset());
  // The reader takes a zero byte for the end of the text.
  if (stream.Tell() != bytes.size())
    return base::refuse("json.trailing", {{"offset", static_cast<std::int64_t>(stream.Tell())}});
  return JsonDocument(std::move(tape));
}

JsonDocument::JsonDocument(std::unique_ptr<JsonTape> tape) : tape_(std::move(tape)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Json JsonDocument::root() const {
  return {*tape_, tape_->root};
}

}  // namespace adit::wire
