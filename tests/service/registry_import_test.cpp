// Files into the register: what a snapshot changes, what stays on record, and what of it the rules
// see. A file that is refused leaves nothing behind.
#include "service/registry_import.hpp"

#include <atomic>
#include <thread>

#include "service/registry_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

class RegistryImport : public RegistryCase {};

TEST_F(RegistryImport, a_right_keeps_others_out_of_the_block_that_it_names) {
  ASSERT_EQ(code_of(file({{.id = "R-1", .block = "SK-001"}})), "imported");
  const auto found = finding(gold_draft(), "B1");
  EXPECT_TRUE(found.starts_with("fail")) << found;
  EXPECT_NE(found.find("\"control_group\": \"G1\""), std::string::npos) << found;
  EXPECT_NE(found.find("R-1"), std::string::npos) << found;
}

TEST_F(RegistryImport, and_out_of_the_block_that_its_outline_lies_in) {
  // In SK-001, beside the lot: they share no ground, but the block.
  ASSERT_EQ(code_of(file({{.id = "R-1", .wkt = outline(126.92, 43.11)}})), "imported");
  EXPECT_TRUE(finding(gold_draft(), "B1").starts_with("fail"));
}

TEST_F(RegistryImport, an_ended_right_or_one_elsewhere_keeps_nobody_out) {
  ASSERT_EQ(code_of(file({{.id = "R-1", .block = "SK-001", .state = "expired"},
                          {.id = "R-2", .wkt = outline(125.0, 45.0)}})),
            "imported");
  EXPECT_TRUE(finding(gold_draft(), "B1").starts_with("pass"));
}

TEST_F(RegistryImport, snapshots_say_what_changed_and_keep_what_was) {
  ASSERT_EQ(code_of(file({{.id = "R-1"}, {.id = "R-2"}})), "imported");
  const auto second = imported(file({{.id = "R-1", .state = "cancelled"}, {.id = "R-3"}}), false,
                               false, "2026-11-22");
  ASSERT_TRUE(second) << second.error().code;
  EXPECT_EQ(second->snapshot, 2);
  EXPECT_EQ(second->added, 1);
  EXPECT_EQ(second->changed, 1);
  EXPECT_EQ(second->ended, 0);
  EXPECT_EQ(second->unchanged, 1) << "the holder";
  const auto history =
      run([&](auto& tx) { return service::history_of_right(tx, "R-1", now_); }).value();
  ASSERT_EQ(history.history.size(), 2u);
  EXPECT_EQ(history.history[0].change, "changed");
  EXPECT_NE(history.history[0].document.find("cancelled"), std::string::npos);
  EXPECT_EQ(history.history[1].change, "added");
  EXPECT_NE(history.history[1].document.find("live"), std::string::npos);
  EXPECT_EQ(history.history[1].snapshot.age_days, 3);
  const auto changes = run([&](auto& tx) { return service::find_snapshot(tx, "2", now_); }).value();
  ASSERT_EQ(changes.changes.size(), 2u);
  EXPECT_EQ(changes.changes[0].id, "R-1");
  EXPECT_FALSE(changes.changes[0].before.empty());
  EXPECT_EQ(changes.changes[1].id, "R-3");
  EXPECT_TRUE(changes.changes[1].before.empty());
}

TEST_F(RegistryImport, only_a_complete_file_ends_what_it_does_not_name) {
  ASSERT_EQ(code_of(file({{.id = "R-1"}, {.id = "R-2"}})), "imported");
  ASSERT_EQ(code_of(file({{.id = "R-2"}})), "imported");
  EXPECT_EQ(value("SELECT count(*) FROM registry_record WHERE kind = 'right' AND until IS NULL"),
            "2");
  const auto complete = imported(file({{.id = "R-2"}}), true);
  ASSERT_TRUE(complete) << complete.error().code;
  EXPECT_EQ(complete->ended, 1);
  EXPECT_EQ(value("SELECT string_agg(id, ',') FROM registry_record WHERE kind = 'right' "
                  "AND until IS NULL"),
            "R-2");
  const auto gone = run([&](auto& tx) { return service::find_snapshot(tx, "3", now_); }).value();
  ASSERT_EQ(gone.changes.size(), 1u);
  EXPECT_TRUE(gone.changes[0].after.empty());
  const auto ended = run([&](auto& tx) { return service::history_of_right(tx, "R-1", now_); });
  ASSERT_TRUE(ended) << "what has ended keeps its history";
  EXPECT_EQ(ended->history[0].change, "ended");
  EXPECT_FALSE(run([&](auto& tx) { return service::history_of_right(tx, "R-9", now_); }));
}

