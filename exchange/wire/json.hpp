// The one JSON door. Bytes from outside become a JsonDocument or a refusal: size, depth, encoding,
// duplicate keys and trailing bytes are judged here, before any schema or rule sees a value. Text
// going out is written by JsonWriter. RapidJSON stays behind this header (exchange/decisions/0008).
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/limits.hpp"
#include "base/outcome.hpp"

namespace adit::wire {

enum class JsonKind { null, boolean, integer, number, string, array, object };

class JsonTape;

// A value inside a JsonDocument, which must outlive it: two words, copied freely. It has no
// comparison operators on purpose. Asking for the wrong kind breaks an invariant, so ask `is`
// first or validate against a schema.
class Json {
 public:
  [[nodiscard]] JsonKind kind() const;
  [[nodiscard]] bool is(JsonKind kind) const { return this->kind() == kind; }

  [[nodiscard]] bool boolean() const;
  // Written without fraction or exponent and within int64; anything else is JsonKind::number.
  [[nodiscard]] std::int64_t integer() const;
  // UTF-8, unescaped, without U+0000; lives as long as the document.
  [[nodiscard]] std::string_view text() const;
  // The characters of an integer or number as they were sent (nothing is rounded).
  [[nodiscard]] std::string_view number_text() const;

  // Elements of an array or members of an object.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] Json at(std::size_t index) const;  // array element; index < size()
  [[nodiscard]] std::optional<Json> find(std::string_view key) const;
  [[nodiscard]] Json operator[](std::string_view key) const;  // the member must exist
  [[nodiscard]] std::vector<std::pair<std::string_view, Json>> members() const;
  [[nodiscard]] std::vector<Json> elements() const;
  // The value at an RFC 6901 pointer ("" is this value), if there is one.
  [[nodiscard]] std::optional<Json> at_pointer(std::string_view pointer) const;

 private:
  friend class JsonDocument;
  Json(const JsonTape& tape, std::uint32_t node) : tape_(&tape), node_(node) {}
  const JsonTape* tape_;
  std::uint32_t node_;
};

// What one document may cost. Files that a command reads from disk pass more.
struct ParseLimits {
  std::size_t bytes = base::limits::json_bytes_max;
  std::size_t depth = base::limits::json_depth_max;  // nested arrays and objects
};

// For files that an operator names on the command line: plans, exports, calendars.
inline constexpr ParseLimits file_limits{256u * 1024 * 1024, 64};

// Owns the values of one parsed text. Moving it keeps its Json views valid.
class JsonDocument {
 public:
  // Refuses with json.too_large {bytes, bytes_max}, json.too_deep {depth_max}, json.duplicate_key
  // (pointer), json.malformed {offset}, json.trailing {offset}, json.bom, json.encoding {offset}
  // (not UTF-8, half a surrogate pair, or U+0000).
  [[nodiscard]] static base::Outcome<JsonDocument> parse(std::string_view bytes,
                                                         ParseLimits limits = {});

  JsonDocument(JsonDocument&&) noexcept;
  JsonDocument& operator=(JsonDocument&&) noexcept;
  ~JsonDocument();

  [[nodiscard]] Json root() const;

 private:
  explicit JsonDocument(std::unique_ptr<JsonTape> tape);
  std::unique_ptr<JsonTape> tape_;
};

// Writes JSON without spaces, members in the order of the calls. Escapes only what RFC 8259
// demands (short forms where they exist); UTF-8 passes through. Unbalanced calls break an invariant
// at take().
class JsonWriter {
 public:
  // `room` is a guess at the length in bytes; a longer text grows it.
  explicit JsonWriter(std::size_t room = 256) { out_.reserve(room); }

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& digest(const base::Digest& digest);  // hexadecimal
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  // one value that is already JSON text
  JsonWriter& value(Json value);           // members in the order of the document

  JsonWriter& member(std::string_view name, std::string_view value);
  JsonWriter& member(std::string_view name, const char* value);
  JsonWriter& member(std::string_view name, bool value);
  JsonWriter& member(std::string_view name, base::Instant at);  // RFC 3339, +08:00
  JsonWriter& member(std::string_view name, const base::Digest& digest);
  JsonWriter& member(std::string_view name, Json value);
  template <std::integral T>
  requires(!std::same_as<T, bool>) JsonWriter& member(std::string_view name, T value) {
    return key(name).integer(static_cast<std::int64_t>(value));
  }
  JsonWriter& member_raw(std::string_view name, std::string_view json);
  JsonWriter& member_null(std::string_view name);

  // The finished text; the writer is empty afterwards.
  [[nodiscard]] std::string take();

 private:
  void separate();
  void quote(std::string_view value);
  std::string out_;
  std::string open_;  // '{' or '[' for each level not yet closed
  bool comma_ = false;
};

// The canonical form, which is what is hashed and signed: members sorted by the bytes of their
// UTF-8 key, no white space, minimal escapes. Numbers other than integers keep the characters they
// were sent with; documents that are hashed have none (their schemas say integer).
[[nodiscard]] std::string canonical(Json value);

}  // namespace adit::wire
