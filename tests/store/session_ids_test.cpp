// Lists of sessions: each phase is chosen before the limit is counted.
#include "store/session_ids.hpp"

#include <gtest/gtest.h>

#include "store/migrate.hpp"
#include "store/statement.hpp"
#include "support/postgres.hpp"

namespace adit::store {
namespace {

constexpr base::Instant now{1'000'000};

class SessionIds : public ::testing::Test {
 protected:
  void SetUp() override {
    migrate(connection);
    // Sessions alone, without the lots and reports that they rest on.
    Transaction tx(connection);
    run(tx, "SET session_replication_role = replica");
    announce(tx, "old", 100, "sold");
    announce(tx, "early", 200, "free");
    announce(tx, "fresh", 900, std::nullopt);
    announce(tx, "stopped", 950, "not_opened");
    announce(tx, "soon", 1'000, "scheduled");
    announce(tx, "later", 2'000, std::nullopt);
    tx.commit();
  }

  // Opens at this second; nothing for a phase that the read model does not know yet.
  static void announce(Transaction& tx, const std::string& id, std::int64_t second,
                       const std::optional<std::string>& phase) {
    run(tx, "INSERT INTO announcement VALUES ($1, $1, 1, 1, 'conforming', $1, 0, 0, $2, 'x', NULL)",
        id, second * 1'000);
    if (!phase) return;
    run(tx,
        "INSERT INTO session (id, lot, number, title_zh, title_en, phase, opens_at_ms, "
        "start_price_fen, increment_fen, seq, head) "
        "VALUES ($1, $1, $1, 'x', 'x', $2, $3, 1, 1, 1, repeat('0', 64))",
        id, *phase, second * 1'000);
  }

  std::vector<std::string> listed(const std::string& phase, int limit = 10) {
    Transaction tx(connection);
    return list_session_ids(tx, phase, now, limit);
  }

  std::string database = tests::fresh_database();
  Connection connection{database};
};

using Ids = std::vector<std::string>;

TEST_F(SessionIds, newest_first) {
  EXPECT_EQ(listed(""), (Ids{"later", "soon", "stopped", "fresh", "early", "old"}));
  EXPECT_EQ(listed("", 2), (Ids{"later", "soon"}));
}

TEST_F(SessionIds, what_opens_later_hides_nothing_that_is_open) {
  EXPECT_EQ(listed("live", 3), (Ids{"soon", "fresh", "early"}));
  EXPECT_EQ(listed("countdown", 1), (Ids{"soon"})) << "may have come so far meanwhile";
}

TEST_F(SessionIds, ended_ones_are_told_by_how_they_ended) {
  EXPECT_EQ(listed("sold", 1), (Ids{"old"}));
  EXPECT_EQ(listed("not_opened", 1), (Ids{"stopped"}));
  EXPECT_EQ(listed("unsold"), Ids{});
}

TEST_F(SessionIds, scheduled_ones_may_be_unknown_to_the_read_model) {
  EXPECT_EQ(listed("scheduled"), (Ids{"later", "soon", "fresh"}));
}

}  // namespace
}  // namespace adit::store