TEST_F(RegistryImport, a_right_that_comes_back_has_both_of_its_lives_on_record) {
  ASSERT_EQ(code_of(file({{.id = "R-1"}, {.id = "R-2"}})), "imported");
  ASSERT_EQ(code_of(file({{.id = "R-2"}}), true), "imported");
  ASSERT_EQ(code_of(file({{.id = "R-1"}})), "imported");
  const auto history =
      run([&](auto& tx) { return service::history_of_right(tx, "R-1", now_); }).value();
  ASSERT_EQ(history.history.size(), 3u);
  EXPECT_EQ(history.history[0].change, "added");
  EXPECT_EQ(history.history[1].change, "ended");
  EXPECT_EQ(history.history[2].change, "added");
}

TEST_F(RegistryImport, the_same_file_again_changes_nothing_but_the_age) {
  const auto text = file({{.id = "R-1", .wkt = outline(126.92, 43.11)}});
  ASSERT_EQ(code_of(text), "imported");
  const auto again = imported(text, true, false, "2026-11-23");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->added + again->changed + again->ended, 0);
  EXPECT_EQ(value("SELECT count(*) FROM registry_record"), "2");
  const auto snapshots = run([&](auto& tx) { return service::list_snapshots(tx, now_); });
  ASSERT_EQ(snapshots.size(), 2u);
  EXPECT_EQ(snapshots[0].age_days, 0);
  EXPECT_EQ(snapshots[0].digest, snapshots[1].digest);
}

TEST_F(RegistryImport, the_digest_does_not_depend_on_the_order_of_lines) {
  ASSERT_EQ(code_of(file({{.id = "R-1"}, {.id = "R-2"}})), "imported");
  ASSERT_EQ(code_of(file({{.id = "R-2"}, {.id = "R-1"}})), "imported");
  ASSERT_EQ(code_of(file({{.id = "R-2", .state = "lapsed"}, {.id = "R-1"}})), "imported");
  EXPECT_EQ(value("SELECT string_agg((digest = (SELECT digest FROM registry_snapshot "
                  "WHERE id = 1))::text, ',' ORDER BY id) FROM registry_snapshot"),
            "true,true,false");
}

TEST_F(RegistryImport, a_dry_run_tells_everything_and_keeps_nothing) {
  ASSERT_EQ(code_of(file({{.id = "R-1"}})), "imported");
  const auto before = kept();
  const auto told = imported(file({{.id = "R-1", .state = "lapsed"}, {.id = "R-2"}}), false, true);
  ASSERT_TRUE(told);
  EXPECT_FALSE(told->snapshot);
  EXPECT_EQ(told->changes.size(), 2u);
  EXPECT_EQ(kept(), before);
  const auto bad = imported(file({{.id = "R-3"}, {.id = "R-3"}}), false, true);
  ASSERT_TRUE(bad) << "problems are an answer";
  ASSERT_EQ(bad->problems.size(), 1u);
  EXPECT_EQ(bad->problems[0].code, "registry.id_twice");
}

TEST_F(RegistryImport, refuses_what_is_wrong_and_leaves_the_register_as_it_was) {
  ASSERT_EQ(code_of(file({{.id = "R-1", .wkt = outline(125.0, 45.0)}})), "imported");
  const auto before = kept();
  EXPECT_EQ(code_of(file({{.id = "R-9"}, {.id = "R-9"}})), "registry.id_twice");
  EXPECT_EQ(code_of(file({{.id = "R-9", .block = "SK-999"}})), "registry.block_unknown");
  EXPECT_EQ(code_of("id,right,holder,mineral\nR-9,mining,E9,gold\n"), "registry.holder_unknown");
  EXPECT_EQ(code_of("id,right,holder,holder_zh,mineral\nR-9,mining,E1,示例甲矿业,gold\n"),
            "registry.dates_missing");
  EXPECT_EQ(code_of(file({{.id = "R-8", .wkt = outline(125.1, 45.0)},
                          {.id = "R-9", .wkt = outline(125.105, 45.0)}})),
            "registry.overlap");
  EXPECT_EQ(code_of(file({{.id = "R-9", .wkt = outline(125.005, 45.0)}})), "registry.overlap_kept");
  EXPECT_EQ(code_of(""), "registry.empty");
  EXPECT_EQ(kept(), before);
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind = 'registry.snapshot_taken'"), "1");
}

TEST_F(RegistryImport, overlaps_are_excused_by_heights_by_an_end_and_by_what_is_replaced) {
  ASSERT_EQ(code_of(file({{.id = "R-1", .heights = "300,200", .wkt = outline(125.0, 45.0)}})),
            "imported");
  EXPECT_EQ(code_of(file({{.id = "R-2", .heights = "200,100", .wkt = outline(125.0, 45.0)}})),
            "imported");
  EXPECT_EQ(code_of(file({{.id = "R-3", .heights = "250,150", .wkt = outline(125.0, 45.0)}})),
            "registry.overlap_kept");
  EXPECT_EQ(code_of(file({{.id = "R-3", .state = "expired", .wkt = outline(125.0, 45.0)}})),
            "imported");
  EXPECT_EQ(code_of(file({{.id = "R-1", .state = "lapsed", .wkt = outline(125.0, 45.0)},
                          {.id = "R-2", .state = "lapsed", .wkt = outline(125.0, 45.0)},
                          {.id = "R-4", .wkt = outline(125.005, 45.0)}})),
            "imported");
  EXPECT_EQ(code_of(file({{.id = "R-5", .wkt = outline(125.005, 45.0)}}), true), "imported")
      << "R-4 ends with a complete file";
}

