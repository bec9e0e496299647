// Filling a sentence: amounts in 万元 or millions, instants to the second as Shanghai's clocks show
// them, everything else as plain text.
#include "wire/notices/notice_text.hpp"

#include <vector>

#include "base/instant.hpp"
#include "base/limits.hpp"
#include "wire/json.hpp"
#include "wire/plain_text.hpp"

namespace adit::wire {

namespace {

void gather(Facts& out, Json object, const std::string& before) {
  for (const auto& [name, value] : object.members()) {
    const std::string whole = before + std::string(name);
    if (value.is(JsonKind::string)) out.emplace(whole, std::string(value.text()));
    if (value.is(JsonKind::integer)) out.emplace(whole, value.integer());
    if (value.is(JsonKind::object) && before.empty()) gather(out, value, whole + ".");
  }
}

// 1234567 fen with `decimals` of 6 is 1.23 (万元): money keeps at least two of them, none is lost.
std::string scaled(std::int64_t fen, std::size_t decimals, std::size_t least) {
  std::string digits = std::to_string(fen < 0 ? -fen : fen);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  std::string fraction = digits.substr(digits.size() - decimals);
  while (fraction.size() > least && fraction.back() == '0') fraction.pop_back();
  std::string whole = digits.substr(0, digits.size() - decimals);
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, ",");
  return (fen < 0 ? "-" : "") + whole + "." + fraction;
}

// "2026-11-23 15:05:19", Asia/Shanghai, which stands beside the list and in every mail once.
std::string clock_text(std::string_view instant) {
  std::string out(instant.substr(0, 19));
  out.at(10) = ' ';
  return out;
}

std::string shown(const Facts& facts, std::string_view name, Language language) {
  const auto suffixed = std::string(name) + (language == Language::zh ? "_zh" : "_en");
  auto found = facts.find(name == "title" ? suffixed : std::string(name));
  if (found == facts.end()) return "?";
  if (const auto* number = std::get_if<std::int64_t>(&found->second)) {
    return name.ends_with("_fen") ? money_text(*number, language) : std::to_string(*number);
  }
  const auto& text = std::get<std::string>(found->second);
  return plain_line(base::parse_instant(text) ? clock_text(text) : text,
                    base::limits::told_chars_max);
}

// The names between braces, and the text between them, in turn.
template <class Plain, class Name>
void walk(std::string_view sentence, Plain plain, Name name) {
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    const std::size_t close = sentence.find('}', open == sentence.npos ? 0 : open);
    if (open == sentence.npos || close == sentence.npos) break;
    plain(sentence.substr(0, open));
    name(sentence.substr(open + 1, close - open - 1));
    sentence.remove_prefix(close + 1);
  }
  plain(sentence);
}

std::vector<std::string> names_in(const NoticeKind& kind) {
  std::vector<std::string> out;
  for (const auto sentence : {kind.text.zh, kind.text.en, kind.place}) {
    walk(
        sentence, [](std::string_view) {},
        [&](std::string_view name) {
          if (name != "title") return out.emplace_back(name), void();
          out.insert(out.end(), {"title_zh", "title_en"});
        });
  }
  return out;
}

bool is_id(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

}  // namespace

Facts facts_of_body(std::string_view body) {
  Facts out;
  const auto document = JsonDocument::parse(body, file_limits);
  if (document && document->root().is(JsonKind::object)) gather(out, document->root(), "");
  return out;
}

std::string facts_json(const NoticeKind& kind, const Facts& facts) {
  Facts kept;
  for (const auto& name : names_in(kind)) {
    const auto found = facts.find(name);
    if (found != facts.end()) kept.insert(*found);
  }
  JsonWriter out;
  out.begin_object();
  for (const auto& [name, value] : kept) {
    if (const auto* text = std::get_if<std::string>(&value)) {
      out.member(name, plain_line(*text, base::limits::told_chars_max));
    } else {
      out.member(name, std::get<std::int64_t>(value));
    }
  }
  return out.end_object().take();
}

Facts read_facts(std::string_view json) {
  return facts_of_body(json);
}

bool is_meant(const NoticeKind& kind, const Facts& body) {
  if (kind.only.empty()) return true;
  const auto equals = kind.only.find('=');
  const auto found = body.find(kind.only.substr(0, equals));
  if (found == body.end()) return false;
  const auto* text = std::get_if<std::string>(&found->second);
  return text != nullptr && *text == kind.only.substr(equals + 1);
}

std::string notice_text(const NoticeKind& kind, const Facts& facts, Language language) {
  std::string out;
  walk(
      kind.text.in(language), [&](std::string_view plain) { out += plain; },
      [&](std::string_view name) { out += shown(facts, name, language); });
  return out;
}

std::string money_text(std::int64_t fen, Language language) {
  return language == Language::zh ? scaled(fen, 6, 2) + "\u00a0万元"
                                  : "CNY\u00a0" + scaled(fen, 8, 4) + "\u00a0m";
}

std::string notice_place(const NoticeKind& kind, const Facts& facts, Language language) {
  std::string out = language == Language::en ? "/en" : "";
  bool whole = true;
  walk(
      kind.place, [&](std::string_view plain) { out += plain; },
      [&](std::string_view name) {
        const auto id = shown(facts, name, language);
        whole = whole && is_id(id);
        out += id;
      });
  return whole ? out : (language == Language::en ? "/en" : "/");
}

}  // namespace adit::wire
