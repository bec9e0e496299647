// Conformity reports and what rests on them: approvals, announcements, reservations.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct ReportRow {
  std::string lot;
  int lot_version = 1;
  std::string stage;  // LOT, OPEN, AWARD, LICENCE
  std::string verdict;
  std::string plan;
  std::string registry_digest;
  std::string digest;
  std::string document;                    // canonical JSON
  std::optional<std::string> reviewed_by;  // who asked for it; none when the gate ran by itself
  base::Instant reviewed_at;
};
// The number that approvals, announcements and openings refer to.
[[nodiscard]] std::int64_t insert_report(Transaction& tx, const ReportRow& report);
// Newest first, at most `reports_listed_max`.
[[nodiscard]] std::vector<ReportRow> reports_of(Transaction& tx, const std::string& lot);

// A lot and what its newest report finds by one rule.
struct RuleFindingRow {
  std::string lot;
  std::string number;
  std::string title_zh;
  std::string title_en;
  std::string state;
  std::string finding;  // JSON as the report has it
};
// Of an edition's lots, or of the announced ones alone, newest first, as many as one reply lists.
[[nodiscard]] std::vector<RuleFindingRow> findings_of_rule(Transaction& tx, const std::string& plan,
                                                           const std::string& rule,
                                                           bool announced_only);

struct ApprovalRow {
  std::string lot;
  int lot_version = 1;
  std::int64_t report = 0;
  std::string verdict;
  std::string proposer_person;
  std::string approver_person;
  base::Instant approved_at;
};
void insert_approval(Transaction& tx, const ApprovalRow& approval);
// The number of the report that the lot's verdict stands on, if it has one.
[[nodiscard]] std::optional<std::int64_t> standing_report(Transaction& tx, const std::string& lot);

struct AnnouncementRow {
  std::string id;
  std::string lot;
  int lot_version = 1;
  std::int64_t report = 0;
  std::string verdict;
  std::string session;
  base::Instant announced_at;
  base::Instant earliest_opening;
  base::Instant opens_at;
  std::string derivation;
  std::optional<std::string> reserve_commitment;
};
void insert_announcement(Transaction& tx, const AnnouncementRow& announcement);

// The signed decision behind a derogation from a rule worded 原则上.
struct JustifiedFindingRow {
  std::int64_t report = 0;
  std::string rule;
  std::string document_sha256;
  std::string signed_by;  // the authority
};
// Keeps it once a report and rule; returns its number.
[[nodiscard]] std::int64_t keep_justified_finding(Transaction& tx,
                                                  const JustifiedFindingRow& finding);

struct ReservationRow {
  std::string kind;  // block, quota or deposit
  std::string id;    // of the block, of the plan's row, of the deposit
  std::int64_t slot = 0;
  std::string lot;
  std::string lot_number;  // read only
  std::string announcement;
  std::optional<std::int64_t> finding;  // a justified one, for a further slot in block or deposit
  base::Instant reserved_at;
  std::optional<base::Instant> frees_at;  // earliest known, for those who wait
};
// Throws Conflict (reservation_pkey) when the place is taken: the last word on who holds it.
void insert_reservation(Transaction& tx, const ReservationRow& reservation);

// Whose reservations are asked for: those of these blocks, deposits and quotas, and those that
// these lots have of blocks.
struct ReservationsAsked {
  std::vector<std::string> blocks;
  std::vector<std::string> deposits;
  std::vector<std::string> quotas;
  std::vector<std::string> lots;
};
// By kind, id and slot.
[[nodiscard]] std::vector<ReservationRow> reservations_near(Transaction& tx,
                                                            const ReservationsAsked& asked);
// Frees all that a lot holds.
void delete_reservations(Transaction& tx, const std::string& lot);
[[nodiscard]] std::vector<std::string> reserved_blocks(Transaction& tx, const std::string& lot);
void set_frees_at(Transaction& tx, const std::string& lot, base::Instant frees_at);

}  // namespace adit::store