TEST_F(RegistryImport, drawing_noise_beside_a_right_on_record_is_no_overlap) {
  ASSERT_EQ(code_of(file({{.id = "R-1", .wkt = outline(125.0, 45.0)}})), "imported");
  const std::string noisy =
      "\"POLYGON((125.009996 45,125.02 45,125.02 45.01,125.009996 45.01,125.009996 45))\"";
  EXPECT_EQ(code_of(file({{.id = "R-2", .wkt = noisy}})), "imported") << "thirty centimetres";
}

TEST_F(RegistryImport, holders_on_record_need_not_come_again) {
  ASSERT_EQ(code_of(file({{.id = "R-1"}})), "imported");
  const std::string alone =
      "id,right,holder,mineral,valid_from,valid_to\nR-2,mining,E1,gold,2024-03-01,2034-02-28\n";
  EXPECT_EQ(code_of(alone), "imported");
  EXPECT_EQ(code_of(alone, true), "imported") << "the file names no holders: they have not ended";
}

TEST_F(RegistryImport, a_file_of_the_future_or_older_than_the_newest_is_refused) {
  ASSERT_TRUE(imported(file({{.id = "R-1"}}), false, false, "2026-11-22"));
  const auto old = imported(file({{.id = "R-2"}}), false, false, "2026-11-21");
  ASSERT_FALSE(old);
  EXPECT_EQ(old.error().code, "registry.older");
  const auto early = imported(file({{.id = "R-2"}}), false, false, "2026-11-24");
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().code, "registry.future");
}

TEST_F(RegistryImport, what_is_known_of_the_ground_reaches_the_rules) {
  const std::string text = std::string(registry_headings) +
                           "prior_work,W-9,,,,,示例工作,,detailed_survey,,,,,,,," +
                           outline(126.9, 43.11) + "\n";
  ASSERT_EQ(code_of(text), "imported");
  const auto found = finding(gold_draft(), "B10");
  EXPECT_TRUE(found.starts_with("needs_justification")) << found;
  EXPECT_NE(found.find("W-9"), std::string::npos) << found;
  const std::string farmland = std::string(registry_headings) +
                               "land_use,L-9,,,,,示例耕地,,,,,,,,,farmland," +
                               outline(125.0, 45.0) + "\n";
  ASSERT_EQ(code_of(farmland), "imported");
  auto clay = gold_draft();
  clay.right = "mining";
  clay.mineral = "brick_clay";
  clay.stage.reset();
  clay.rings = {square(12'500'000'000, 4'500'000'000)};
  EXPECT_TRUE(finding(clay, "C1").starts_with("fail"));
}

TEST_F(RegistryImport, an_entry_by_hand_is_a_snapshot_of_its_own) {
  wire::requests::Right right{"R-1", "exploration", "gold",       "示例乙矿业", "E2",
                              "G2",  "SK-001",      std::nullopt, "live"};
  ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, lin_, right, now_); }));
  EXPECT_EQ(value("SELECT format || ' ' || records || ' ' || added FROM registry_snapshot"),
            "entry 2 2");
  EXPECT_TRUE(finding(gold_draft(), "B1").starts_with("fail"));
  const auto twice =
      in_tx([&](auto& tx) { return service::register_right(tx, lin_, right, now_); });
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().code, "right.exists");
  EXPECT_TRUE(imported(file({{.id = "R-2"}}))) << "a file of an earlier day than the entry";
}

TEST_F(RegistryImport, imports_at_once_come_one_after_the_other) {
  constexpr int files = 8;
  std::atomic<int> kept{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < files; ++i) {
    threads.emplace_back([this, i, &kept] {
      try {
        store::Connection connection(conninfo_);
        store::Transaction tx(connection);
        const service::ImportWish wish{"示例.csv", base::parse_date("2026-11-20").value()};
        const auto done =
            service::import_registry(tx, file({{.id = "R-" + std::to_string(i)}, {.id = "R-same"}}),
                                     wish, now_, [](std::string_view, std::size_t, std::size_t) {});
        if (!done) return;
        tx.commit();
        ++kept;
      } catch (const store::Conflict&) {  // somebody else was in the way
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(kept, files);
  EXPECT_EQ(value("SELECT string_agg(id::text, ',' ORDER BY id) FROM registry_snapshot"),
            "1,2,3,4,5,6,7,8");
  EXPECT_EQ(value("SELECT count(*) FROM registry_record WHERE id = 'R-same'"), "1");
}

}  // namespace
}  // namespace adit::tests
