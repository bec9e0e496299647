// Replies that anybody may read: plan editions and blocks, the earliest opening, results.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire::replies {

struct PlanEdition {
  std::string id;
  std::string title_zh;
  std::string title_en;
  std::string effective_from;  // yyyy-mm-dd
  std::string effective_to;
  bool synthetic = false;
};
// schemas/replies/plan-editions
[[nodiscard]] std::string to_json(const std::vector<PlanEdition>& editions);

struct PlanBlock {
  std::string id;
  std::string name_zh;
  std::string name_en;
  std::string mineral;
  bool synthetic = false;
  std::string rings;                       // GeoJSON MultiPolygon coordinates, as JSON
  std::optional<std::string> reserved_by;  // a lot's id
};
// schemas/replies/plan-blocks
[[nodiscard]] std::string to_json(const std::vector<PlanBlock>& blocks);

struct SkippedDay {
  std::string date;    // yyyy-mm-dd
  std::string reason;  // weekend or holiday
  std::string zh;
  std::string en;
};

struct EarliestOpening {
  base::Instant earliest;
  bool working_days = true;  // otherwise seconds
  int count = 0;             // of working days or of seconds
  std::vector<std::string> days;
  std::vector<SkippedDay> skipped;
  std::string table;  // digest of the calendar data
  std::string rule_zh;
  std::string rule_en;
};
// schemas/replies/earliest-opening
[[nodiscard]] std::string to_json(const EarliestOpening& opening);

struct Winner {
  std::string name;
  std::string credit_code;
  std::string bid_number;
};

struct ReserveShown {
  bool secret = false;
  std::optional<std::string> commitment;
  std::optional<std::int64_t> opened_amount_fen;
  std::optional<std::string> opened_salt;
};

struct Result {
  std::string session;
  std::string lot;
  std::string number;
  std::string title_zh;
  std::string title_en;
  std::string right;
  std::string mineral;
  std::optional<std::string> stage;
  std::int64_t area_m2 = 0;
  std::string outcome;
  std::optional<std::int64_t> price_fen;
  std::optional<Winner> winner;
  base::Instant closed_at;
  std::int64_t bids = 0;
  int bidders = 0;
  std::int64_t start_price_fen = 0;
  ReserveShown reserve;
  std::string head;
  std::string result_hash;
  std::string document;  // the published result document, canonical JSON
  base::Instant published_from;
  base::Instant published_to;
};
[[nodiscard]] std::string to_json(const Result& result);  // schemas/replies/result

struct ResultPage {
  std::int64_t matched = 0;  // on all pages, as far as they were counted
  bool more = false;         // than counted
  std::vector<Result> results;
};
[[nodiscard]] std::string to_json(const ResultPage& page);  // schemas/replies/results
// The same results as a table, units in its head.
[[nodiscard]] std::string to_csv(const std::vector<Result>& results);

}  // namespace adit::wire::replies
