// Writing JSON text, and the canonical form that hashes and signatures cover.
#include <algorithm>
#include <charconv>

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

// All at once, without leaving early: nearly every text is plain, and this way the compiler looks
// at many characters in one step.
std::size_t count_odd(std::string_view value) {
  std::size_t odd = 0;
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
    // Room for the worst case at once, then from one escape to the next: a text within a text, as
    // in every receipt, is full of quotation marks.
    const std::size_t begin = out_.size();
    out_.resize(begin + value.size() + odd * (longest_escape - 1));
    char* to = out_.data() + begin;
    while (!value.empty()) {
      const auto plain = std::find_if_not(value.begin(), value.end(), is_plain);
      to = std::copy(value.begin(), plain, to);
      value.remove_prefix(static_cast<std::size_t>(plain - value.begin()));
      if (value.empty()) break;
      to = put_escape(to, value.front());
      value.remove_prefix(1);
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
