// Writing JSON text, and the canonical form that hashes and signatures cover.
#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "base/invariant.hpp"
#include "wire/json.hpp"

namespace adit::wire {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

char short_escape(char c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return '\0';
  }
}

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

// Of eight characters: 0x80 in each byte that is not plain.
std::uint64_t odd_ones(std::uint64_t eight) {
  constexpr std::uint64_t each = 0x0101010101010101;
  constexpr auto zeros = [](std::uint64_t x) {
    constexpr std::uint64_t low = each * 0x7F;
    return ~(((x & low) + low) | x | low);
  };
  return zeros(eight & (each * 0xE0)) | zeros(eight ^ (each * '"')) | zeros(eight ^ (each * '\\'));
}

// Nearly every text is plain, and a receipt is long: eight characters in one step.
std::size_t count_odd(std::string_view value) {
  std::size_t odd = 0;
  std::uint64_t eight = 0;
  for (; value.size() >= sizeof eight; value.remove_prefix(sizeof eight)) {
    std::memcpy(&eight, value.data(), sizeof eight);
    odd += static_cast<std::size_t>(std::popcount(odd_ones(eight)));
  }
  for (const char c : value) odd += is_plain(c) ? 0U : 1U;
  return odd;
}

constexpr std::size_t longest_escape = 6;  // \u001f

// Writes the escape of `c` at `to` and returns its end.
char* put_escape(char* to, char c) {
  *to++ = '\\';
  if (const char brief = short_escape(c)) {
    *to++ = brief;
    return to;
  }
  for (const char part : {'u', '0', '0', hex_digits[static_cast<unsigned char>(c) >> 4],
                          hex_digits[static_cast<unsigned char>(c) & 0x0F]}) {
    *to++ = part;
  }
  return to;
}

void write_value(JsonWriter& out, Json value, bool sorted);

void write_members(JsonWriter& out, Json object, bool sorted) {
  auto members = object.members();
  if (sorted)
    std::sort(members.begin(), members.end(),
              [](const auto& left, const auto& right) { return left.first < right.first; });
  out.begin_object();
  for (const auto& [name, member] : members) {
    out.key(name);
    write_value(out, member, sorted);
  }
  out.end_object();
}

void write_value(JsonWriter& out, Json value, bool sorted) {
  switch (value.kind()) {
    case JsonKind::null:
      out.null();
      break;
    case JsonKind::boolean:
      out.boolean(value.boolean());
      break;
    case JsonKind::integer:
      out.integer(value.integer());
      break;
    case JsonKind::number:
      out.raw(value.number_text());
      break;
    case JsonKind::string:
      out.text(value.text());
      break;
    case JsonKind::object:
      write_members(out, value, sorted);
      break;
    case JsonKind::array:
      out.begin_array();
      for (const Json element : value.elements()) write_value(out, element, sorted);
      out.end_array();
      break;
  }
}

}  // namespace

void JsonWriter::separate() {
  if (comma_) out_ += ',';
  comma_ = true;
}

void JsonWriter::quote(std::string_view value) {
  out_ += '"';
  if (const std::size_t odd = count_odd(value); odd == 0) {
    out_ += value;
  } else {
    // Room for the worst case at once: a text within a text, as in every receipt, is full of
    // quotation marks.
    const std::size_t begin = out_.size();
    out_.resize(begin + value.size() + odd * (longest_escape - 1));
    char* to = out_.data() + begin;
    for (const char c : value) {
      if (is_plain(c)) {
        *to++ = c;
      } else {
        to = put_escape(to, c);
      }
    }
    out_.resize(static_cast<std::size_t>(to - out_.data()));
  }
  out_ += '"';
}

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_ += '{';
  open_.push_back('{');
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  ADIT_INVARIANT(!open_.empty() && open_.back() == '{', "an object is open when it ends");
  open_.pop_back();
  out_ += '}';
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  separate();
  out_ += '[';
  open_.push_back('[');
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  ADIT_INVARIANT(!open_.empty() && open_.back() == '[', "an array is open when it ends");
  open_.pop_back();
  out_ += ']';
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  ADIT_INVARIANT(!open_.empty() && open_.back() == '{', "a key stands in an object");
  separate();
  quote(name);
  out_ += ':';
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  quote(value);
  return *this;
}

JsonWriter& JsonWriter::digest(const base::Digest& digest) {
  separate();
  out_ += '"';
  base::append_hex(out_, digest);
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  separate();
  char digits[24];
  const auto written = std::to_chars(digits, digits + sizeof digits, value);
  out_.append(digits, written.ptr);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  return raw(value ? "true" : "false");
}

JsonWriter& JsonWriter::null() {
  return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::value(Json value) {
  write_value(*this, value, false);
  return *this;
}

JsonWriter& JsonWriter::member(std::string_view name, std::string_view value) {
  return key(name).text(value);
}

JsonWriter& JsonWriter::member(std::string_view name, const char* value) {
  return key(name).text(value);
}

JsonWriter& JsonWriter::member(std::string_view name, bool value) {
  return key(name).boolean(value);
}

JsonWriter& JsonWriter::member(std::string_view name, base::Instant at) {
  return key(name).text(base::to_text(at));
}

JsonWriter& JsonWriter::member(std::string_view name, const base::Digest& digest) {
  return key(name).digest(digest);
}

JsonWriter& JsonWriter::member(std::string_view name, Json value) {
  return key(name).value(value);
}

JsonWriter& JsonWriter::member_raw(std::string_view name, std::string_view json) {
  return key(name).raw(json);
}

JsonWriter& JsonWriter::member_null(std::string_view name) {
  return key(name).null();
}

std::string JsonWriter::take() {
  ADIT_INVARIANT(open_.empty() && comma_, "a JSON text is complete when it is taken");
  std::string done = std::move(out_);
  out_.clear();
  comma_ = false;
  return done;
}

std::string canonical(Json value) {
  JsonWriter out;
  write_value(out, value, true);
  return out.take();
}

}  // namespace adit::wire
