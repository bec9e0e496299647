// Of two lots that want the last place in a quota, or the one place in a deposit, one gets it.
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>

#include "service/quotas_case.hpp"
#include "store/conformity.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

// The last word on the last place, without the lock that lets announcements through one by one:
// each contender asks the rules and reserves what they let it take, on a connection of its own.
class LastPlace : public QuotasCase {
 protected:
  void SetUp() override {
    QuotasCase::SetUp();
    execute(conninfo_, "ALTER TABLE reservation DROP CONSTRAINT reservation_announcement_fkey");
  }
  conformity::Report assessed(store::Transaction& tx, const std::string& id) {
    const auto view = store::find_lot_view(tx, id);
    return service::assess_and_keep(tx, setting(), *view, service::lot_in_place(tx, *view),
                                    *setting().edition("jilin-sandbox"), conformity::Stage::lot,
                                    std::nullopt, now_)
        .report;
  }
  // reserved, or what the rule says.
  std::string reserve(store::Connection& connection, const std::string& id,
                      const std::string& rule) {
    for (int tries = 0; tries < 10; ++tries) {
      try {
        store::Transaction tx(connection);
        const auto report = assessed(tx, id);
        if (conformity::finding_of(report, rule).verdict != conformity::FindingVerdict::pass) {
          return "full";
        }
        for (const auto& wanted : report.reservations) {
          store::insert_reservation(tx, {wanted.kind, wanted.id, wanted.slot, id, "", "none",
                                         std::nullopt, now_, std::nullopt});
        }
        tx.commit();
        return "reserved";
      } catch (const store::Conflict&) {
        continue;
      }
    }
    return "conflict";
  }
  std::map<std::string, int> reserved_at_once(const std::vector<std::string>& lots,
                                              const std::string& rule) {
    std::map<std::string, int> answers;
    std::mutex guard;
    std::atomic<bool> go{false};
    std::vector<std::thread> threads;
    for (const auto& id : lots) {
      threads.emplace_back([&, id] {
        store::Connection connection(conninfo_);
        while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const auto answer = reserve(connection, id, rule);
        const std::lock_guard lock(guard);
        ++answers[answer];
      });
    }
    go = true;
    for (auto& thread : threads) thread.join();
    return answers;
  }
  std::vector<std::string> coal_lots(int count) {
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i) out.push_back(drafted(coal_draft(i)).id);
    return out;
  }
};

TEST_F(LastPlace, of_a_quota_goes_to_one_of_eight) {
  const auto used = std::stoi(count(coal_draft(20), "released_rights:coal"));
  import(many(44 - used, {.id = "R-"}));
  const auto answers = reserved_at_once(coal_lots(8), "C4");
  EXPECT_EQ(answers.at("reserved"), 1);
  EXPECT_EQ(answers.at("full"), 7);
  EXPECT_EQ(value("SELECT string_agg(kind || ' ' || id || ' ' || slot, ',') FROM reservation"),
            "quota coal-rights 0");
  EXPECT_EQ(ExchangeCase::finding(coal_draft(21), "C4", "f -> 'inputs' ->> 'used_least'"), "45")
      << "44 rights and a place that is held";
}

TEST_F(LastPlace, of_a_quota_is_free_again_once_it_is_given_back) {
  const auto used = std::stoi(count(coal_draft(20), "released_rights:coal"));
  import(many(43 - used, {.id = "R-"}));
  const auto lots = coal_lots(3);
  EXPECT_EQ(reserve(*connection_, lots[0], "C4"), "reserved");
  EXPECT_EQ(reserve(*connection_, lots[1], "C4"), "reserved");
  EXPECT_EQ(reserve(*connection_, lots[2], "C4"), "full");
  run([&](auto& tx) {
    store::delete_reservations(tx, lots[0]);
    return 0;
  });
  EXPECT_EQ(reserve(*connection_, lots[2], "C4"), "reserved");
  EXPECT_EQ(value("SELECT string_agg(slot::text, ',' ORDER BY slot) FROM reservation"), "1,2");
}

TEST_F(LastPlace, of_a_lot_that_has_become_a_right_is_counted_once) {
  const auto lots = coal_lots(2);
  EXPECT_EQ(reserve(*connection_, lots[0], "C4"), "reserved");
  const std::string used = "f -> 'inputs' ->> 'used_least'";
  const auto before = ExchangeCase::finding(coal_draft(5), "C4", used);
  import({{.id = "R-1", .lot = lots[0] }});
  EXPECT_EQ(ExchangeCase::finding(coal_draft(6), "C4", used), before);
}

TEST_F(LastPlace, in_a_deposit_is_the_only_one) {
  const std::string deposit =
      "kind,id,name_zh,mineral,size,wkt\ndeposit,SO-9,示例矿产地,limestone_for_cement,large," +
      outline(123.0, 45.0) + "\n";
  ASSERT_EQ(code_of(deposit), "imported");
  std::vector<std::string> lots;
  for (int i = 0; i < 4; ++i) {
    lots.push_back(
        drafted(mining_draft("limestone_for_cement", 12'300'000'000 + i * 200'000, 4'500'000'000))
            .id);
  }
  const auto answers = reserved_at_once(lots, "C16");
  EXPECT_EQ(answers.at("reserved"), 1);
  EXPECT_EQ(answers.at("full"), 3);
  EXPECT_EQ(value("SELECT string_agg(kind || ' ' || id || ' ' || slot, ',') FROM reservation"),
            "deposit SO-9 0");
}

class AnnouncementsOfMines : public QuotasCase {};

// The same by the exchange's own way: approved lots, announced at once.
TEST_F(AnnouncementsOfMines, of_eight_announcements_for_the_last_place_one_is_made) {
  const auto used = std::stoi(count(coal_draft(20), "released_rights:coal"));
  import(many(44 - used, {.id = "R-"}));
  std::string programme = "kind,id,name_zh,programme,right,mineral,wkt\n";
  std::vector<std::string> lots;
  for (int i = 0; i < 8; ++i) {
    programme += "programme_item,SP-9-" + std::to_string(i) + ",示例煤矿,SP-2026,mining,coal," +
                 outline(123.0 + 0.02 * i, 45.0) + "\n";
  }
  ASSERT_EQ(code_of(programme), "imported");
  for (int i = 0; i < 8; ++i) lots.push_back(approved(coal_draft(i)).id);
  const auto answers = announced_at_once(lots);
  EXPECT_EQ(answers.at("announced"), 1);
  EXPECT_EQ(answers.at("lot.not_conforming"), 7);
  EXPECT_EQ(value("SELECT string_agg(kind || ' ' || id || ' ' || slot, ',') FROM reservation"),
            "quota coal-rights 0");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind = 'session.scheduled'"), "1");
}

}  // namespace
}  // namespace adit::tests
