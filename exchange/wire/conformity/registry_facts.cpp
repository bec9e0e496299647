// A snapshot of the register into values and back into its document.
#include <algorithm>
#include <utility>

#include "wire/conformity/facts.hpp"
#include "wire/conformity/facts_members.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using base::Outcome;
using domain::conformity::Deposit;
using domain::conformity::RegisteredRight;
using domain::conformity::RegistryFacts;
using domain::conformity::Right;
using domain::plan::Quantity;

// A right lies in its block and in its blocks; most have one.
std::vector<std::string> blocks_of(Json json) {
  std::vector<std::string> blocks = texts_of(json, "blocks");
  std::string block = text_of(json, "block");
  const bool said = std::ranges::find(blocks, block) != blocks.end();
  if (!block.empty() && !said) blocks.insert(blocks.begin(), std::move(block));
  return blocks;
}

Outcome<RegisteredRight> decode_right(Json json, std::size_t index) {
  const std::string place = "/rights/" + std::to_string(index);
  RegisteredRight right;
  right.id = text_of(json, "id");
  right.right = right_of(json);
  right.mineral = text_of(json, "mineral");
  right.entity = text_of(json, "entity");
  right.control_group = text_of(json, "control_group");
  right.blocks = blocks_of(json);
  right.zone = text_of(json, "zone");
  right.deposit = text_of(json, "deposit");
  right.stage = text_of(json, "stage");
  right.state = text_of(json, "state");
  right.lot = text_of(json, "lot");
  if (const auto capacity = json.find("capacity")) {
    auto quantity = quantity_at(*capacity, place + "/capacity");
    if (!quantity) return tl::unexpected(quantity.error());
    right.capacity = *quantity;
  }
  if (const auto released = json.find("released")) {
    const auto date = base::parse_date(released->text());
    if (!date) return base::refuse_at(place + "/released", date.error().code);
    right.released = *date;
  }
  return right;
}

// What of the plan's carrying out the register brings along.
Outcome<std::vector<std::pair<std::string, std::int64_t>>> numbers_of(Json object,
                                                                      const std::string& place) {
  std::vector<std::pair<std::string, std::int64_t>> numbers;
  for (const auto& [name, value] : object.members()) {
    if (!value.is(JsonKind::integer)) {
      return base::refuse_at(place + "/" + std::string(name), "schema.type");
    }
    numbers.emplace_back(name, value.integer());
  }
  return numbers;
}

Outcome<void> decode_programme(RegistryFacts& facts, Json root) {
  if (const auto json = root.find("annual_plan")) {
    domain::conformity::AnnualPlan plan;
    plan.year = static_cast<int>((*json)["year"].integer());
    plan.lots = texts_of(*json, "lots");
    if (const auto limits = json->find("limits")) {
      auto numbers = numbers_of(*limits, "/annual_plan/limits");
      if (!numbers) return tl::unexpected(numbers.error());
      plan.limits = std::move(*numbers);
    }
    facts.annual_plan = std::move(plan);
  }
  if (const auto list = root.find("lower_plans")) {
    facts.lower_plans.emplace();
    for (const Json plan : list->elements()) {
      facts.lower_plans->push_back(
          {text_of(plan, "id"), text_of(plan, "level"), text_of(plan, "verdict")});
    }
  }
  return {};
}

// The three lists that a register may bring besides.
void decode_ground(RegistryFacts& facts, Json root) {
  if (const auto list = root.find("prior_work")) {
    for (const Json work : list->elements()) {
      facts.prior_work.push_back({text_of(work, "id"), text_of(work, "stage")});
    }
  }
  if (const auto list = root.find("deposits")) {
    for (const Json deposit : list->elements()) {
      facts.deposits.push_back({text_of(deposit, "id"), text_of(deposit, "mineral"),
                                domain::plan::deposit_size_of(text_of(deposit, "size"))});
    }
  }
  if (const auto list = root.find("mines")) {
    for (const Json mine : list->elements()) {
      facts.mines.push_back(
          {text_of(mine, "id"), text_of(mine, "entity"), text_of(mine, "control_group")});
    }
  }
}

Outcome<void> decode_counts(RegistryFacts& facts, Json root) {
  const auto counts = root.find("counts");
  if (!counts) return {};
  auto numbers = numbers_of(*counts, "/counts");
  if (!numbers) return tl::unexpected(numbers.error());
  facts.counts = std::move(*numbers);
  return {};
}

void write_unless_empty(JsonWriter& out, std::string_view key, const std::string& value) {
  if (!value.empty()) out.member(key, value);
}

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.text(text);
  out.end_array();
}

void write_amount(JsonWriter& out, std::string_view key, const Quantity& quantity) {
  out.key(key).begin_object().member("amount", domain::plan::amount_text(quantity));
  out.member("unit", domain::plan::unit_for(quantity).name).end_object();
}

