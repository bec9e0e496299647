// Whole deliveries, each with one thing wrong, and what may look wrong and is not.
#include "domain/registry/check.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.hpp"

namespace adit::domain::registry {
namespace {

// Hundred-thousandths of a degree, about a metre, from 127° E, 43° N.
plan::Ring square(std::int64_t x, std::int64_t y, std::int64_t side) {
  const auto at = [](std::int64_t east, std::int64_t north) {
    return plan::Point{12'700'000'000 + east * 1'000, 4'300'000'000 + north * 1'000};
  };
  return {at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)};
}

using Members = std::vector<std::pair<std::string_view, std::string>>;

Record made(Kind kind, std::string id, int line, Members members = {}) {
  Record record;
  record.kind = kind;
  record.id = std::move(id);
  record.line = line;
  record.members = std::move(members);
  return record;
}

Record right(std::string id, int line, std::int64_t x = 0, std::int64_t y = 0,
             std::int64_t side = 1'000) {
  Record record = made(Kind::right, std::move(id), line,
                       {{"right", "mining"},
                        {"holder", "H"},
                        {"mineral", "金"},
                        {"state", "live"},
                        {"valid_from", "2024-01-01"},
                        {"valid_to", "2034-01-01"}});
  record.ground = {{square(x, y, side)}};
  return record;
}

void put(Record& record, std::string_view name, std::string value) {
  for (auto& member : record.members) {
    if (member.first == name) member.second = value;
  }
}

void drop(Record& record, std::string_view name) {
  std::erase_if(record.members, [&](const auto& member) { return member.first == name; });
}

bool nobody(Kind, std::string_view) {
  return false;
}

std::vector<base::Refusal> problems(std::vector<Record> records) {
  records.insert(records.begin(), made(Kind::holder, "H", 1, {{"name_zh", "示例矿业"}}));
  return problems_of(records, nobody);
}

std::vector<std::string> codes(std::vector<Record> records) {
  std::vector<std::string> out;
  for (const auto& problem : problems(std::move(records))) out.push_back(problem.code);
  return out;
}

using Codes = std::vector<std::string>;
using Refusals = std::vector<base::Refusal>;

TEST(RegistryCheck, ASoundDeliveryHasNoProblems) {
  EXPECT_EQ(codes({right("A", 2), right("B", 3, 1'000)}), Codes());
  EXPECT_TRUE(problems_of({}, nobody).empty());
}

TEST(RegistryCheck, TheSameRecordTwice) {
  EXPECT_EQ(problems({right("A", 2), right("B", 3, 5'000), right("A", 4, 9'000)}),
            (Refusals{{"registry.id_twice",
                       {{"line", 4}, {"kind", "right"}, {"id", "A"}, {"first_line", 2}}}}));
  EXPECT_EQ(codes({right("A", 2), made(Kind::deposit, "A", 3)}), Codes()) << "of another kind";
}

TEST(RegistryCheck, AHolderIsDeliveredOrKnown) {
  const std::vector<Record> records{right("A", 2)};
  EXPECT_EQ(
      problems_of(records, nobody),
      (Refusals{{"registry.holder_unknown", {{"line", 2}, {"right", "A"}, {"holder", "H"}}}}));
  const auto known = [](Kind kind, std::string_view id) {
    return kind == Kind::holder && id == "H";
  };
  EXPECT_TRUE(problems_of(records, known).empty());
  const Record mine = made(Kind::mine, "M", 2, {{"name_zh", "示例矿"}, {"holder", "X"}});
  EXPECT_EQ(codes({mine}), Codes{"registry.holder_unknown"});
}

TEST(RegistryCheck, AReportSpeaksOfADeliveredDeposit) {
  const Record report =
      made(Kind::reserve_report, "P", 2, {{"name_zh", "示例报告"}, {"deposit", "D"}});
  EXPECT_EQ(
      problems({report}),
      (Refusals{{"registry.deposit_unknown", {{"line", 2}, {"report", "P"}, {"deposit", "D"}}}}));
  EXPECT_EQ(codes({report, made(Kind::deposit, "D", 3)}), Codes());
  const auto known = [](Kind kind, std::string_view id) {
    return kind == Kind::deposit && id == "D";
  };
  EXPECT_TRUE(problems_of({report}, known).empty()) << "the register has it";
}

Record programme(std::string id, int line, std::string year = "2026") {
  return made(Kind::programme, std::move(id), line,
              {{"name_zh", "示例方案"}, {"year", std::move(year)}});
}

Record item(std::string id, int line) {
  return made(Kind::programme_item, std::move(id), line,
              {{"name_zh", "示例项目"}, {"programme", "Y"}, {"block", "SK-001"}});
}

TEST(RegistryCheck, AnItemBelongsToAProgramme) {
  EXPECT_EQ(
      problems({item("I", 2)}),
      (Refusals{{"registry.programme_unknown", {{"line", 2}, {"item", "I"}, {"programme", "Y"}}}}));
  EXPECT_EQ(codes({item("I", 2), programme("Y", 3)}), Codes());
  const auto known = [](Kind kind, std::string_view id) {
    return kind == Kind::programme && id == "Y";
  };
  EXPECT_TRUE(problems_of({item("I", 2)}, known).empty()) << "the register has it";
}

TEST(RegistryCheck, AYearHasOneProgramme) {
  EXPECT_EQ(problems({programme("Y", 2), programme("Z", 3), programme("V", 4, "2027")}),
            (Refusals{{"registry.programme_twice",
                       {{"line", 3}, {"programme", "Z"}, {"year", "2026"}, {"first", "Y"}}}}));
  EXPECT_EQ(codes({programme("Y", 2), programme("Y", 3)}), Codes{"registry.id_twice"});
}

TEST(RegistryCheck, AnItemIsSomewhere) {
  Record nowhere = item("I", 2);
  drop(nowhere, "block");
  EXPECT_EQ(problems({nowhere, programme("Y", 3)}),
            (Refusals{{"registry.item_nowhere", {{"line", 2}, {"item", "I"}}}}));
  nowhere.ground = {{square(0, 0, 1'000)}};
  EXPECT_EQ(codes({nowhere, programme("Y", 3)}), Codes());
}

TEST(RegistryCheck, ALowerPlanSaysWhereAndWhen) {
  Record plan = made(Kind::lower_plan, "C", 2,
                     {{"level", "city"}, {"valid_from", "2026-01-01"}, {"valid_to", "2025-12-31"}});
  EXPECT_EQ(
      problems({plan}),
      (Refusals{{"registry.coverage_missing", {{"line", 2}, {"plan", "C"}}},
                {"registry.period_order",
                 {{"line", 2}, {"plan", "C"}, {"from", "2026-01-01"}, {"to", "2025-12-31"}}}}));
  plan.ground = {{square(0, 0, 1'000)}};
  put(plan, "valid_to", "2026-01-01");
  EXPECT_EQ(codes({plan, right("A", 3)}), Codes()) << "and rights lie on its ground";
}

TEST(RegistryCheck, ALiveRightHasItsDates) {
  for (const char* member : {"valid_from", "valid_to"}) {
    Record record = right("A", 2);
    drop(record, member);
    EXPECT_EQ(problems({record}),
              (Refusals{{"registry.dates_missing", {{"line", 2}, {"right", "A"}}}}));
    put(record, "state", "pending");
    EXPECT_EQ(codes({record}), Codes()) << "not registered yet";
  }
}

TEST(RegistryCheck, TheLastDayIsNotBeforeTheFirst) {
  Record record = right("A", 2);
  put(record, "valid_to", "2023-12-31");
  EXPECT_EQ(
      problems({record}),
      (Refusals{{"registry.dates_order",
                 {{"line", 2}, {"right", "A"}, {"from", "2024-01-01"}, {"to", "2023-12-31"}}}}));
  put(record, "valid_to", "2024-01-01");
  EXPECT_EQ(codes({record}), Codes()) << "a day long";
}

TEST(RegistryCheck, TheTopIsAboveTheBottom) {
  Record record = right("A", 2);
  record.elevations = {100'000, 100'000};
  EXPECT_EQ(
      problems({record}),
      (Refusals{{"registry.heights_order",
                 {{"line", 2}, {"right", "A"}, {"top_mm", 100'000}, {"bottom_mm", 100'000}}}}));
  record.elevations = {100'001, 100'000};
  EXPECT_EQ(codes({record}), Codes());
}

TEST(RegistryCheck, LiveRightsDoNotOverlap) {
  const auto found = problems({right("A", 2), right("B", 3, 500)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "registry.overlap");
  const auto area = std::get<std::int64_t>(found[0].params[4].second);
  EXPECT_NEAR(static_cast<double>(area), 452'900, 500);
  EXPECT_EQ(
      found[0].params,
      (decltype(found[0].params){
          {"line", 3}, {"first", "A"}, {"second", "B"}, {"first_line", 2}, {"overlap_m2", area}}));
}

TEST(RegistryCheck, TheLaterLineIsToBlame) {
  const auto found = problems({right("B", 9), right("A", 2, 500)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].params.at(0).second, base::Param(std::int64_t{9}));
  EXPECT_EQ(found[0].params.at(1).second, base::Param("A"));
}

TEST(RegistryCheck, EndedRightsHoldNothing) {
  for (const char* state : {"expired", "cancelled", "lapsed"}) {
    Record other = right("B", 3, 500);
    put(other, "state", state);
    EXPECT_EQ(codes({right("A", 2), other}), Codes()) << state;
  }
  for (const char* state : {"awarded", "pending"}) {
    Record other = right("B", 3, 500);
    put(other, "state", state);
    EXPECT_EQ(codes({right("A", 2), other}), Codes{"registry.overlap"}) << state;
  }
}

TEST(RegistryCheck, OnlyRightsHoldGround) {
  Record deposit = made(Kind::deposit, "D", 3, {{"state", "live"}});
  deposit.ground = {{square(500, 0, 1'000)}};
  EXPECT_EQ(codes({right("A", 2), deposit}), Codes());
}

TEST(RegistryCheck, HeightsExcuseAnOverlap) {
  Record upper = right("A", 2);
  upper.elevations = {300'000, 100'000};
  Record lower = right("B", 3, 500);
  lower.elevations = {100'000, 0};
  EXPECT_EQ(codes({upper, lower}), Codes());
  lower.elevations = {100'001, 0};
  EXPECT_EQ(codes({upper, lower}), Codes{"registry.overlap"});
  lower.elevations.reset();
  EXPECT_EQ(codes({upper, lower}), Codes{"registry.overlap"});
}

TEST(RegistryCheck, NeighboursAndDrawingNoiseDoNotOverlap) {
  EXPECT_EQ(codes({right("A", 2), right("B", 3, 1'000), right("C", 4, 1'000, 1'000)}), Codes());
  // Sixteen metres of a side of a kilometre: 17,800 of 905,000 m².
  EXPECT_EQ(codes({right("A", 2), right("B", 3, 980)}), Codes{"registry.overlap"});
  // Less than a metre along the perimeter of what is shared.
  EXPECT_EQ(codes({right("A", 2), right("B", 3, 999)}), Codes());
}

TEST(RegistryCheck, PartsOfARightAreOneShape) {
  Record two = right("A", 2);
  two.ground.push_back({square(5'000, 0, 1'000)});
  EXPECT_EQ(codes({two, right("B", 3, 5'500)}), Codes{"registry.overlap"});
  EXPECT_EQ(codes({two, right("B", 3, 2'000)}), Codes());
}

TEST(RegistryCheck, ProblemsComeByLineUpToTheLimit) {
  Record dateless = right("C", 4, 9'000);
  drop(dateless, "valid_to");
  EXPECT_EQ(codes({right("A", 2), right("B", 3, 500), dateless}),
            (Codes{"registry.overlap", "registry.dates_missing"}));
  std::vector<Record> many;
  for (int i = 0; i < 150; ++i) {
    many.push_back(right("R" + std::to_string(i), 2 + i, 0, i * 2'000));
    drop(many.back(), "valid_to");
  }
  many.push_back(right("B", 2, 500));
  const auto found = problems(many);
  ASSERT_EQ(found.size(), base::limits::registry_problems_max);
  EXPECT_EQ(found[1].code, "registry.overlap") << "of line 2, though it was found last";
  EXPECT_EQ(std::get<std::int64_t>(found.back().params[0].second), 100);
}

}  // namespace
}  // namespace adit::domain::registry
