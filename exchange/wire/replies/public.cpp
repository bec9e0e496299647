// Writing what anybody may read.
#include "wire/replies/public.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void write_outcome(JsonWriter& out, const Result& result) {
  out.member("session", result.session).member("lot", result.lot);
  out.member("number", result.number).member("title_zh", result.title_zh);
  out.member("title_en", result.title_en).member("outcome", result.outcome);
  if (result.price_fen) out.member("price_fen", *result.price_fen);
  if (result.winner) {
    out.key("winner").begin_object().member("name", result.winner->name);
    out.member("credit_code", result.winner->credit_code);
    out.member("bid_number", result.winner->bid_number).end_object();
  }
  out.member("closed_at", result.closed_at).member("bids", result.bids);
  out.member("bidders", result.bidders).member("start_price_fen", result.start_price_fen);
}

void write_reserve(JsonWriter& out, const ReserveShown& reserve) {
  out.key("reserve").begin_object().member("kind", reserve.secret ? "secret" : "none");
  if (reserve.commitment) out.member("commitment", *reserve.commitment);
  if (reserve.opened_amount_fen && reserve.opened_salt) {
    out.key("opened").begin_object().member("amount_fen", *reserve.opened_amount_fen);
    out.member("salt", *reserve.opened_salt).end_object();
  }
  out.end_object();
}

}  // namespace

std::string to_json(const std::vector<PlanEdition>& editions) {
  JsonWriter out;
  out.begin_object().key("editions").begin_array();
  for (const auto& edition : editions) {
    out.begin_object().member("id", edition.id).member("title_zh", edition.title_zh);
    out.member("title_en", edition.title_en).member("effective_from", edition.effective_from);
    out.member("effective_to", edition.effective_to).member("synthetic", edition.synthetic);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const std::vector<PlanBlock>& blocks) {
  JsonWriter out;
  out.begin_object().key("blocks").begin_array();
  for (const auto& block : blocks) {
    out.begin_object().member("id", block.id).member("name_zh", block.name_zh);
    out.member("name_en", block.name_en).member("mineral", block.mineral);
    out.member("synthetic", block.synthetic).member_raw("rings", block.rings);
    if (block.reserved_by) out.member("reserved_by", *block.reserved_by);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const EarliestOpening& opening) {
  JsonWriter out;
  out.begin_object().member("earliest", opening.earliest);
  out.member("basis", opening.working_days ? "working_days" : "seconds");
  out.member(opening.working_days ? "wd" : "seconds", opening.count).key("days").begin_array();
  for (const auto& day : opening.days) out.text(day);
  out.end_array().key("skipped").begin_array();
  for (const auto& day : opening.skipped) {
    out.begin_object().member("date", day.date).member("reason", day.reason);
    out.member("zh", day.zh).member("en", day.en).end_object();
  }
  out.end_array().member("table", opening.table).member("rule_zh", opening.rule_zh);
  out.member("rule_en", opening.rule_en).end_object();
  return out.take();
}

std::string to_json(const Result& result) {
  JsonWriter out;
  out.begin_object();
  write_outcome(out, result);
  write_reserve(out, result.reserve);
  out.member("head", result.head).member("result_hash", result.result_hash);
  out.member("export_url", "/api/v1/sessions/" + result.session + "/export");
  out.member_raw("document", result.document).key("publication").begin_object();
  out.member("from", result.published_from).member("to", result.published_to).end_object();
  out.end_object();
  return out.take();
}

std::string to_json(const std::vector<Result>& results) {
  JsonWriter out;
  out.begin_object().key("results").begin_array();
  for (const auto& result : results) {
    out.begin_object();
    write_outcome(out, result);
    out.member("head", result.head).member("result_hash", result.result_hash).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace adit::wire::replies
