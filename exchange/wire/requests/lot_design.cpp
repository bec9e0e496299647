// Members of a draft by their kinds. Money and notes are no business of a rule.
#include "wire/requests/lot_design.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/invariant.hpp"
#include "domain/plan/method.hpp"
#include "wire/conformity/facts_members.hpp"

namespace adit::wire::requests {

namespace {

using domain::conformity::Terms;

struct Lines {
  std::string_view member;
  std::string_view list;
};

constexpr std::array lists{
    Lines{"bidder_conditions_en", "conditions"}, Lines{"bidder_conditions_zh", "conditions"},
    Lines{"obligations_en", "obligations"}, Lines{"obligations_zh", "obligations"}};

std::vector<std::string>& list_named(Terms& terms, std::string_view name) {
  for (auto& [known, list] : terms.lists) {
    if (known == name) return list;
  }
  return terms.lists.emplace_back(std::string(name), std::vector<std::string>{}).second;
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view blank = " \t\r";
  const auto from = line.find_first_not_of(blank);
  if (from == line.npos) return {};
  return line.substr(from, line.find_last_not_of(blank) - from + 1);
}

void add_lines(Terms& terms, std::string_view name, std::string_view text) {
  auto& list = list_named(terms, name);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    if (!line.empty()) list.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void add_text(Terms& terms, std::string_view member, std::string_view text) {
  const auto* const found = std::ranges::find(lists, member, &Lines::member);
  if (found != lists.end()) return add_lines(terms, found->list, text);
  const bool note = member.starts_with("notes_");
  if (!note) terms.texts.emplace_back(member, text);
}

// A member that the winner of an exploration right knows under its older name.
std::string flag_name(std::string_view member) {
  return std::string(member == "comprehensive_exploration" ? "comprehensive_evaluation" : member);
}

void add_member(Terms& terms, std::string_view member, Json value) {
  if (value.is(JsonKind::boolean)) {
    terms.flags.emplace_back(flag_name(member), value.boolean());
  } else if (value.is(JsonKind::string)) {
    add_text(terms, member, value.text());
  } else if (value.is(JsonKind::object)) {
    const auto quantity = quantity_at(value, {});
    if (quantity) terms.figures.emplace_back(member, *quantity);
  }
}

base::Outcome<void> check_amount(Json value, const std::string& pointer) {
  if (const auto quantity = quantity_at(value, pointer); !quantity) {
    return tl::unexpected(quantity.error());
  }
  return {};
}

}  // namespace

LotDesign design_of(const LotDraft& draft) {
  LotDesign design;
  if (draft.capacity) {
    const auto read = domain::plan::quantity_of(draft.capacity->amount, draft.capacity->unit);
    if (read) design.capacity = *read;
  }
  if (!draft.methods.empty()) {
    design.methods.emplace();
    for (const auto& method : draft.methods) {
      design.methods->emplace_back(domain::plan::method_zh(method));
    }
  }
  const auto terms = JsonDocument::parse(draft.terms);
  ADIT_INVARIANT(terms.has_value(), "the terms of a draft are JSON");
  design.terms = terms_of(terms->root());
  return design;
}

domain::conformity::Terms terms_of(Json terms) {
  Terms read;
  for (const auto& [name, value] : terms.members()) add_member(read, name, value);
  return read;
}

base::Outcome<void> check_design(Json draft) {
  if (const auto capacity = draft.find("capacity")) {
    if (auto ok = check_amount(*capacity, "/capacity"); !ok) return ok;
  }
  const auto terms = draft.find("terms");
  if (!terms) return {};
  for (const auto& [name, value] : terms->members()) {
    if (!value.is(JsonKind::object)) continue;
    if (auto ok = check_amount(value, "/terms/" + std::string(name)); !ok) return ok;
  }
  return {};
}

}  // namespace adit::wire::requests
