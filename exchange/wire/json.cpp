// Looking into a parsed document.
#include "wire/json.hpp"

#include <charconv>

#include "base/invariant.hpp"
#include "wire/json_tape.hpp"

namespace adit::wire {

JsonKind Json::kind() const {
  return tape_->nodes[node_].kind;
}

bool Json::boolean() const {
  ADIT_INVARIANT(is(JsonKind::boolean), "a boolean was asked of another kind of JSON");
  return tape_->nodes[node_].boolean;
}

std::int64_t Json::integer() const {
  ADIT_INVARIANT(is(JsonKind::integer), "an integer was asked of another kind of JSON");
  return tape_->nodes[node_].integer;
}

std::string_view Json::text() const {
  ADIT_INVARIANT(is(JsonKind::string), "a text was asked of another kind of JSON");
  return tape_->characters(tape_->nodes[node_]);
}

std::string_view Json::number_text() const {
  ADIT_INVARIANT(is(JsonKind::integer) || is(JsonKind::number),
                 "a number was asked of another kind of JSON");
  return tape_->characters(tape_->nodes[node_]);
}

std::size_t Json::size() const {
  ADIT_INVARIANT(is(JsonKind::array) || is(JsonKind::object), "only containers have a size");
  return tape_->nodes[node_].count;
}

Json Json::at(std::size_t index) const {
  ADIT_INVARIANT(is(JsonKind::array) && index < size(), "the element of an array exists");
  return {*tape_, tape_->element(tape_->nodes[node_], index)};
}

std::optional<Json> Json::find(std::string_view key) const {
  ADIT_INVARIANT(is(JsonKind::object), "only objects have members");
  const JsonNode& object = tape_->nodes[node_];
  for (std::size_t i = 0; i < object.count; ++i) {
    if (tape_->characters(tape_->nodes[tape_->member_key(object, i)]) == key)
      return Json(*tape_, tape_->member_value(object, i));
  }
  return std::nullopt;
}

Json Json::operator[](std::string_view key) const {
  const auto member = find(key);
  ADIT_INVARIANT(member.has_value(), "the member of an object exists");
  return *member;
}

std::vector<std::pair<std::string_view, Json>> Json::members() const {
  ADIT_INVARIANT(is(JsonKind::object), "only objects have members");
  const JsonNode& object = tape_->nodes[node_];
  std::vector<std::pair<std::string_view, Json>> all;
  all.reserve(object.count);
  for (std::size_t i = 0; i < object.count; ++i) {
    all.emplace_back(tape_->characters(tape_->nodes[tape_->member_key(object, i)]),
                     Json(*tape_, tape_->member_value(object, i)));
  }
  return all;
}

std::vector<Json> Json::elements() const {
  ADIT_INVARIANT(is(JsonKind::array), "only arrays have elements");
  std::vector<Json> all;
  all.reserve(size());
  for (std::size_t i = 0; i < size(); ++i) all.push_back(at(i));
  return all;
}

namespace {

std::string unescaped(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool escape = step[i] == '~' && i + 1 < step.size();
    if (escape) ++i;
    out += escape ? (step[i] == '1' ? '/' : '~') : step[i];
  }
  return out;
}

std::optional<Json> child(Json parent, std::string_view step) {
  if (parent.is(JsonKind::object)) return parent.find(unescaped(step));
  if (!parent.is(JsonKind::array)) return std::nullopt;
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  if (error != std::errc{} || end != step.data() + step.size()) return std::nullopt;
  if (index >= parent.size()) return std::nullopt;
  return parent.at(index);
}

}  // namespace

std::optional<Json> Json::at_pointer(std::string_view pointer) const {
  std::optional<Json> here = *this;
  while (here && !pointer.empty()) {
    if (pointer.front() != '/') return std::nullopt;
    const std::size_t end = pointer.find('/', 1);
    here = child(*here, pointer.substr(1, end == pointer.npos ? end : end - 1));
    pointer.remove_prefix(end == pointer.npos ? pointer.size() : end);
  }
  return here;
}

void append_pointer_step(std::string& pointer, std::string_view step) {
  pointer += '/';
  for (const char c : step) {
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  }
}

}  // namespace adit::wire
