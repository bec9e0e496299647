// Applications and recorded deposits as rows beside the applications' streams.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct ApplicationRow {
  std::string id;
  std::string lot;
  std::string organisation;
  std::string account;
  std::string state;
  std::int64_t due_fen = 0;
  std::int64_t received_fen = 0;
  std::optional<std::string> bid_number;
  std::optional<std::string> reason;
  std::int64_t seq = 0;
  base::Instant submitted_at;
};

struct ApplicationView {
  ApplicationRow application;
  std::string organisation_name;
  std::string credit_code;
  std::string lot_number;
  std::string lot_draft;  // canonical JSON, for its titles
  std::string lot_state;
  std::optional<std::string> session;
};

// Throws Conflict (application_one_per_organisation) when the company has applied already.
void insert_application(Transaction& tx, const ApplicationRow& application);
// Throws Conflict (application_bid_number_unique) when the number is taken.
void update_application(Transaction& tx, const ApplicationRow& application, base::Instant now);
[[nodiscard]] std::optional<std::string> application_of(Transaction& tx, const std::string& lot,
                                                        const std::string& organisation);
[[nodiscard]] std::optional<ApplicationView> find_application_view(Transaction& tx,
                                                                   const std::string& id);

struct ApplicationQuery {
  std::optional<std::string> organisation;
  std::optional<std::string> lot;
};
// Newest first, at most 500.
[[nodiscard]] std::vector<ApplicationView> list_application_views(Transaction& tx,
                                                                  const ApplicationQuery& query);

// Who wants a lot, as far as one controller may stand behind several of them; rejected ones are
// left out, the others stand in the order in which they applied.
struct ControlRow {
  std::string lot;
  std::string application;
  std::string organisation;
  std::string name;
  std::string credit_code;
  std::string control_group;            // by the company's own word
  std::vector<std::string> registered;  // what the register says of it as a holder, if anything
};
[[nodiscard]] std::vector<ControlRow> applicants_of(Transaction& tx,
                                                    const std::vector<std::string>& lots);
// The same of a company that has not applied yet; it must exist.
[[nodiscard]] ControlRow control_of(Transaction& tx, const std::string& organisation);

// Who stands behind a bid number of a lot.
[[nodiscard]] std::optional<ApplicationView> admitted_as(Transaction& tx, const std::string& lot,
                                                         const std::string& bid_number);
[[nodiscard]] std::vector<std::string> taken_bid_numbers(Transaction& tx, const std::string& lot);

struct DepositRow {
  std::string application;
  std::string reference;
  std::int64_t amount_fen = 0;
  base::Instant received_at;
  std::string recorded_by;
};
void insert_deposit(Transaction& tx, const DepositRow& deposit, base::Instant now);

}  // namespace adit::store
