// A snapshot becomes a canonical event that keeps its schema.
#include "wire/events/registry_events.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

TEST(SnapshotTakenEvent, is_canonical_and_says_every_figure) {
  const std::string digest(64, 'a');
  const std::string file(64, 'b');
  const auto event =
      snapshot_taken({2, "示例.csv", "csv", "2026-11-20", true, 12, 3, 1, 4, digest, file});
  EXPECT_EQ(event.kind, "registry.snapshot_taken");
  EXPECT_EQ(event.v, 1);
  const auto read = wire::read("events/registry.snapshot_taken", event.body);
  ASSERT_TRUE(read.has_value()) << event.body << '\n' << read.error().code;
  EXPECT_EQ(canonical(read->root()), event.body);
  EXPECT_EQ(event.body, R"({"added":3,"changed":1,"complete":true,"digest":")" + digest +
                            R"(","ended":4,"file_sha256":")" + file +
                            R"(","format":"csv","records":12,"snapshot":2,"source":"示例.csv",)" +
                            R"("taken_on":"2026-11-20"})");
}

TEST(RightAssessedEvent, is_canonical_and_names_no_person) {
  const std::string report(64, 'a');
  const std::string facts(64, 'b');
  const auto event = right_assessed({"SR-001",
                                     2,
                                     "change",
                                     {"holder", "ground"},
                                     "LOT",
                                     "jilin-sandbox",
                                     "nonconforming",
                                     {"B1"},
                                     facts,
                                     report});
  EXPECT_EQ(event.kind, "right.assessed");
  EXPECT_EQ(event.v, 1);
  const auto read = wire::read("events/right.assessed", event.body);
  ASSERT_TRUE(read.has_value()) << event.body << '\n' << read.error().code;
  EXPECT_EQ(canonical(read->root()), event.body);
  EXPECT_EQ(event.body, R"({"blocking":["B1"],"changes":["holder","ground"],"event":"change",)"
                        R"("plan":"jilin-sandbox","record":2,"registry_digest":")" +
                            facts + R"(","report_digest":")" + report +
                            R"(","right":"SR-001","stage":"LOT","verdict":"nonconforming"})");
}

}  // namespace
}  // namespace adit::wire
