// A whole exchange without its network: the migrated database with the sandbox plan, three
// administrators and companies, and the steps of the story as single calls.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "service/applications.hpp"
#include "service/follower.hpp"
#include "service/gates.hpp"
#include "service/lots.hpp"
#include "service/queries.hpp"
#include "service/registry.hpp"
#include "service/setting.hpp"
#include "service/stream.hpp"
#include "store/pool.hpp"
#include "store/transaction.hpp"

namespace adit::tests {

class PostgresCluster;

// A new database with every migration and both plan editions, and nothing in its register; copied
// from a template.
[[nodiscard]] std::string bare_database();

// The same with the year's programme and the plans of city and county in its register, without
// which no lot can be announced.
[[nodiscard]] std::string exchange_database();

// The same in a cluster of the test's own, made from the beginning.
[[nodiscard]] std::string exchange_database(const PostgresCluster& cluster);

// The rules of the repository: embedded profiles and calendar, deploy/plans, a fresh sealing key.
[[nodiscard]] const service::Setting& setting();

// A valid credit code; different for each number below 1000.
[[nodiscard]] std::string credit_code(int number);

// An exploration draft for gold in the sandbox block SK-001, conforming as long as it is free.
[[nodiscard]] wire::requests::LotDraft gold_draft();
// A granite quarry outside every block and zone, large as its reserves, with the documents that the
// rules on mining ask for; conforming as long as its ground is free.
[[nodiscard]] wire::requests::LotDraft quarry_draft();
// A square of 0.01 degrees with this south-western corner, in 10^-8 degrees.
[[nodiscard]] wire::requests::Ring square(std::int64_t lon_e8, std::int64_t lat_e8);

class ExchangeCase : public ::testing::Test {
 protected:
  void SetUp() override;
  [[nodiscard]] virtual std::string database() { return exchange_database(); }

  // Runs `step` in a transaction; commits unless it refused.
  template <class Step>
  auto in_tx(Step step) {
    store::Transaction tx(*connection_);
    auto out = step(tx);
    if (out.has_value()) tx.commit();
    return out;
  }
  // The same for steps that cannot refuse.
  template <class Step>
  auto run(Step step) {
    store::Transaction tx(*connection_);
    auto out = step(tx);
    tx.commit();
    return out;
  }

  [[nodiscard]] service::Actor account(const std::string& name, service::Role role);
  // With a company of that number, registered and verified.
  [[nodiscard]] service::Actor bidder(int number);

  // Steps that must succeed; the lot's id is returned or the test fails.
  wire::replies::Lot drafted(const wire::requests::LotDraft& draft);
  wire::replies::Lot approved(const wire::requests::LotDraft& draft);
  wire::replies::Lot announced(const wire::requests::LotDraft& draft);
  // All of these approved lots announced at one moment, each on a connection of its own and again
  // on a conflict, as the runner of commands does; how many got which answer.
  std::map<std::string, int> announced_at_once(const std::vector<std::string>& lots);
  // `count` companies admitted to the lot, in the order of their bid numbers' drawing.
  std::vector<std::string> admitted(const std::string& lot, int count);
  // The session opened by its gate at its opening instant, which `now_` becomes.
  base::Outcome<std::vector<journal::Entry>> open(const std::string& session);
  // Accepted bids appended to the session's stream, as its actor would.
  void bid(const std::string& session, const std::string& bid_number, std::int64_t amount_fen);
  base::Outcome<std::vector<journal::Entry>> hammer(const std::string& session);
  // Follows until the feed is at its end, also where a transaction of the database's own (it
  // analyses tables) holds it up for a moment.
  void follow_all();
  // follow and settle until nothing is left.
  void settle_all();

  // What the review of this draft says of a rule: `said` in SQL, of the finding `f`; a refusal's
  // code where there is none.
  std::string finding(const wire::requests::LotDraft& draft, const std::string& rule,
                      const std::string& said);

  [[nodiscard]] std::string value(const std::string& sql) const;
  [[nodiscard]] wire::replies::Lot lot(const std::string& id);

  std::string conninfo_;
  std::unique_ptr<store::Connection> connection_;
  base::Instant now_;
  service::Actor lin_;   // drafts
  service::Actor chen_;  // approves
};

}  // namespace adit::tests
