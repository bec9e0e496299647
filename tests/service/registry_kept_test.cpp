// What the register keeps: versions that nobody rewrites, digests that anybody can work out again,
// and records that are found by what they say.
#include "service/registry_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

class RegistryKept : public RegistryCase {};

TEST_F(RegistryKept, a_record_is_written_once) {
  ASSERT_EQ(
      code_of(file(
          {{.id = "R-1", .block = "SK-001", .heights = "300,200", .wkt = outline(126.92, 43.11)}})),
      "imported");
  ASSERT_EQ(code_of(file({{.id = "R-2"}})), "imported");
  ASSERT_EQ(code_of(file({{.id = "R-1",
                           .block = "SK-001",
                           .heights = "300,200",
                           .wkt = outline(126.92, 43.11)}}),
                    true),
            "imported");
  for (const char* change :
       {"UPDATE registry_record SET until = NULL WHERE id = 'R-2'",
        "UPDATE registry_record SET until = 2 WHERE id = 'R-2'", "DELETE FROM registry_record",
        "UPDATE registry_record SET document = '{}'",
        "UPDATE registry_record SET state = 'expired' WHERE kind = 'right'",
        "UPDATE registry_snapshot SET taken_on = '2026-01-01'", "TRUNCATE registry_record"}) {
    EXPECT_THROW(execute(conninfo_, change), std::runtime_error) << change;
  }
  EXPECT_EQ(value("SELECT count(*) FROM registry_record r WHERE kind = 'right' AND "
                  "(holder, block, state, top_mm, bottom_mm) IS DISTINCT FROM "
                  "(document::jsonb->>'holder', document::jsonb->>'block', "
                  "document::jsonb->>'state', (document::jsonb->>'top_mm')::bigint, "
                  "(document::jsonb->>'bottom_mm')::bigint)"),
            "0");
  EXPECT_EQ(value("SELECT abs(area_m2 - ST_Area(ST_Segmentize(geom, 0.002)::geography)) < 2 "
                  "FROM registry_record WHERE kind = 'right'"),
            "t");
}

TEST_F(RegistryKept, a_record_begins_and_ends_with_snapshots_that_are_there) {
  ASSERT_EQ(code_of(file({{.id = "R-1"}})), "imported");
  ASSERT_EQ(code_of(file({{.id = "R-2"}})), "imported");
  const std::string copy =
      "INSERT INTO registry_record (kind, id, since, until, document, digest) "
      "SELECT kind, 'E-copy', ";
  const std::string from = ", document, digest FROM registry_record WHERE id = 'E1' LIMIT 1";
  for (const char* named : {"0, NULL", "3, NULL", "1, 3", "2, 1"}) {
    EXPECT_THROW(execute(conninfo_, copy + named + from), std::runtime_error) << named;
  }
  EXPECT_THROW(execute(conninfo_, "UPDATE registry_record SET until = 3 WHERE id = 'R-1'"),
               std::runtime_error);
  EXPECT_NO_THROW(execute(conninfo_, copy + "1, 2" + from));
  const std::string snapshot =
      "INSERT INTO registry_snapshot SELECT id + %, source, format, taken_on, imported_at_ms, "
      "imported_by, complete, records, added, changed, ended, digest, file_sha256 "
      "FROM registry_snapshot WHERE id = 2";
  const auto after = [&](const char* more) {
    return std::string(snapshot).replace(snapshot.find('%'), 1, more);
  };
  EXPECT_THROW(execute(conninfo_, after("2")), std::runtime_error) << "a gap";
  EXPECT_NO_THROW(execute(conninfo_, after("1")));
}

TEST_F(RegistryKept, the_database_can_work_out_every_digest_by_itself) {
  ASSERT_EQ(code_of(file({{.id = "R-1", .heights = "300,200", .wkt = outline(126.92, 43.11)},
                          {.id = "R-2"}})),
            "imported");
  EXPECT_EQ(value("SELECT count(*) FROM registry_record WHERE geom IS NOT NULL"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM registry_record WHERE digest <> encode(sha256(convert_to("
                  "document || E'\\n', 'UTF8') || coalesce(ST_AsEWKB(geom, 'NDR'), '')), 'hex')"),
            "0");
  EXPECT_EQ(value("SELECT digest = encode(sha256(convert_to((SELECT string_agg(line, '' ORDER BY "
                  "line COLLATE \"C\") FROM (SELECT concat(kind, ' ', id, ' ', digest, E'\\n') "
                  "AS line FROM registry_record) AS lines), 'UTF8')), 'hex') "
                  "FROM registry_snapshot"),
            "t");
}

TEST_F(RegistryKept, words_are_sought_in_what_a_record_says_and_not_in_its_names) {
  ASSERT_EQ(code_of(file({{.id = "R-1", .state = "lapsed"}, {.id = "R-2"}})), "imported");
  const auto matched = [&](const char* words) {
    return run([&](auto& tx) { return service::list_rights(tx, {.text = words}); }).matched;
  };
  EXPECT_EQ(matched("示例甲"), 2) << "the holder's name";
  EXPECT_EQ(matched("GENERAL_SURVEY"), 2);
  EXPECT_EQ(matched("lapsed"), 1);
  for (const char* name : {"mineral", "valid_from", "right", "control_group", "{", ":"}) {
    EXPECT_EQ(matched(name), 0) << name;
  }
  const std::string quoted =
      std::string(registry_headings) + "holder,E-9,,,,G9,\"示例\"\"引号\"\"矿业\\\",,,,,,,,,,\n";
  ASSERT_EQ(code_of(quoted), "imported");
  const auto holders = run(
      [&](auto& tx) { return service::list_records(tx, "holder", {.text = "\"引号\"矿业\\"}); });
  ASSERT_TRUE(holders);
  EXPECT_EQ(holders->matched, 1) << "as it is read, not as JSON writes it";
}

}  // namespace
}  // namespace adit::tests
