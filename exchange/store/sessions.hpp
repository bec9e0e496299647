// Sessions and results as readers see them: copies that followers keep, never the source of a
// decision.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct SessionRow {
  std::string id;
  std::string lot;
  std::string number;
  std::string title_zh;
  std::string title_en;
  std::string phase;
  base::Instant opens_at;
  std::int64_t start_price_fen = 0;
  std::int64_t increment_fen = 0;
  std::optional<std::int64_t> price_fen;
  std::optional<std::string> leader;  // a bid number
  std::int64_t bids = 0;
  int bidders = 0;
  std::optional<base::Instant> ended_at;
  std::int64_t seq = 0;
  std::string head;  // hexadecimal
};
// Writes the whole row, new or old.
void put_session(Transaction& tx, const SessionRow& session);
[[nodiscard]] std::optional<SessionRow> find_session(Transaction& tx, const std::string& session);

// Announced and not ended, by opening.
[[nodiscard]] std::vector<std::string> unfinished_sessions(Transaction& tx);
// Company and bid number of everyone admitted.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> admitted_companies(
    Transaction& tx, const std::string& session);

// Ended, and not yet carried into lot, reservations and result; oldest first.
[[nodiscard]] std::vector<std::string> unsettled_sessions(Transaction& tx, std::size_t most);
void mark_settled(Transaction& tx, const std::string& session);

struct ResultRow {
  std::string session;
  std::string lot;
  std::string outcome;
  std::optional<std::int64_t> price_fen;
  std::optional<std::string> winner;  // a company
  std::optional<std::string> bid_number;
  std::optional<std::string> reserve_commitment;
  std::optional<std::int64_t> reserve_amount_fen;
  std::optional<std::string> reserve_salt;
  std::string document;
  std::string result_hash;
  std::string head;
  base::Instant closed_at;
  base::Instant published_at;
  base::Instant published_until;
};
// The same session again is left as it is.
void put_result(Transaction& tx, const ResultRow& result);

struct ResultView {
  ResultRow result;
  SessionRow session;
  std::optional<std::string> winner_name;
  std::optional<std::string> winner_code;
  // Of the lot.
  std::string right;
  std::string mineral;
  std::optional<std::string> stage;
  std::int64_t area_m2 = 0;
};
[[nodiscard]] std::optional<ResultView> find_result_view(Transaction& tx,
                                                         const std::string& session);
// The results of these sessions in this order; one that has none is left out.
[[nodiscard]] std::vector<ResultView> result_views(Transaction& tx,
                                                   const std::vector<std::string>& sessions);

}  // namespace adit::store
