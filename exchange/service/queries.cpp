// Reading: rows into replies, with what the public may not see yet left out.
#include "service/queries.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/limits.hpp"
#include "domain/conformity/catalogue.hpp"
#include "service/lot_reply.hpp"
#include "service/search_query.hpp"
#include "service/stream.hpp"
#include "store/conformity.hpp"
#include "store/plans.hpp"
#include "store/sessions.hpp"
#include "wire/json.hpp"
#include "wire/profile/rule_profile.hpp"
#include "wire/replies/plan_edition.hpp"

namespace adit::service {

using base::Outcome;
using base::refuse;

namespace {

wire::replies::ReserveShown reserve_of(const store::ResultRow& row) {
  wire::replies::ReserveShown out;
  out.secret = row.reserve_commitment.has_value();
  out.commitment = row.reserve_commitment;
  out.opened_amount_fen = row.reserve_amount_fen;
  out.opened_salt = row.reserve_salt;
  return out;
}

wire::replies::Result reply_of(const store::ResultView& view) {
  const auto& row = view.result;
  wire::replies::Result out;
  out.session = row.session;
  out.lot = row.lot;
  out.number = view.session.number;
  out.title_zh = view.session.title_zh;
  out.title_en = view.session.title_en;
  out.right = view.right;
  out.mineral = view.mineral;
  out.stage = view.stage;
  out.area_m2 = view.area_m2;
  out.outcome = row.outcome;
  out.price_fen = row.price_fen;
  if (view.winner_name && view.winner_code && row.bid_number) {
    out.winner = wire::replies::Winner{*view.winner_name, *view.winner_code, *row.bid_number};
  }
  out.closed_at = row.closed_at;
  out.bids = view.session.bids;
  out.bidders = view.session.bidders;
  out.start_price_fen = view.session.start_price_fen;
  out.reserve = reserve_of(row);
  out.head = row.head;
  out.result_hash = row.result_hash;
  out.document = row.document;
  out.published_from = row.published_at;
  out.published_to = row.published_until;
  return out;
}

}  // namespace

wire::replies::LotPage list_lots(store::Transaction& tx, const std::optional<Actor>& actor,
                                 store::LotSearch search) {
  search.public_only = !sees_everything(actor);
  const auto page = store::search_lots(tx, search);
  wire::replies::LotPage out{page.matched, page.more, {}};
  for (const auto& view : page.lots) out.lots.push_back(reply_of(view, actor));
  return out;
}

Outcome<std::string> lots_csv(store::Transaction& tx, const std::optional<Actor>& actor,
                              store::LotSearch search) {
  search.offset = 0;
  search.limit = base::limits::search_rows_max;
  const auto page = list_lots(tx, actor, std::move(search));
  if (page.more) return refuse("query.too_many", {{"most", base::limits::search_rows_max}});
  return to_csv(page.lots);
}

Outcome<wire::replies::Lot> find_lot(store::Transaction& tx, const std::optional<Actor>& actor,
                                     const std::string& lot) {
  const auto view = visible_lot(tx, actor, lot);
  if (!view) return tl::unexpected(view.error());
  return reply_of(*view, actor);
}

Outcome<std::vector<wire::replies::Report>> conformity_of(store::Transaction& tx,
                                                          const std::optional<Actor>& actor,
                                                          const std::string& lot) {
  const auto view = visible_lot(tx, actor, lot);
  if (!view) return tl::unexpected(view.error());
  std::vector<wire::replies::Report> out;
  for (const auto& row : store::reports_of(tx, lot)) {
    out.push_back({row.reviewed_at, row.stage, row.digest, row.document});
  }
  return out;
}

namespace {

// Drafts and who proposed and approved them are not public, in a lot's reply as in its history.
bool is_internal(const std::string& kind) {
  return kind == "lot.drafted" || kind == "lot.revised" || kind == "lot.approved" ||
         kind == "lot.returned";
}

}  // namespace

Outcome<std::vector<wire::replies::HistoryEvent>> history_of(store::Transaction& tx,
                                                             const std::optional<Actor>& actor,
                                                             const std::string& lot) {
  const auto view = visible_lot(tx, actor, lot);
  if (!view) return tl::unexpected(view.error());
  std::vector<wire::replies::HistoryEvent> out;
  for (const auto& entry : tx.read_stream(lot_stream(lot))) {
    auto& event = out.emplace_back();
    event = {entry.seq, entry.at, entry.kind, entry.body, base::to_hex(entry.hash)};
    if (!sees_everything(actor) && is_internal(entry.kind)) event.body.reset();
  }
  return out;
}

std::vector<wire::replies::PlanEdition> list_editions(const Setting& setting) {
  std::vector<wire::replies::PlanEdition> out;
  for (const auto& edition : setting.editions) {
    out.push_back({edition.id, edition.title.zh, edition.title.en,
                   base::to_text(edition.effective_from), base::to_text(edition.effective_to),
                   edition.synthetic});
  }
  return out;
}

Outcome<std::string> describe_edition(const Setting& setting, const std::string& id) {
  const auto* edition = setting.edition(id);
  if (edition == nullptr) return refuse("plan.not_loaded", {{"plan", id}});
  return wire::replies::to_json(*edition);
}

Outcome<std::vector<wire::replies::PlanBlock>> list_blocks(store::Transaction& tx,
                                                           const std::string& plan) {
  if (!store::edition_digest(tx, plan)) return refuse("plan.not_loaded", {{"plan", plan}});
  std::vector<wire::replies::PlanBlock> out;
  for (const auto& row : store::block_shapes(tx, plan)) {
    out.push_back({row.id, row.name_zh, row.name_en, row.mineral, row.synthetic, row.coordinates,
                   row.reserved_by});
  }
  return out;
}

Outcome<wire::replies::RuleLots> lots_under_rule(store::Transaction& tx, const Setting& setting,
                                                 const std::optional<Actor>& actor,
                                                 const std::string& plan, const std::string& rule) {
  if (setting.edition(plan) == nullptr) return refuse("plan.not_loaded", {{"plan", plan}});
  const auto rules = domain::conformity::catalogue();
  if (std::ranges::none_of(rules, [&rule](const auto& row) { return row.id == rule; })) {
    return refuse("plan_row.not_found", {{"part", std::string("rules")}, {"row", rule}});
  }
  wire::replies::RuleLots out{rule, plan, {}};
  for (const auto& row : store::findings_of_rule(tx, plan, rule, !sees_everything(actor))) {
    out.lots.push_back({row.lot, row.number, row.title_zh, row.title_en, row.state, row.finding});
  }
  return out;
}

std::string profiles_json(const Setting& setting) {
  wire::JsonWriter out;
  out.begin_object().key("profiles").begin_array();
  for (const auto& profile : setting.profiles) out.raw(wire::profile_json(profile));
  out.end_array().end_object();
  return out.take();
}

wire::replies::ResultPage list_results(store::Transaction& tx, const store::ResultSearch& search) {
  const auto page = store::search_results(tx, search);
  wire::replies::ResultPage out{page.matched, page.more, {}};
  for (const auto& view : page.results) out.results.push_back(reply_of(view));
  return out;
}

Outcome<std::string> results_csv(store::Transaction& tx, store::ResultSearch search) {
  search.offset = 0;
  search.limit = base::limits::search_rows_max;
  const auto page = list_results(tx, search);
  if (page.more) return refuse("query.too_many", {{"most", base::limits::search_rows_max}});
  return to_csv(page.results);
}

std::vector<wire::replies::Figures> statistics(store::Transaction& tx, const Setting& setting,
                                               const store::ResultSearch& search) {
  const auto [names, ids] = mineral_names(setting);
  std::vector<wire::replies::Figures> out;
  for (const auto& row : store::ended_figures(tx, search, names, ids)) {
    out.push_back({row.by, row.key, row.sold, row.unsold, row.not_opened, row.suspended,
                   row.awaiting, row.bids, row.start_fen, row.price_fen, row.area_m2,
                   row.price_per_km2_fen, row.premium_bp, row.median_premium_bp});
  }
  return out;
}

Outcome<wire::replies::Result> find_result(store::Transaction& tx, const std::string& session) {
  const auto view = store::find_result_view(tx, session);
  if (!view) return refuse("result.not_found", {{"session", session}});
  return reply_of(*view);
}

}  // namespace adit::service
