// Writing what anybody may read.
#include "wire/replies/public.hpp"

#include "wire/csv.hpp"
#include "wire/json.hpp"
#include "wire/replies/lot.hpp"

namespace adit::wire::replies {

namespace {

void write_outcome(JsonWriter& out, const Result& result) {
  out.member("session", result.session).member("lot", result.lot);
  out.member("number", result.number).member("title_zh", result.title_zh);
  out.member("title_en", result.title_en).member("right", result.right);
  out.member("mineral", result.mineral);
  if (result.stage) out.member("stage", *result.stage);
  out.member("area_m2", result.area_m2).member("area_km2", area_km2(result.area_m2));
  out.member("outcome", result.outcome);
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

std::string to_json(const ResultPage& page) {
  JsonWriter out;
  out.begin_object().member("matched", page.matched).member("more", page.more);
  out.key("results").begin_array();
  for (const auto& result : page.results) {
    out.begin_object();
    write_outcome(out, result);
    out.member("head", result.head).member("result_hash", result.result_hash).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_csv(const std::vector<Result>& results) {
  CsvWriter out;
  for (const char* head :
       {"编号 number", "名称", "title", "权种 right", "矿种 mineral", "阶段 stage",
        "面积 area (km²)", "结果 outcome", "起始价 start price (元 CNY)",
        "成交价 final price (元 CNY)", "竞得人 winner", "统一社会信用代码 credit code",
        "有效出价 bids", "竞买人 bidders", "结束 closed (+08:00)", "结果摘要 result hash",
        "场次 session"}) {
    out.text(head);
  }
  out.end_row();
  for (const auto& one : results) {
    out.text(one.number).text(one.title_zh).text(one.title_en).text(one.right).text(one.mineral);
    out.text(one.stage.value_or("")).text(area_km2(one.area_m2)).text(one.outcome);
    out.yuan(one.start_price_fen);
    if (one.price_fen)
      out.yuan(*one.price_fen);
    else
      out.none();
    out.text(one.winner ? one.winner->name : "").text(one.winner ? one.winner->credit_code : "");
    out.number(one.bids).number(one.bidders).text(base::to_text(one.closed_at));
    out.text(one.result_hash).text(one.session).end_row();
  }
  return out.take();
}

}  // namespace adit::wire::replies
