// The desk: proposals given back, and who did what, read newest first.
#include "service/audit.hpp"

#include <set>

#include "service/exchange_case.hpp"
#include "support/postgres.hpp"
#include "wire/events/session_events.hpp"

namespace adit::tests {
namespace {

namespace auction = domain::auction;

class DeskCase : public ExchangeCase {
 protected:
  template <class Step>
  auto as(const service::Actor& actor, Step step) {
    return in_tx([&](store::Transaction& tx) {
      tx.acts_for(actor.person.text, actor.account);
      return step(tx);
    });
  }
  wire::replies::Lot reviewed() {
    const auto made = as(lin_, [&](auto& tx) {
      return service::draft_lot(tx, setting(), lin_, gold_draft(), now_);
    });
    const auto done = as(
        lin_, [&](auto& tx) { return service::review_lot(tx, setting(), lin_, made->id, now_); });
    EXPECT_TRUE(done);
    return *made;
  }
  base::Outcome<wire::replies::Lot> give_back(const service::Actor& actor, const std::string& lot,
                                              const std::string& reason = "示例：缺评估依据") {
    return as(actor, [&](auto& tx) { return service::return_lot(tx, actor, lot, reason, now_); });
  }
  base::Outcome<wire::replies::Audit> audit(const service::AuditFilter& filter) {
    return in_tx([&](auto& tx) { return service::read_audit(tx, filter); });
  }
  // The kinds of a page, newest first.
  std::string kinds(const service::AuditFilter& filter) {
    const auto page = audit(filter);
    if (!page) return page.error().code;
    std::string out;
    for (const auto& entry : page->entries) out += (out.empty() ? "" : " ") + entry.kind;
    return out;
  }
};

using Return = DeskCase;
using Audit = DeskCase;

TEST_F(Return, keeps_the_reason_and_makes_the_lot_a_draft_again) {
  const auto made = reviewed();
  const auto back = give_back(chen_, made.id);
  ASSERT_TRUE(back) << back.error().code;
  EXPECT_EQ(back->state, "draft");
  const auto seen = in_tx([&](auto& tx) { return service::find_lot(tx, lin_, made.id); });
  ASSERT_TRUE(seen && seen->returned);
  EXPECT_EQ(seen->returned->reason, "示例：缺评估依据");
  EXPECT_EQ(seen->returned->version, 1);
  EXPECT_TRUE(seen->own);
  EXPECT_FALSE(back->own) << "not to the one who gave it back";
  const auto again = as(lin_, [&](auto& tx) {
    return service::revise_lot(tx, setting(), lin_, made.id, gold_draft(), now_);
  });
  ASSERT_TRUE(again) << again.error().code;
  EXPECT_EQ(again->version, 2);
}

TEST_F(Return, is_not_for_the_proposer_nor_for_what_is_no_proposal) {
  const auto made = reviewed();
  EXPECT_EQ(give_back(lin_, made.id).error().code, "approval.own_proposal");
  EXPECT_EQ(give_back(chen_, "lot-none").error().code, "lot.not_found");
  ASSERT_TRUE(give_back(chen_, made.id));
  EXPECT_EQ(give_back(chen_, made.id).error().code, "lot.wrong_state");
  EXPECT_EQ(value("SELECT count(*) FROM approval_refusal"), "1");
}

TEST_F(Return, by_the_proposer_is_refused_by_the_table_too) {
  const auto made = reviewed();
  const auto insert = [&](const std::string& by) -> std::string {
    try {
      execute(conninfo_, "INSERT INTO approval_refusal VALUES ('" + made.id + "', 9, 1, '" +
                             lin_.person.text + "', '" + by + "', 'x', 1)");
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_NE(insert(lin_.person.text).find("approval_refusal_second_person"), std::string::npos);
  EXPECT_EQ(insert(chen_.person.text), "");
}

TEST_F(Audit, tells_who_did_what_newest_first) {
  const auto made = reviewed();
  ASSERT_TRUE(give_back(chen_, made.id));
  const auto page = audit({.lot = made.number});
  ASSERT_TRUE(page) << page.error().code;
  ASSERT_EQ(page->entries.size(), 3u);
  const auto& newest = page->entries.front();
  EXPECT_EQ(newest.kind, "lot.returned");
  ASSERT_TRUE(newest.actor);
  EXPECT_EQ(newest.actor->person, chen_.person.text);
  EXPECT_EQ(newest.actor->account, chen_.account);
  EXPECT_EQ(newest.actor->role, "administrator");
  EXPECT_EQ(newest.lot_number, made.number);
  EXPECT_EQ(newest.prev, page->entries[1].hash) << "its place in the chain";
  EXPECT_NE(newest.line.find(newest.hash), std::string::npos);
  EXPECT_EQ(page->entries.back().actor->account, lin_.account);
}

TEST_F(Audit, filters_by_person_kind_and_day) {
  const auto made = reviewed();
  ASSERT_TRUE(give_back(chen_, made.id));
  EXPECT_EQ(kinds({.who = chen_.account}), "lot.returned");
  EXPECT_EQ(kinds({.who = lin_.person.text, .kind = "lot"}), "lot.reviewed lot.drafted");
  EXPECT_EQ(kinds({.kind = "lot.drafted"}), "lot.drafted");
  EXPECT_EQ(kinds({.stream = "lot/" + made.id}), "lot.returned lot.reviewed lot.drafted");
  const std::string today = base::to_text(base::shanghai_date(now_));
  const std::string later = base::to_text(base::shanghai_date(now_) + 1);
  EXPECT_EQ(kinds({.from = today, .to = today, .kind = "lot.drafted"}), "lot.drafted");
  EXPECT_EQ(kinds({.from = later, .kind = "lot.drafted"}), "");
  const std::string before = base::to_text(base::shanghai_date(now_) + -1);
  EXPECT_EQ(kinds({.to = before, .kind = "lot.drafted"}), "");
  EXPECT_EQ(kinds({.to = today, .lot = made.id, .stream = "session/other"}), "");
  const auto other = reviewed();
  EXPECT_EQ(kinds({.lot = made.id, .stream = "lot/" + other.id}), "") << "no stream of this lot";
}

TEST_F(Audit, refuses_what_it_does_not_know_and_names_the_field) {
  const auto fault = [this](const service::AuditFilter& filter) {
    const auto page = audit(filter);
    return page ? "" : page.error().code + page.error().pointer;
  };
  EXPECT_EQ(fault({.from = "2026-02-30"}), "audit.malformed_date/from");
  EXPECT_EQ(fault({.from = "2026-02-02", .to = "2026-02-01"}), "audit.days_order/to");
  EXPECT_EQ(fault({.kind = "lo"}), "audit.unknown_kind/kind");
  EXPECT_EQ(fault({.who = "nobody'--"}), "audit.unknown_person/who");
  EXPECT_EQ(fault({.lot = "JL-0"}), "lot.not_found/lot");
  for (const char* cursor : {"x", "1:2", "1:x:lot/a", "-1:2:lot/a", "99999999999999999999:1:a"}) {
    EXPECT_EQ(fault({.cursor = cursor}), "audit.malformed_cursor/cursor") << cursor;
  }
}

TEST_F(Audit, goes_on_where_a_page_ended) {
  for (int i = 0; i < 3; ++i) {
    const auto made = reviewed();
    ASSERT_TRUE(give_back(chen_, made.id));
  }
  service::AuditFilter filter{.kind = "lot", .limit = 2};
  std::set<std::string> seen;
  int pages = 0;
  for (bool more = true; more; ++pages) {
    const auto page = audit(filter);
    ASSERT_TRUE(page) << page.error().code;
    for (const auto& entry : page->entries) {
      EXPECT_TRUE(seen.insert(entry.stream + std::to_string(entry.seq)).second) << "twice";
    }
    filter.cursor = page->next;
    more = page->next.has_value();
  }
  EXPECT_EQ(seen.size(), 9u);
  EXPECT_EQ(pages, 5);
}

// Who bids under which number is hidden from officers too, until nothing can come of it.
TEST_F(Audit, hides_bid_numbers_until_the_end) {
  const auto made = announced(gold_draft());
  const auto numbers = admitted(made.id, 3);
  for (const char* kind : {"application.admitted", "session.bidder_admitted"}) {
    const auto page = audit({.kind = kind});
    ASSERT_TRUE(page);
    ASSERT_EQ(page->entries.size(), 3u) << kind;
    for (const auto& entry : page->entries) EXPECT_TRUE(entry.withheld) << kind;
  }
  const auto listed = run([&](auto& tx) { return service::list_applications(tx, chen_, made.id); });
  ASSERT_EQ(listed.size(), 3u);
  for (const auto& one : listed) EXPECT_FALSE(one.bid_number);
  static_cast<void>(open(*made.session));
  bid(*made.session, numbers[0], 130'000'000);
  static_cast<void>(hammer(*made.session));
  settle_all();
  const auto after = audit({.kind = "application.admitted"});
  ASSERT_TRUE(after);
  for (const auto& entry : after->entries) {
    EXPECT_FALSE(entry.withheld);
  }
}

TEST_F(Audit, shows_bids_only_to_who_asks_for_them) {
  const auto made = announced(gold_draft());
  const auto numbers = admitted(made.id, 3);
  static_cast<void>(open(*made.session));
  bid(*made.session, numbers[0], 130'000'000);
  EXPECT_EQ(kinds({.lot = made.id, .limit = 200}).find("bid_accepted"), std::string::npos);
  EXPECT_EQ(kinds({.kind = "session.bid_accepted", .lot = made.id}), "session.bid_accepted");
  EXPECT_EQ(kinds({.kind = "session.bid_accepted"}), "session.bid_accepted");
}

TEST_F(Audit, knows_whose_order_a_live_session_obeyed) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 3));
  static_cast<void>(open(*made.session));
  ASSERT_TRUE(in_tx([&](auto& tx) -> base::Outcome<int> {
    const auto loaded = service::load_session(tx, *made.session);
    const auction::Order order{chen_.person, "示例：核实投诉"};
    const auto done = loaded.state.decide(auction::Interrupt{now_, "officer", {}, order}, now_);
    if (!done) return tl::unexpected(done.error());
    service::append(tx, *made.session, loaded.head, done->events, now_);
    return 0;
  }));
  follow_all();
  const auto page = audit({.who = chen_.account, .kind = "session.interrupted"});
  ASSERT_TRUE(page);
  ASSERT_EQ(page->entries.size(), 1u);
  EXPECT_EQ(page->entries[0].session, made.session);
  EXPECT_FALSE(page->entries[0].actor->account) << "the event names the person";
  EXPECT_TRUE(page->entries[0].actor->label);
}

}  // namespace
}  // namespace adit::tests
