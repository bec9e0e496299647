// The statements behind sessions and results.
#include "store/sessions.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* session_columns =
    "s.id, s.lot, s.number, s.title_zh, s.title_en, s.phase, s.opens_at_ms, s.start_price_fen, "
    "s.increment_fen, s.price_fen, s.leader, s.bids, s.bidders, s.ended_at_ms, s.seq, s.head ";

constexpr const char* result_columns =
    ", r.lot AS result_lot, r.outcome, r.price_fen AS result_price_fen, r.winner, r.bid_number, "
    "r.reserve_commitment, r.reserve_amount_fen, r.reserve_salt, r.document, r.result_hash, "
    "r.head AS result_head, r.closed_at_ms, r.published_at_ms, r.published_until_ms, "
    "o.name AS winner_name, o.credit_code AS winner_code, l.right_kind, l.mineral, l.stage, "
    "l.area_m2 FROM result r JOIN session s ON s.id = r.session JOIN lot l ON l.id = r.lot "
    "LEFT JOIN organisation o ON o.id = r.winner ";

SessionRow session_of(const pqxx::row& row) {
  SessionRow session;
  session.id = text(row["id"]);
  session.lot = text(row["lot"]);
  session.number = text(row["number"]);
  session.title_zh = text(row["title_zh"]);
  session.title_en = text(row["title_en"]);
  session.phase = text(row["phase"]);
  session.opens_at = instant(row["opens_at_ms"]);
  session.start_price_fen = number(row["start_price_fen"]);
  session.increment_fen = number(row["increment_fen"]);
  session.price_fen = maybe_number(row["price_fen"]);
  session.leader = maybe_text(row["leader"]);
  session.bids = number(row["bids"]);
  session.bidders = static_cast<int>(number(row["bidders"]));
  session.ended_at = maybe_instant(row["ended_at_ms"]);
  session.seq = number(row["seq"]);
  session.head = text(row["head"]);
  return session;
}

ResultView result_of(const pqxx::row& row) {
  ResultView view;
  view.session = session_of(row);
  auto& result = view.result;
  result.session = view.session.id;
  result.lot = text(row["result_lot"]);
  result.outcome = text(row["outcome"]);
  result.price_fen = maybe_number(row["result_price_fen"]);
  result.winner = maybe_text(row["winner"]);
  result.bid_number = maybe_text(row["bid_number"]);
  result.reserve_commitment = maybe_text(row["reserve_commitment"]);
  result.reserve_amount_fen = maybe_number(row["reserve_amount_fen"]);
  result.reserve_salt = maybe_text(row["reserve_salt"]);
  result.document = text(row["document"]);
  result.result_hash = text(row["result_hash"]);
  result.head = text(row["result_head"]);
  result.closed_at = instant(row["closed_at_ms"]);
  result.published_at = instant(row["published_at_ms"]);
  result.published_until = instant(row["published_until_ms"]);
  view.winner_name = maybe_text(row["winner_name"]);
  view.winner_code = maybe_text(row["winner_code"]);
  view.right = text(row["right_kind"]);
  view.mineral = text(row["mineral"]);
  view.stage = maybe_text(row["stage"]);
  view.area_m2 = number(row["area_m2"]);
  return view;
}

std::vector<std::string> first_column(const pqxx::result& rows) {
  std::vector<std::string> out;
  for (const auto& row : rows) out.push_back(text(row[0]));
  return out;
}

std::string results_where(const char* rest) {
  return std::string("SELECT ") + session_columns + result_columns + rest;
}

}  // namespace

void put_session(Transaction& tx, const SessionRow& session) {
  run(tx,
      "INSERT INTO session (id, lot, number, title_zh, title_en, phase, opens_at_ms, "
      "start_price_fen, increment_fen, price_fen, leader, bids, bidders, ended_at_ms, seq, head) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) "
      "ON CONFLICT (id) DO UPDATE SET phase = excluded.phase, opens_at_ms = excluded.opens_at_ms, "
      "price_fen = excluded.price_fen, leader = excluded.leader, bids = excluded.bids, "
      "bidders = excluded.bidders, ended_at_ms = excluded.ended_at_ms, seq = excluded.seq, "
      "head = excluded.head",
      session.id, session.lot, session.number, session.title_zh, session.title_en, session.phase,
      session.opens_at.ms, session.start_price_fen, session.increment_fen,
      nullable(session.price_fen), nullable(session.leader), session.bids, session.bidders,
      nullable(session.ended_at), session.seq, session.head);
}

std::optional<SessionRow> find_session(Transaction& tx, const std::string& session) {
  const std::string sql =
      std::string("SELECT ") + session_columns + "FROM session s WHERE s.id = $1";
  const auto rows = run(tx, sql.c_str(), session);
  if (rows.empty()) return std::nullopt;
  return session_of(rows[0]);
}

std::vector<std::string> unfinished_sessions(Transaction& tx) {
  return first_column(run(tx,
                          "SELECT n.session FROM announcement n JOIN lot l ON l.id = n.lot "
                          "WHERE l.state IN ('announced', 'in_session') "
                          "ORDER BY n.opens_at_ms, n.session"));
}

std::vector<std::pair<std::string, std::string>> admitted_companies(Transaction& tx,
                                                                    const std::string& session) {
  std::vector<std::pair<std::string, std::string>> out;
  const auto rows = run(tx,
                        "SELECT a.organisation, a.bid_number FROM application a "
                        "JOIN announcement n ON n.lot = a.lot "
                        "WHERE n.session = $1 AND a.state = 'admitted' ORDER BY 1",
                        session);
  for (const auto& row : rows) out.emplace_back(text(row[0]), text(row[1]));
  return out;
}

std::vector<std::string> unsettled_sessions(Transaction& tx, std::size_t most) {
  return first_column(run(tx,
                          "SELECT id FROM session WHERE NOT settled AND ended_at_ms IS NOT NULL "
                          "ORDER BY ended_at_ms, id LIMIT $1",
                          static_cast<std::int64_t>(most)));
}

void mark_settled(Transaction& tx, const std::string& session) {
  run(tx, "UPDATE session SET settled = true WHERE id = $1", session);
}

void put_result(Transaction& tx, const ResultRow& result) {
  run(tx,
      "INSERT INTO result (session, lot, outcome, price_fen, winner, bid_number, "
      "reserve_commitment, reserve_amount_fen, reserve_salt, document, result_hash, head, "
      "closed_at_ms, published_at_ms, published_until_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, "
      "$8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (session) DO NOTHING",
      result.session, result.lot, result.outcome, nullable(result.price_fen),
      nullable(result.winner), nullable(result.bid_number), nullable(result.reserve_commitment),
      nullable(result.reserve_amount_fen), nullable(result.reserve_salt), result.document,
      result.result_hash, result.head, result.closed_at.ms, result.published_at.ms,
      result.published_until.ms);
}

std::optional<ResultView> find_result_view(Transaction& tx, const std::string& session) {
  const std::string sql = results_where("WHERE r.session = $1");
  const auto rows = run(tx, sql.c_str(), session);
  if (rows.empty()) return std::nullopt;
  return result_of(rows[0]);
}

std::vector<ResultView> result_views(Transaction& tx, const std::vector<std::string>& sessions) {
  const std::string sql = results_where(
      "WHERE r.session = ANY($1::text[]) ORDER BY array_position($1::text[], r.session)");
  std::vector<ResultView> out;
  for (const auto& row : run(tx, sql.c_str(), array_text(sessions))) out.push_back(result_of(row));
  return out;
}

}  // namespace adit::store
