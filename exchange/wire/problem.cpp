// Writing refusals for programs and for people.
#include "wire/problem.hpp"

#include "wire/json.hpp"
#include "wire/refusal_text.hpp"
#include "wire/refusal_text/words.hpp"

namespace adit::wire {

namespace {

// 12345678 with scale 4 is 1234.5678; no trailing zeros, nothing rounded.
std::string scaled(std::int64_t value, std::size_t scale) {
  const bool negative = value < 0;
  std::string digits = std::to_string(negative ? -value : value);
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  digits.insert(digits.size() - scale, 1, '.');
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return negative ? "-" + digits : digits;
}

std::string shown(std::string_view name, std::int64_t value, Language language) {
  const bool zh = language == Language::zh;
  if (name.ends_with("_fen"))
    return zh ? scaled(value, 6) + " 万元" : "CNY " + scaled(value, 8) + " m";
  if (name.ends_with("_ms")) return scaled(value, 3) + (zh ? " 秒" : " s");
  return std::to_string(value);
}

std::string shown(const base::Refusal& refusal, std::string_view name, Language language) {
  for (const auto& [param, value] : refusal.params) {
    if (param != name) continue;
    if (const auto* text = std::get_if<std::string>(&value)) {
      const auto word = state_word(refusal.code, name, *text, language);
      return word.empty() ? *text : std::string(word);
    }
    return shown(name, std::get<std::int64_t>(value), language);
  }
  return "?";
}

std::string filled(std::string_view sentence, const base::Refusal& refusal, Language language) {
  std::string out;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    const std::size_t close = sentence.find('}', open == sentence.npos ? 0 : open);
    if (open == sentence.npos || close == sentence.npos) break;
    out += sentence.substr(0, open);
    out += shown(refusal, sentence.substr(open + 1, close - open - 1), language);
    sentence.remove_prefix(close + 1);
  }
  return out.append(sentence);
}

void write_param(JsonWriter& out, std::string_view name, const base::Param& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    out.member(name, *text);
  else
    out.member(name, std::get<std::int64_t>(value));
}

void write_body(JsonWriter& out, const base::Refusal& refusal, Language language) {
  out.member("code", refusal.code).member("message", refusal_text(refusal, language));
  out.key("params").begin_object();
  for (const auto& [name, value] : refusal.params) write_param(out, name, value);
  out.end_object();
  if (!refusal.clause.empty()) out.member("clause", refusal.clause);
  if (!refusal.pointer.empty()) out.member("pointer", refusal.pointer);
  for (const auto& [name, value] : refusal.params)
    if (name == "line") write_param(out, name, value);
}

}  // namespace

std::string problem_json(const base::Refusal& refusal, Language language, int status) {
  JsonWriter out;
  out.begin_object().member("type", "urn:adit:problem:" + refusal.code).member("status", status);
  write_body(out, refusal, language);
  return out.end_object().take();
}

std::string command_problem_json(const base::Refusal& refusal, Language language) {
  JsonWriter out;
  out.begin_object();
  write_body(out, refusal, language);
  return out.end_object().take();
}

std::string refusal_text(const base::Refusal& refusal, Language language) {
  const RefusalText* row = find_refusal_text(refusal.code);
  if (!row) return refusal.code;
  return filled(language == Language::zh ? row->zh : row->en, refusal, language);
}

}  // namespace adit::wire
