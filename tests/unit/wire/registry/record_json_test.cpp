// Records as documents and their ground as the database takes it.
#include "wire/registry/record_json.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"
#include "domain/registry/columns.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::registry {
namespace {

using domain::registry::Elevations;
using domain::registry::Kind;
using domain::registry::Record;

Record sample() {
  Record record;
  record.kind = Kind::right;
  record.id = "C220000";
  record.line = 7;
  record.members = {{"right", "mining"}, {"holder", "H-1"},    {"mineral", "金 \"1\""},
                    {"block", "B"},      {"state", "pending"}, {"name_zh", "示例矿业权"}};
  record.elevations = Elevations{310'500, -25};
  record.ground = {{{{12'712'345'678, 4'300'000'000},
                     {12'800'000'000, 4'300'000'000},
                     {12'712'345'678, 4'312'500'000},
                     {12'712'345'678, 4'300'000'000}}}};
  return record;
}

TEST(RegistryRecordJson, IsCanonicalAndFitsItsSchema) {
  const std::string json = record_json(sample());
  EXPECT_EQ(json, R"({"block":"B","bottom_mm":-25,"holder":"H-1","id":"C220000","kind":"right",)"
                  R"("mineral":"金 \"1\"","name_zh":"示例矿业权","right":"mining",)"
                  R"("state":"pending","top_mm":310500})");
  const auto document = read("documents/registry-record", json);
  ASSERT_TRUE(document) << document.error().code << document.error().pointer;
  EXPECT_EQ(canonical(document->root()), json);
}

// A value that may stand in the column.
std::string value_for(const domain::registry::Column& column) {
  using domain::registry::Form;
  if (column.form == Form::words) return std::string(column.allowed.back());
  if (column.form == Form::date) return "2024-02-29";
  if (column.form == Form::year) return "2026";
  if (column.form == Form::order) return "12";
  return column.form == Form::id ? "X-1" : "示例";
}

TEST(RegistryRecordJson, TheSchemaKnowsAllColumnsOfAllKinds) {
  for (std::size_t kind = 0; kind < domain::registry::kind_count; ++kind) {
    Record record;
    record.kind = static_cast<Kind>(kind);
    record.id = "X";
    for (const auto& column : columns_of(record.kind)) {
      if (column.form == domain::registry::Form::height) continue;
      record.members.emplace_back(column.name, value_for(column));
    }
    const auto document = read("documents/registry-record", record_json(record));
    ASSERT_TRUE(document) << document.error().code << document.error().pointer;
    EXPECT_EQ(kept_record(record_json(record)).members, record.members);
  }
}

TEST(RegistryRecordJson, HeightsStandWhereverTheirNamesSort) {
  Record record = sample();
  record.members = {{"holder", "H"}};
  EXPECT_EQ(record_json(record),
            R"({"bottom_mm":-25,"holder":"H","id":"C220000","kind":"right","top_mm":310500})");
  record.members = {{"use", "x"}};
  EXPECT_EQ(record_json(record),
            R"({"bottom_mm":-25,"id":"C220000","kind":"right","top_mm":310500,"use":"x"})");
  record.elevations.reset();
  EXPECT_EQ(record_json(record), R"({"id":"C220000","kind":"right","use":"x"})");
}

TEST(RegistryRecordJson, IsKeptWithoutGroundAndLine) {
  const Record record = sample();
  const Record kept = kept_record(record_json(record));
  EXPECT_EQ(kept.kind, record.kind);
  EXPECT_EQ(kept.id, record.id);
  EXPECT_EQ(kept.line, 0);
  EXPECT_EQ(kept.members, record.members) << "in the order of the columns again";
  EXPECT_EQ(kept.elevations, record.elevations);
  EXPECT_TRUE(kept.ground.empty());
  EXPECT_EQ(record_json(kept), record_json(record));
  Record holder;
  holder.kind = Kind::holder;
  holder.id = "H";
  EXPECT_EQ(kept_record(record_json(holder)).kind, Kind::holder);
  EXPECT_FALSE(kept_record(record_json(holder)).elevations);
}

// As PostGIS 3.3 prints, in lower case, ST_GeomFromText of 'MULTIPOLYGON(((127.12345678 43,128 43,
// 127.12345678 43.125,127.12345678 43)))' with 4490.
TEST(RegistryRecordJson, GroundIsTheBytesThatPostgisMakesOfTheText) {
  EXPECT_EQ(base::to_hex(ground_ewkb(sample())),
            "01060000208a1100000100000001030000000100000004000000722444b7e6c75f40000000000080"
            "454000000000000060400000000000804540722444b7e6c75f400000000000904540722444b7e6c7"
            "5f400000000000804540");
}

TEST(RegistryRecordJson, WithoutGroundThereAreNoBytes) {
  Record record = sample();
  record.ground.clear();
  EXPECT_EQ(ground_ewkb(record), "");
}

TEST(RegistryRecordJson, EveryPolygonAndHoleIsCounted) {
  Record record = sample();
  const std::string one = ground_ewkb(record);
  record.ground.push_back(record.ground.front());
  const std::string two = ground_ewkb(record);
  constexpr std::size_t head = 13;  // order, type, reference system and count
  ASSERT_GT(one.size(), head);
  EXPECT_EQ(two.substr(head), one.substr(head) + one.substr(head));
  EXPECT_EQ(two[head - 4], 2);
  record.ground[0].push_back(record.ground[0][0]);
  EXPECT_EQ(ground_ewkb(record)[head + 5], 2) << "rings of the first polygon";
}

std::string digest_of(const Record& record) {
  return record_digest(record_json(record), ground_ewkb(record));
}

TEST(RegistryRecordJson, TheDigestCoversDocumentAndGround) {
  const Record record = sample();
  EXPECT_EQ(record_digest("{}", "ab"), base::to_hex(base::sha256("{}\nab")));
  Record other = record;
  other.line = 99;
  EXPECT_EQ(digest_of(other), digest_of(record)) << "the line does not matter";
  other.ground[0][0][1].lon_e8 += 1;
  EXPECT_NE(digest_of(other), digest_of(record));
  other = record;
  other.elevations->top_mm += 1;
  EXPECT_NE(digest_of(other), digest_of(record));
}

}  // namespace
}  // namespace adit::wire::registry
