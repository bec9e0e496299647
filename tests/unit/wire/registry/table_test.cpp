// Flat tables: their headings, their rows, and files that are no such table.
#include "wire/registry/table.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.hpp"

namespace adit::wire::registry {
namespace {

using namespace std::string_view_literals;

base::Refusal refused(std::string_view bytes) {
  const auto read = read_table(bytes);
  EXPECT_FALSE(read) << bytes.substr(0, 200);
  return read ? base::Refusal{} : read.error();
}

std::int64_t line_of(const base::Refusal& refusal) {
  return std::get<std::int64_t>(refusal.params.at(0).second);
}

TEST(RegistryTable, ChineseAndEnglishHeadingsMayMix) {
  const auto read = read_table(
      "许可证号；,矿业权种类,entity,矿种,最高标高（米）,最低标高（米）,图形\n"
      "C22,采矿权,H,金,100,-5,\"POLYGON((127 43,127.1 43,127 43.1,127 43))\"\n");
  EXPECT_FALSE(read) << "a semicolon is no colon";
  const auto sound = read_table(
      "许可证号：,矿业权种类,entity,矿种,最高标高（米）,最低标高（米）,图形\n"
      "C22,采矿权,H,金,100,-5,\"POLYGON((127 43,127.1 43,127 43.1,127 43))\"\n");
  ASSERT_TRUE(sound) << sound.error().code;
  ASSERT_EQ(sound->records.size(), 1U);
  EXPECT_EQ(sound->records[0].id, "C22");
  EXPECT_EQ(sound->records[0].line, 2);
  EXPECT_EQ(sound->records[0].ground.size(), 1U);
  EXPECT_EQ(sound->records[0].elevations->top_mm, 100'000);
}

TEST(RegistryTable, AnUnknownHeadingIsToldWithTheKnownOnes) {
  const auto refusal = refused("id,right,holder,mineral,valid_until\nR,mining,H,金,2030-01-01\n");
  EXPECT_EQ(refusal.code, "registry.heading_unknown");
  EXPECT_EQ(std::get<std::string>(refusal.params.at(0).second), "valid_until");
  EXPECT_NE(std::get<std::string>(refusal.params.at(1).second).find("valid_to 有效期止"),
            std::string::npos);
  EXPECT_EQ(refused("id,,right,holder,mineral\n").code, "registry.heading_unknown");
}

TEST(RegistryTable, AHeadingComesOnce) {
  EXPECT_EQ(refused("id,right,holder,entity,mineral\nR,mining,H,H,金\n"),
            (base::Refusal{"registry.heading_twice", {{"heading", "entity"}}}));
}

TEST(RegistryTable, ColumnsThatNoRightCanBeWithoutAreMissed) {
  EXPECT_EQ(refused("id,mineral\nR,金\n"),
            (base::Refusal{"registry.headings", {{"missing", "right, holder"}}}));
  EXPECT_EQ(refused("kind,mineral\nR,金\n"),
            (base::Refusal{"registry.headings", {{"missing", "id"}}}));
  EXPECT_TRUE(read_table("kind,id,name_zh\nholder,H,示例矿业\n"));
}

TEST(RegistryTable, WithoutRecordsItIsEmpty) {
  EXPECT_EQ(refused("id,right,holder,mineral\n").code, "registry.empty");
  EXPECT_EQ(refused("id,right,holder,mineral\n\n,,,\n").code, "registry.empty");
  EXPECT_EQ(refused("\n\n").code, "registry.empty");
}

TEST(RegistryTable, AFaultyRowIsToldAndTheOthersAreRead) {
  const auto read = read_table(
      "id,right,holder,mineral,wkt\n"
      "A,mining,H,金,\n"
      "B,mining,H,金\n"
      "C,mining,H,金,,\n"
      "D,mining,H,金,POINT\n"
      "\"E\n\",mining,H,金,\n"
      "F,mining,H,金,\"POLYGON((43 127,43 127.1,43.1 127,43 127))\"\n");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->records.size(), 2U);
  EXPECT_EQ(read->records[1].id, "E");
  EXPECT_EQ(read->records[1].line, 6);
  ASSERT_EQ(read->problems.size(), 4U);
  EXPECT_EQ(read->problems[0],
            (base::Refusal{"registry.fields", {{"line", 3}, {"expected", 5}, {"found", 4}}}));
  EXPECT_EQ(read->problems[1],
            (base::Refusal{"registry.fields", {{"line", 4}, {"expected", 5}, {"found", 6}}}));
  EXPECT_EQ(read->problems[2],
            (base::Refusal{"registry.ground", {{"line", 5}, {"reason", "not_polygon"}}}));
  EXPECT_EQ(read->problems[3],
            (base::Refusal{"registry.outside_china",
                           {{"line", 8}, {"lon", "43.00000000"}, {"lat", "127.00000000"}}}));
}

TEST(RegistryTable, CellsOfTheRowBeforeAreNotKept) {
  const auto read = read_table(
      "id,right,holder,mineral,block\nA,mining,H,金,B-1\nB,mining,H,金,\nC,mining,H,,B-2\n");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->records.size(), 2U);
  EXPECT_EQ(read->records[1].member("block"), "");
  EXPECT_EQ(read->problems.at(0).code, "registry.member_missing");
}

TEST(RegistryTable, RecordsHaveALimit) {
  constexpr std::size_t most = base::limits::registry_records_max;
  std::string bytes = "kind,id\n";
  for (std::size_t i = 0; i < most; ++i) bytes += "?,\n";
  EXPECT_TRUE(read_table(bytes));
  bytes += "?,\n";
  EXPECT_EQ(refused(bytes),
            (base::Refusal{"registry.many_records", {{"records_max", std::int64_t{most}}}}));
}

TEST(RegistryTable, BrokenQuotesRefuseTheWhole) {
  EXPECT_EQ(refused("id,\"right,holder,mineral\n").code, "registry.quote");
  const auto refusal = refused("id,right,holder,mineral\nA,mining,H,金\nB,mining,\"H,金\n");
  EXPECT_EQ(refusal.code, "registry.quote");
  EXPECT_EQ(line_of(refusal), 3);
}

TEST(RegistryTable, BytesThatAreNoTextNameTheirLine) {
  for (const auto row : {"A,mining,H,\xBD\xF0\n"sv, "A,mining,H,\0\n"sv}) {
    std::string bytes = "id,right,holder,mineral\nB,mining,H,金\n";
    bytes += row;
    const auto refusal = refused(bytes);
    EXPECT_EQ(refusal.code, "registry.encoding");
    EXPECT_EQ(line_of(refusal), 3);
  }
}

}  // namespace
}  // namespace adit::wire::registry
