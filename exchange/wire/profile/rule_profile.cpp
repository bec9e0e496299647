// Rule profiles: member by member, in the sorted order of the canonical form.
#include "wire/profile/rule_profile.hpp"

#include "base/invariant.hpp"
#include "wire/embedded.hpp"
#include "wire/members.hpp"
#include "wire/schema.hpp"

namespace adit::wire {

using domain::profile::Assumption;
using domain::profile::PeriodBasis;
using domain::profile::ReserveRequirement;
using domain::profile::RuleProfile;

namespace {

constexpr std::string_view folder = "deploy/profiles/";

void write_texts(JsonWriter& out, const std::vector<std::string>& texts) {
  out.begin_array();
  for (const std::string& text : texts) out.text(text);
  out.end_array();
}

void write_assumed(JsonWriter& out, const std::vector<Assumption>& assumed) {
  out.key("assumed").begin_array();
  for (const Assumption& row : assumed) {
    out.begin_object();
    out.member("pointer", row.pointer);
    out.member("reason_en", row.reason_en);
    out.member("reason_zh", row.reason_zh);
    out.end_object();
  }
  out.end_array();
}

void write_auction(JsonWriter& out, const domain::profile::AuctionRules& rules) {
  out.key("auction").begin_object();
  out.member("countdown_ms", rules.countdown_ms);
  out.member("free_phase_ms", rules.free_phase_ms);
  if (rules.jump_steps) out.member("jump_steps", *rules.jump_steps);
  out.member("leader_may_raise", rules.leader_may_raise);
  out.member("min_bidders", rules.min_bidders);
  out.end_object();
}

void write_periods(JsonWriter& out, const domain::profile::Periods& periods) {
  const bool seconds = periods.basis == PeriodBasis::seconds;
  out.key("periods").begin_object();
  out.member("announcement", periods.announcement);
  out.member("basis", seconds ? "seconds" : "working_days");
  out.member("count_start_day", periods.count_start_day);
  out.member("opening_minute", periods.opening_minute);
  out.member("publication", periods.publication);
  out.end_object();
}

void write_reserve(JsonWriter& out, const domain::profile::ReserveRules& rules) {
  out.key("reserve").begin_object();
  out.member("open_when_unsold", rules.open_when_unsold);
  out.key("required").begin_array();
  for (const ReserveRequirement& row : rules.required) {
    out.begin_object();
    out.member("right", row.right);
    write_texts(out.key("stages"), row.stages);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

domain::profile::Periods periods_of(const Members& in) {
  return {.basis = in.text("basis") == "seconds" ? PeriodBasis::seconds : PeriodBasis::working_days,
          .announcement = in.small("announcement"),
          .count_start_day = in.boolean("count_start_day"),
          .opening_minute = in.small("opening_minute"),
          .publication = in.small("publication")};
}

domain::profile::AuctionRules auction_of(const Members& in) {
  domain::profile::AuctionRules out{.free_phase_ms = in.integer("free_phase_ms"),
                                    .countdown_ms = in.integer("countdown_ms"),
                                    .min_bidders = in.small("min_bidders"),
                                    .leader_may_raise = in.boolean("leader_may_raise"),
                                    .jump_steps = {}};
  if (in.has("jump_steps")) out.jump_steps = in.integer("jump_steps");
  return out;
}

domain::profile::ReserveRules reserve_of(const Members& in, std::optional<base::Refusal>& fault) {
  domain::profile::ReserveRules out;
  out.open_when_unsold = in.boolean("open_when_unsold");
  for (const Json& element : in.raw("required").elements()) {
    const Members row(element, fault);
    out.required.push_back({row.text("right"), row.texts("stages")});
  }
  return out;
}

std::vector<Assumption> assumed_of(Json array, std::optional<base::Refusal>& fault) {
  std::vector<Assumption> out;
  for (const Json& element : array.elements()) {
    const Members row(element, fault);
    out.push_back({row.text("pointer"), row.text("reason_zh"), row.text("reason_en")});
  }
  return out;
}

}  // namespace

std::string profile_json(const RuleProfile& profile) {
  JsonWriter out;
  out.begin_object();
  write_assumed(out, profile.assumed);
  write_auction(out, profile.auction);
  out.member("effective_from", base::to_text(profile.effective_from));
  if (profile.effective_to) out.member("effective_to", base::to_text(*profile.effective_to));
  out.member("id", profile.id);
  out.member("jurisdiction_en", profile.jurisdiction_en);
  out.member("jurisdiction_zh", profile.jurisdiction_zh);
  if (profile.lapse_after_s) out.member("lapse_after_s", *profile.lapse_after_s);
  out.member("losers_named", profile.losers_named);
  write_periods(out, profile.periods);
  write_reserve(out, profile.reserve);
  out.member("synthetic", profile.synthetic);
  out.member("title_en", profile.title_en);
  out.member("title_zh", profile.title_zh);
  out.member("version", profile.version);
  out.end_object();
  return out.take();
}

base::Outcome<RuleProfile> decode_profile(Json value) {
  std::optional<base::Refusal> fault;
  const Members in(value, fault);
  RuleProfile out;
  out.id = in.text("id");
  out.version = in.small("version");
  out.title_zh = in.text("title_zh");
  out.title_en = in.text("title_en");
  out.jurisdiction_zh = in.text("jurisdiction_zh");
  out.jurisdiction_en = in.text("jurisdiction_en");
  out.effective_from = in.date("effective_from");
  if (in.has("effective_to")) out.effective_to = in.date("effective_to");
  out.synthetic = in.boolean("synthetic");
  out.periods = periods_of(in.object("periods"));
  out.auction = auction_of(in.object("auction"));
  out.reserve = reserve_of(in.object("reserve"), fault);
  out.losers_named = in.boolean("losers_named");
  if (in.has("lapse_after_s")) out.lapse_after_s = in.integer("lapse_after_s");
  out.assumed = assumed_of(in.raw("assumed"), fault);
  if (fault) return tl::unexpected(*fault);
  const auto usable = domain::profile::check(out);
  if (!usable) return tl::unexpected(usable.error());
  return out;
}

base::Outcome<RuleProfile> read_profile(std::string_view bytes) {
  const auto document = read("documents/rule-profile", bytes);
  if (!document) return tl::unexpected(document.error());
  return decode_profile(document->root());
}

std::vector<RuleProfile> embedded_profiles() {
  std::vector<RuleProfile> out;
  for (const std::string_view path : embedded_under(folder)) {
    auto profile = read_profile(*embedded(path));
    ADIT_INVARIANT(profile.has_value(), "the profiles in the program are sound");
    out.push_back(std::move(*profile));
  }
  return out;
}

base::Outcome<RuleProfile> find_profile(std::string_view id) {
  for (RuleProfile& profile : embedded_profiles()) {
    if (profile.id == id) return std::move(profile);
  }
  return base::refuse("profile.not_found", {{"profile", std::string(id)}});
}

}  // namespace adit::wire