void write_right(JsonWriter& out, const RegisteredRight& right) {
  out.begin_object();
  if (right.blocks.size() == 1) out.member("block", right.blocks.front());
  if (right.blocks.size() > 1) write_texts(out, "blocks", right.blocks);
  if (right.capacity) write_amount(out, "capacity", *right.capacity);
  write_unless_empty(out, "control_group", right.control_group);
  write_unless_empty(out, "deposit", right.deposit);
  out.member("entity", right.entity).member("id", right.id);
  write_unless_empty(out, "lot", right.lot);
  write_unless_empty(out, "mineral", right.mineral);
  if (right.released) out.member("released", base::to_text(*right.released));
  out.member("right", right.right == Right::mining ? "mining" : "exploration");
  write_unless_empty(out, "stage", right.stage);
  out.member("state", right.state);
  write_unless_empty(out, "zone", right.zone);
  out.end_object();
}

// An empty list is left out, as where the register does not bring it.
void write_deposits(JsonWriter& out, const std::vector<Deposit>& deposits) {
  if (deposits.empty()) return;
  out.key("deposits").begin_array();
  for (const Deposit& deposit : deposits) {
    out.begin_object().member("id", deposit.id);
    write_unless_empty(out, "mineral", deposit.mineral);
    if (deposit.size) out.member("size", domain::plan::name_of(*deposit.size));
    out.end_object();
  }
  out.end_array();
}

void write_mines(JsonWriter& out, const std::vector<domain::conformity::Mine>& mines) {
  if (mines.empty()) return;
  out.key("mines").begin_array();
  for (const domain::conformity::Mine& mine : mines) {
    out.begin_object();
    write_unless_empty(out, "control_group", mine.control_group);
    out.member("entity", mine.entity).member("id", mine.id).end_object();
  }
  out.end_array();
}

void write_prior_work(JsonWriter& out, const std::vector<domain::conformity::PriorWork>& works) {
  if (works.empty()) return;
  out.key("prior_work").begin_array();
  for (const domain::conformity::PriorWork& work : works) {
    out.begin_object().member("id", work.id).member("stage", work.stage).end_object();
  }
  out.end_array();
}

void write_numbers(JsonWriter& out, std::string_view key,
                   const std::vector<std::pair<std::string, std::int64_t>>& numbers) {
  out.key(key).begin_object();
  for (const auto& [name, value] : numbers) out.member(name, value);
  out.end_object();
}

void write_annual_plan(JsonWriter& out, const domain::conformity::AnnualPlan& plan) {
  out.key("annual_plan").begin_object();
  write_numbers(out, "limits", plan.limits);
  write_texts(out, "lots", plan.lots);
  out.member("year", plan.year).end_object();
}

void write_lower_plans(JsonWriter& out, const std::vector<domain::conformity::LowerPlan>& plans) {
  out.key("lower_plans").begin_array();
  for (const domain::conformity::LowerPlan& plan : plans) {
    out.begin_object().member("id", plan.id).member("level", plan.level);
    out.member("verdict", plan.verdict).end_object();
  }
  out.end_array();
}

}  // namespace

Outcome<RegistryFacts> read_registry_facts(std::string_view bytes) {
  const auto document = read("documents/registry-facts", bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  const auto taken_at = base::parse_instant(root["taken_at"].text());
  if (!taken_at) return base::refuse_at("/taken_at", taken_at.error().code);
  RegistryFacts facts;
  facts.taken_at = *taken_at;
  facts.layers_loaded = texts_of(root, "layers_loaded");
  if (const auto selection = root.find("selection")) facts.selection = selection->boolean();
  for (const Json json : root["rights"].elements()) {
    auto right = decode_right(json, facts.rights.size());
    if (!right) return tl::unexpected(right.error());
    facts.rights.push_back(std::move(*right));
  }
  for (const Json held : root["reservations"].elements()) {
    facts.reservations.push_back(
        {text_of(held, "kind"), text_of(held, "id"), held["slot"].integer(), text_of(held, "lot")});
  }
  decode_ground(facts, root);
  if (const auto counted = decode_counts(facts, root); !counted) {
    return tl::unexpected(counted.error());
  }
  if (const auto programme = decode_programme(facts, root); !programme) {
    return tl::unexpected(programme.error());
  }
  facts.digest = base::sha256(canonical(root));
  return facts;
}

std::string registry_facts_json(const RegistryFacts& facts) {
  JsonWriter out;
  out.begin_object();
  if (facts.annual_plan) write_annual_plan(out, *facts.annual_plan);
  write_numbers(out, "counts", facts.counts);
  write_deposits(out, facts.deposits);
  write_texts(out, "layers_loaded", facts.layers_loaded);
  if (facts.lower_plans) write_lower_plans(out, *facts.lower_plans);
  write_mines(out, facts.mines);
  write_prior_work(out, facts.prior_work);
  out.key("reservations").begin_array();
  for (const domain::conformity::Reservation& held : facts.reservations) {
    out.begin_object().member("id", held.id).member("kind", held.kind);
    out.member("lot", held.lot).member("slot", held.slot).end_object();
  }
  out.end_array().key("rights").begin_array();
  for (const RegisteredRight& right : facts.rights) write_right(out, right);
  out.end_array();
  if (facts.selection) out.member("selection", true);
  out.member("taken_at", facts.taken_at).end_object();
  return out.take();
}

RegistryFacts sealed(RegistryFacts facts) {
  facts.digest = base::sha256(registry_facts_json(facts));
  return facts;
}

}  // namespace adit::wire
