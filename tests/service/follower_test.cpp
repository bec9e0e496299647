// Followers: once is enough, twice is harmless, and no order of commits loses an event.
#include "service/exchange_case.hpp"
#include "store/feed.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

class Follower : public ExchangeCase {
 protected:
  std::string snapshot() {
    return value(
        "SELECT md5(string_agg(t, '|')) FROM (SELECT s::text AS t FROM session s UNION ALL "
        "SELECT r::text FROM result r UNION ALL "
        "SELECT l.id || l.state || l.seq FROM lot l UNION ALL "
        "SELECT stream || max(seq) FROM journal GROUP BY stream ORDER BY 1) AS x");
  }
  void forget_cursor() { execute(conninfo_, "DELETE FROM follower_cursor"); }

  wire::replies::Lot sold_lot() {
    const auto made = announced(gold_draft());
    const auto numbers = admitted(made.id, 3);
    static_cast<void>(open(*made.session));
    bid(*made.session, numbers[0], 100'000'000);
    bid(*made.session, numbers[1], 150'000'000);
    static_cast<void>(hammer(*made.session));
    return made;
  }
};

TEST_F(Follower, running_again_from_the_start_changes_nothing) {
  static_cast<void>(sold_lot());
  settle_all();
  settle_all();
  const auto before = snapshot();
  forget_cursor();
  settle_all();
  EXPECT_EQ(snapshot(), before);
  EXPECT_EQ(value("SELECT bids FROM session"), "2");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind = 'session.result_published'"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind = 'lot.closed'"), "1");
}

// Of many bids only the newest is read; the others count all the same, also over several rounds.
TEST_F(Follower, counts_the_bids_that_were_outbid) {
  const auto made = announced(gold_draft());
  const auto numbers = admitted(made.id, 3);
  static_cast<void>(open(*made.session));
  const auto follow_all = [this] {
    while (run([](auto& tx) { return service::follow(tx); }) > 0) {
    }
    return value("SELECT bids || ' ' || price_fen || ' ' || leader || ' ' || phase FROM session");
  };
  for (const unsigned turn : {10U, 11U, 12U}) {
    bid(*made.session, numbers[turn % 2], turn * 10'000'000);
  }
  EXPECT_EQ(follow_all(), "3 120000000 " + numbers[0] + " free");
  for (const unsigned turn : {13U, 14U, 15U, 16U}) {
    bid(*made.session, numbers[turn % 2], turn * 10'000'000);
  }
  EXPECT_EQ(follow_all(), "7 160000000 " + numbers[0] + " free");
  static_cast<void>(hammer(*made.session));
  EXPECT_EQ(follow_all(), "7 160000000 " + numbers[0] + " sold");
  EXPECT_EQ(value("SELECT seq = (SELECT max(seq) FROM journal WHERE stream = 'session/' || id) "
                  "FROM session"),
            "t");
}

TEST_F(Follower, settling_twice_is_harmless) {
  static_cast<void>(sold_lot());
  settle_all();
  settle_all();
  const auto before = snapshot();
  execute(conninfo_, "UPDATE session SET settled = false");
  settle_all();
  EXPECT_EQ(snapshot(), before);
}

TEST_F(Follower, says_how_much_it_has_carried) {
  follow_all();
  EXPECT_EQ(run([](auto& tx) { return service::follow(tx); }), 0u);
  static_cast<void>(announced(gold_draft()));
  EXPECT_EQ(run([](auto& tx) { return service::follow(tx, 1); }), 1u);
  settle_all();
  EXPECT_EQ(run([](auto& tx) { return service::follow(tx); }), 0u);
}

// The publication period of a hammer at the calendar's end cannot be counted: nothing is published
// on a guess, and nothing is lost.
TEST_F(Follower, waits_for_the_calendar_of_the_next_year) {
  auto draft = gold_draft();
  draft.profile = "jilin-2025";
  now_ = *base::parse_instant("2026-09-01T10:00:00+08:00");
  const auto made = announced(draft);
  const auto numbers = admitted(made.id, 3);
  static_cast<void>(open(*made.session));
  bid(*made.session, numbers[0], 150'000'000);
  static_cast<void>(hammer(*made.session));
  const auto closed = now_;
  const auto settle_at = [&](base::Instant at) {
    return run([&](auto& tx) { return service::settle(tx, setting(), *made.session, at); });
  };
  while (run([](auto& tx) { return service::follow(tx); }) > 0) {
  }
  EXPECT_EQ(settle_at(*base::parse_instant("2026-12-31T10:00:00+08:00")), service::Settling::waits);
  EXPECT_EQ(value("SELECT count(*) FROM result"), "0");
  EXPECT_EQ(value("SELECT settled FROM session"), "f");
  EXPECT_EQ(settle_at(closed), service::Settling::published);
  EXPECT_EQ(value("SELECT count(*) FROM result"), "1");
}

TEST_F(Follower, goes_on_where_another_one_was_stopped_with_the_cursor) {
  store::Connection theirs(conninfo_);
  store::Transaction stopped(theirs);
  static_cast<void>(store::lock_cursor(stopped, "trial"));
  const auto got = [&] {
    try {
      return run([](auto& tx) { return !store::lock_cursor(tx, "trial").txid.empty(); });
    } catch (const store::Conflict&) {
      return false;  // five seconds of waiting for it
    }
  };
  EXPECT_TRUE(got() || got());
  EXPECT_THROW(store::move_cursor(stopped, "trial", {"9", "lot-1", 9}), store::Unavailable);
  EXPECT_EQ(value("SELECT txid FROM follower_cursor WHERE name = 'trial'"), "0");
}

TEST_F(Follower, waits_for_transactions_that_still_run) {
  const auto made = announced(gold_draft());
  settle_all();
  store::Connection slow_connection(conninfo_);
  store::Transaction slow(slow_connection);
  slow.append_cold("registry/slow", {}, {{now_, "registry.right_registered", 1, "{}"}});
  static_cast<void>(admitted(made.id, 1));
  EXPECT_EQ(run([](auto& tx) { return service::follow(tx); }), 0u);
  EXPECT_EQ(value("SELECT bidders FROM session"), "0");
  slow.commit();
  settle_all();
  EXPECT_EQ(value("SELECT bidders FROM session"), "1");
}

// A transaction may take its id early and write late: its event then stands before an older event
// of the same stream in the global order.
TEST_F(Follower, reads_a_stream_in_its_own_order) {
  const auto made = announced(gold_draft());
  settle_all();
  store::Connection early_connection(conninfo_);
  store::Transaction early(early_connection);
  static_cast<void>(
      early.append_cold("registry/early", {}, {{now_, "registry.right_registered", 1, "{}"}}));
  const auto numbers = admitted(made.id, 1);
  const auto loaded = service::load_session(early, *made.session);
  const auto decision = loaded.state.decide(
      domain::auction::AdmitBidder{domain::BidNumber(numbers[0] == "4321" ? "1234" : "4321")},
      now_);
  service::append(early, *made.session, loaded.head, decision->events, now_);
  early.commit();
  ASSERT_EQ(value("SELECT string_agg(seq::text, ',' ORDER BY txid) FROM journal WHERE stream = "
                  "'session/" +
                  *made.session + "'"),
            "1,3,2");
  settle_all();
  EXPECT_EQ(value("SELECT bidders FROM session"), "2");
  EXPECT_EQ(value("SELECT seq FROM session"), "3");
}

}  // namespace
}  // namespace adit::tests
