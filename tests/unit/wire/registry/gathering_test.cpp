// Rows of cells into records, and what a row can have wrong.
#include "wire/registry/gathering.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::wire::registry {
namespace {

using domain::registry::Elevations;
using domain::registry::Kind;
using domain::registry::Polygon;

using Cells = std::vector<std::pair<std::string_view, std::string_view>>;

Row row_of(const Cells& cells, int line = 2) {
  Row row;
  row.line = line;
  for (const auto& [name, value] : cells) row.cells[place_named(name).value()] = value;
  return row;
}

// A right in order, with further cells or others instead.
Cells right(const Cells& others = {}) {
  Cells cells{{"id", "R"}, {"right", "mining"}, {"holder", "H"}, {"mineral", "金"}};
  cells.insert(cells.end(), others.begin(), others.end());
  return cells;
}

Delivery gathered(const std::vector<Cells>& rows) {
  Gathering gathering;
  int line = 1;
  for (const Cells& cells : rows) {
    Row row = row_of(cells, ++line);
    gathering.add(row);
  }
  return gathering.finish("csv");
}

using Refusals = std::vector<base::Refusal>;
using Members = std::vector<std::pair<std::string_view, std::string>>;

TEST(RegistryGathering, ARowIsARightUnlessItSaysOtherwise) {
  const Delivery delivery = gathered({right({{"valid_to", "2030/1/2"}, {"lot", "L-1"}})});
  EXPECT_EQ(delivery.format, "csv");
  EXPECT_TRUE(delivery.problems.empty());
  ASSERT_EQ(delivery.records.size(), 1U);
  const auto& record = delivery.records[0];
  EXPECT_EQ(record.kind, Kind::right);
  EXPECT_EQ(record.id, "R");
  EXPECT_EQ(record.line, 2);
  EXPECT_EQ(record.members, (Members{{"right", "mining"},
                                     {"holder", "H"},
                                     {"mineral", "金"},
                                     {"state", "live"},
                                     {"valid_to", "2030-01-02"},
                                     {"lot", "L-1"}}));
  EXPECT_FALSE(record.elevations);
}

TEST(RegistryGathering, EveryKindIsRead) {
  const Delivery delivery = gathered({
      {{"kind", "holder"}, {"id", "H"}, {"name_zh", "示例矿业"}},
      {{"kind", "矿产地"}, {"id", "D"}, {"name_zh", "示例矿产地"}, {"mineral", "金"}},
      {{"kind", "储量报告"},
       {"id", "P"},
       {"name_zh", "报告"},
       {"deposit", "D"},
       {"issued_on", "2024-01-01"}},
      {{"kind", "prior_work"}, {"id", "W"}, {"name_zh", "示例普查"}, {"stage", "普查"}},
      {{"kind", "mine"}, {"id", "M"}, {"name_zh", "示例矿"}, {"holder", "H"}},
      {{"kind", "land_use"}, {"id", "L"}, {"name_zh", "示例耕地"}, {"use", "耕地"}},
      {{"kind", "年度实施方案"},
       {"id", "Y"},
       {"name_zh", "示例方案"},
       {"year", "2026年"},
       {"number", "示例〔2026〕1号"},
       {"issuer", "示例主管部门"},
       {"issued_on", "2026-01-05"},
       {"limits", "探矿权=12"}},
      {{"kind", "programme_item"},
       {"id", "I"},
       {"name_zh", "示例项目"},
       {"programme", "Y"},
       {"right", "探矿权"},
       {"mineral", "金"},
       {"block", "SK-001"}},
      {{"kind", "lower_plan"},
       {"id", "C"},
       {"name_zh", "示例市规划"},
       {"level", "市级"},
       {"number", "示例〔2026〕2号"},
       {"issuer", "示例市政府"},
       {"issued_on", "2026-01-05"},
       {"valid_from", "2026-01-01"},
       {"valid_to", "2030-12-31"},
       {"prohibits", "采矿权:泥炭"}},
  });
  EXPECT_TRUE(delivery.problems.empty());
  ASSERT_EQ(delivery.records.size(), 9U);
  EXPECT_EQ(delivery.records[3].member("stage"), "general_survey");
  EXPECT_EQ(delivery.records[6].member("limits"), "released_exploration_rights=12");
  EXPECT_EQ(delivery.records[8].member("prohibits"), "mining:泥炭");
}

TEST(RegistryGathering, AllFaultsOfARowAreTold) {
  const Delivery delivery = gathered(
      {{{"id", "示例"}, {"right", "both"}, {"mineral", "金"}, {"use", "耕地"}, {"top_m", "x"}}});
  EXPECT_TRUE(delivery.records.empty());
  const std::string heights = "-20000 … 20000 m, 0.001 m";
  EXPECT_EQ(
      delivery.problems,
      (Refusals{
          {"registry.value",
           {{"line", 2}, {"member", "id"}, {"value", "示例"}, {"allowed", "[A-Za-z0-9._-]{1,64}"}}},
          {"registry.value",
           {{"line", 2},
            {"member", "right"},
            {"value", "both"},
            {"allowed", "exploration 探矿权, mining 采矿权"}}},
          {"registry.member_missing", {{"line", 2}, {"member", "holder"}}},
          {"registry.not_of_kind", {{"line", 2}, {"member", "use"}, {"kind", "right"}}},
          {"registry.value",
           {{"line", 2}, {"member", "top_m"}, {"value", "x"}, {"allowed", heights}}},
          {"registry.member_missing", {{"line", 2}, {"member", "bottom_m"}}},
      }));
}

TEST(RegistryGathering, AnUnknownKindIsAllThatIsToldOfItsRow) {
  EXPECT_EQ(gathered({right({{"kind", "licence"}})}).problems,
            (Refusals{{"registry.kind", {{"line", 2}, {"value", "licence"}}}}));
}

TEST(RegistryGathering, HeightsComeInPairs) {
  const auto one = gathered({right({{"top_m", "310.5"}, {"bottom_m", "-0.025"}})});
  ASSERT_EQ(one.records.size(), 1U);
  EXPECT_EQ(one.records[0].elevations, (Elevations{310'500, -25}));
  EXPECT_EQ(one.records[0].member("top_m"), "") << "no member besides";
  EXPECT_EQ(gathered({right({{"bottom_m", "0"}})}).problems,
            (Refusals{{"registry.member_missing", {{"line", 2}, {"member", "top_m"}}}}));
  EXPECT_EQ(
      gathered(
          {{{"kind", "mine"}, {"id", "M"}, {"name_zh", "示例"}, {"holder", "H"}, {"top_m", "1"}}})
          .problems,
      (Refusals{{"registry.not_of_kind", {{"line", 2}, {"member", "top_m"}, {"kind", "mine"}}}}));
}

TEST(RegistryGathering, GroundIsCheckedAndNotOfEveryKind) {
  const Polygon triangle{{{12'700'000'000, 4'300'000'000},
                          {12'710'000'000, 4'300'000'000},
                          {12'700'000'000, 4'310'000'000},
                          {12'700'000'000, 4'300'000'000}}};
  const auto with = [](const Cells& cells, Polygon polygon) {
    Gathering gathering;
    Row row = row_of(cells);
    row.drawn = std::vector<Polygon>{std::move(polygon)};
    gathering.add(row);
    return gathering.finish("csv");
  };
  EXPECT_EQ(with(right(), triangle).records.at(0).ground, std::vector<Polygon>{triangle});
  Polygon open = triangle;
  open[0].pop_back();
  EXPECT_EQ(with(right(), open).problems,
            (Refusals{{"registry.ground", {{"line", 2}, {"reason", "unclosed"}}}}));
  EXPECT_EQ(with({{"kind", "holder"}, {"id", "H"}, {"name_zh", "示例"}}, triangle).problems,
            (Refusals{{"registry.ground", {{"line", 2}, {"reason", "no_ground"}}}}));
}

TEST(RegistryGathering, ARightMayDeclareItsHolder) {
  const Delivery delivery =
      gathered({right({{"holder_zh", "示例矿业"}, {"control_group", "G"}}),
                right({{"id", "S"}, {"holder_zh", "示例矿业"}, {"control_group", "G"}}),
                right({{"id", "T"}})});
  EXPECT_TRUE(delivery.problems.empty());
  ASSERT_EQ(delivery.records.size(), 4U);
  const auto& holder = delivery.records[0];
  EXPECT_EQ(holder.kind, Kind::holder);
  EXPECT_EQ(holder.id, "H");
  EXPECT_EQ(holder.line, 2);
  EXPECT_EQ(holder.members, (Members{{"name_zh", "示例矿业"}, {"control_group", "G"}}));
}

TEST(RegistryGathering, DifferingDeclarationsAreRefused) {
  const Cells first = right({{"holder_zh", "示例矿业"}, {"control_group", "G"}});
  const Refusals refused{
      {"registry.holder_differs", {{"line", 3}, {"holder", "H"}, {"first_line", 2}}}};
  EXPECT_EQ(gathered({first, right({{"id", "S"}, {"holder_zh", "示例矿业"}})}).problems, refused);
  EXPECT_EQ(gathered({first, right({{"id", "S"}, {"holder_zh", "示例"}, {"control_group", "G"}})})
                .problems,
            refused);
  EXPECT_EQ(gathered({right({{"control_group", "G"}})}).problems,
            (Refusals{{"registry.member_missing", {{"line", 2}, {"member", "holder_zh"}}}}));
  EXPECT_EQ(
      gathered({right({{"holder_zh", "示例"}, {"control_group", "集团"}})}).problems.at(0).code,
      "registry.value");
}

TEST(RegistryGathering, AListedHolderTakesThePlaceOfADeclaredOne) {
  const Cells listed{{"kind", "holder"}, {"id", "H"}, {"name_zh", "示例矿业"}, {"name_en", "Demo"}};
  const Cells declaring = right({{"holder_zh", "示例矿业"}});
  for (const auto& rows : {std::vector{listed, declaring}, std::vector{declaring, listed}}) {
    const Delivery delivery = gathered(rows);
    EXPECT_TRUE(delivery.problems.empty());
    ASSERT_EQ(delivery.records.size(), 2U);
    const auto& records = delivery.records;
    EXPECT_EQ(records[0].kind == Kind::holder ? records[0].member("name_en")
                                              : records[1].member("name_en"),
              "Demo");
  }
  for (const auto& rows : {std::vector{listed, right({{"holder_zh", "另一示例"}})},
                           std::vector{right({{"holder_zh", "另一示例"}}), listed}}) {
    EXPECT_EQ(
        gathered(rows).problems,
        (Refusals{{"registry.holder_differs", {{"line", 3}, {"holder", "H"}, {"first_line", 2}}}}));
  }
}

TEST(RegistryGathering, ProblemsComeByLine) {
  const Delivery delivery = gathered({right({{"holder_zh", "示例矿业"}}),
                                      {{"kind", "holder"}, {"id", "H"}, {"name_zh", "另一示例"}},
                                      right({{"kind", "licence"}})});
  ASSERT_EQ(delivery.problems.size(), 2U);
  EXPECT_EQ(delivery.problems[0].code, "registry.holder_differs") << "though it was found last";
  EXPECT_EQ(delivery.problems[1].code, "registry.kind");
}

TEST(RegistryGathering, OnlyRightsDeclareHolders) {
  EXPECT_EQ(gathered({{{"kind", "mine"},
                       {"id", "M"},
                       {"name_zh", "示例"},
                       {"holder", "H"},
                       {"holder_zh", "示例矿业"}}})
                .problems,
            (Refusals{{"registry.not_of_kind",
                       {{"line", 2}, {"member", "holder_zh"}, {"kind", "mine"}}}}));
}

TEST(RegistryGathering, ProblemsHaveALimitAndGoodRowsAreKept) {
  std::vector<Cells> rows(150, right({{"kind", "?"}}));
  rows.push_back(right());
  const Delivery delivery = gathered(rows);
  EXPECT_EQ(delivery.problems.size(), base::limits::registry_problems_max);
  EXPECT_EQ(delivery.records.size(), 1U);
}

}  // namespace
}  // namespace adit::wire::registry
