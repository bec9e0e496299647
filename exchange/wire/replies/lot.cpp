// Writing lots, their reports and their history.
#include "wire/replies/lot.hpp"

#include "wire/csv.hpp"
#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void maybe(JsonWriter& out, std::string_view key, const std::optional<std::string>& text) {
  if (text) out.member(key, *text);
}

void maybe(JsonWriter& out, std::string_view key, const std::optional<base::Instant>& at) {
  if (at) out.member(key, *at);
}

void write_blocks(JsonWriter& out, const Lot& lot) {
  out.key("blocks").begin_array();
  for (const auto& block : lot.blocks) out.text(block);
  out.end_array();
}

void write_name(JsonWriter& out, const Lot& lot) {
  out.member("id", lot.id).member("number", lot.number).member("state", lot.state);
  out.member("area_m2", lot.area_m2).member("area_km2", area_km2(lot.area_m2));
}

void write_course(JsonWriter& out, const Lot& lot) {
  maybe(out, "verdict", lot.verdict);
  write_blocks(out, lot);
  maybe(out, "announced_at", lot.announced_at);
  maybe(out, "opens_at", lot.opens_at);
  maybe(out, "session", lot.session);
  maybe(out, "outcome", lot.outcome);
  out.member("result", lot.result).member("synthetic", lot.synthetic);
  out.member("updated_at", lot.updated_at);
}

void write_reserve(JsonWriter& out, const Lot& lot) {
  out.key("reserve").begin_object();
  out.member("kind", lot.reserve_secret ? "secret" : "none");
  maybe(out, "commitment", lot.reserve_commitment);
  out.end_object();
}

void write_summary(JsonWriter& out, const Lot& lot) {
  const auto& draft = lot.draft;
  out.begin_object();
  write_name(out, lot);
  out.member("title_zh", draft.title_zh).member("title_en", draft.title_en);
  out.member("right", draft.right).member("mineral", draft.mineral).member("plan", draft.plan);
  out.member("profile", draft.profile).member("location_zh", draft.location_zh);
  out.member("location_en", draft.location_en);
  out.member("start_price_fen", draft.start_price_fen);
  out.member("increment_fen", draft.increment_fen).member("deposit_fen", draft.deposit_fen);
  write_course(out, lot);
  out.end_object();
}

}  // namespace

std::string area_km2(std::int64_t area_m2) {
  const std::int64_t units = (area_m2 + 50) / 100;  // of 10^-4 km²
  return std::to_string(units / 10'000) + "." + std::to_string(units % 10'000 + 10'000).substr(1);
}

std::string to_json(const Lot& lot) {
  JsonWriter out;
  out.begin_object();
  write_name(out, lot);
  out.member("version", lot.version);
  requests::write_public_members(out, lot.draft);
  write_reserve(out, lot);
  write_course(out, lot);
  maybe(out, "proposer", lot.proposer);
  if (lot.proposer) out.member("own", lot.own);
  if (const auto& back = lot.returned) {
    out.key("returned").begin_object().member("reason", back->reason).member("by", back->by);
    out.member("at", back->at).member("version", back->version).end_object();
  }
  out.member("approved", lot.approved);
  maybe(out, "earliest_opening", lot.earliest_opening);
  if (lot.derivation) out.member_raw("derivation", *lot.derivation);
  maybe(out, "conformity_digest", lot.conformity_digest);
  out.member("created_at", lot.created_at).end_object();
  return out.take();
}

std::string to_json(const LotPage& page) {
  JsonWriter out;
  out.begin_object().member("matched", page.matched).member("more", page.more);
  out.key("lots").begin_array();
  for (const auto& lot : page.lots) write_summary(out, lot);
  out.end_array().end_object();
  return out.take();
}

std::string to_csv(const std::vector<Lot>& lots) {
  CsvWriter out;
  for (const char* head :
       {"编号 number", "名称", "title", "权种 right", "矿种 mineral", "阶段 stage", "位置",
        "location", "面积 area (km²)", "起始价 start price (元 CNY)", "增价幅度 increment (元 CNY)",
        "保证金 deposit (元 CNY)", "开市 opens (+08:00)", "规划符合性 verdict", "状态 state",
        "标的 lot"}) {
    out.text(head);
  }
  out.end_row();
  for (const auto& lot : lots) {
    const auto& draft = lot.draft;
    out.text(lot.number).text(draft.title_zh).text(draft.title_en).text(draft.right);
    out.text(draft.mineral).text(draft.stage.value_or("")).text(draft.location_zh);
    out.text(draft.location_en).text(area_km2(lot.area_m2)).yuan(draft.start_price_fen);
    out.yuan(draft.increment_fen).yuan(draft.deposit_fen);
    out.text(lot.opens_at ? base::to_text(*lot.opens_at) : "").text(lot.verdict.value_or(""));
    out.text(lot.state).text(lot.id).end_row();
  }
  return out.take();
}

std::string to_json(const std::vector<Report>& reports) {
  JsonWriter out;
  out.begin_object().key("reports").begin_array();
  for (const auto& report : reports) {
    out.begin_object().member("at", report.at).member("stage", report.stage);
    out.member("digest", report.digest).member_raw("report", report.document).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const std::vector<HistoryEvent>& events) {
  JsonWriter out;
  out.begin_object().key("events").begin_array();
  for (const auto& event : events) {
    out.begin_object().member("seq", event.seq).member("at", event.at).member("kind", event.kind);
    if (event.body) out.member_raw("body", *event.body);
    out.member("hash", event.hash).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace adit::wire::replies
