// Counts, ranges and paths.
#include "domain/conformity/rules/tally.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::amount;
using example::Given;
using example::seen;

plan::Quota coal_rights() {
  return example::quotas().front();
}

Given with(std::vector<RegisteredRight> rights) {
  Given given;
  given.mine("煤", "60", "raw_coal_10kt_a");
  given.registry.rights = std::move(rights);
  return given;
}

TEST(Tally, ARangeThatStraddlesTheLimitIsNoAnswer) {
  const Tally range{3, 5, {}};
  EXPECT_EQ(within(range, 1, 6), Answer::yes);
  EXPECT_EQ(within(range, 1, 5), Answer::unknown);
  EXPECT_EQ(within(range, 1, 3), Answer::no);
  EXPECT_EQ(within({3, std::nullopt, {}}, 1, 99), Answer::unknown);
}

TEST(Tally, ReleasesAreCountedByTheirDayAliveOrEnded) {
  auto ended = example::mine_of("R-1", "煤炭", "", "", "2026-02-01");
  ended.state = "cancelled";
  const auto before = example::mine_of("R-2", "煤", "", "", "2025-12-31");
  const auto other = example::mine_of("R-3", "铁", "", "", "2026-02-01");
  const Given given = with({ended, before, other});
  const Tally tally = rights_in(seen(given), coal_rights());
  EXPECT_EQ(tally.least, 1);
  EXPECT_EQ(tally.most, 1);
  EXPECT_EQ(tally.undated, 0);
}

TEST(Tally, AReleaseWithoutItsDayIsCountedWhileTheRightLives) {
  auto ended = example::mine_of("R-1", "煤", "", "");
  ended.state = "expired";
  const auto other = example::mine_of("R-2", "铁", "", "");
  const Given given = with({ended, other, example::mine_of("R-3", "煤", "", "")});
  const Tally tally = rights_in(seen(given), coal_rights());
  EXPECT_EQ(tally.least, 1);
  EXPECT_EQ(tally.undated, 1);
  EXPECT_EQ(tally.most, 2) << "the one that has ended may have been of the period";
  EXPECT_EQ(tally.missing, std::vector<std::string>{"right:R-1:released"});
}

TEST(Tally, TheRegistersOwnCountGoesBeforeItsList) {
  Given given = with({example::mine_of("R-1", "煤", "", "", "2026-02-01")});
  given.registry.counts = {{"released_rights:煤炭", 40}};
  EXPECT_EQ(rights_in(seen(given), coal_rights()).least, 40) << "under any name of the mineral";
  given.registry.counts.clear();
  given.registry.selection = true;
  const Tally tally = rights_in(seen(given), coal_rights());
  EXPECT_FALSE(tally.most) << "a selection counts nothing";
  EXPECT_EQ(tally.missing, std::vector<std::string>{"counts:released_rights:coal"});
}

TEST(Tally, AReservationCountsUntilItsLotIsARight) {
  Given given = with({});
  given.registry.reservations = {{"quota", "coal-rights", 0, "L-9"},
                                 {"quota", "coal-rights", 1, "L-1"},
                                 {"quota", "diatomite-rights", 0, "L-8"}};
  EXPECT_EQ(rights_in(seen(given), coal_rights()).least, 1) << "not the lot's own";
  for (const char* name : {"C4", "煤炭", "C12", "硅藻土"}) {
    given.registry.reservations[0].id = name;
    const bool of_coal = name == std::string_view("C4") || name == std::string_view("煤炭");
    EXPECT_EQ(rights_in(seen(given), coal_rights()).least, of_coal ? 1 : 0) << name;
  }
  given.registry.reservations[0].id = "coal-rights";
  given.registry.rights = {example::mine_of("R-1", "煤", "", "", "2026-02-01")};
  given.registry.rights[0].lot = "L-9";
  EXPECT_EQ(rights_in(seen(given), coal_rights()).least, 1) << "once, not twice";
}

TEST(Tally, RightsInZonesLiveThere) {
  auto inside = example::mine_of("R-1", "钼", "", "");
  inside.zone = "永吉钼矿";
  auto ended = inside;
  ended.state = "expired";
  auto outside = example::mine_of("R-2", "钼", "", "");
  outside.zone = "X04";
  Given given = with({inside, ended, outside});
  EXPECT_EQ(rights_in(seen(given), example::quotas()[2]).least, 1);
  EXPECT_EQ(all_mines(seen(given)).least, 2);
}

TEST(Tally, AnExtensionLeavesTheApplicantsOwnRightOut) {
  Given given = with({example::mine_of("R-1", "煤", "30", "raw_coal_10kt_a"),
                      example::mine_of("R-2", "煤", "30", "raw_coal_10kt_a")});
  EXPECT_EQ(small_mines(seen(given), "coal").least, 2);
  given.lot.event = LotEvent::extend;
  given.lot.applicant = given.registry.rights[0].entity;
  EXPECT_EQ(small_mines(seen(given), "coal").least, 2) << "which of them is extended?";
  given.lot.touches = {example::touch("right", "R-1", 1'000'000)};
  EXPECT_EQ(small_mines(seen(given), "coal").least, 1);
}

TEST(Tally, OutputOfAMineThatSaysNothingLeavesNoUpperEnd) {
  Given given = with({example::mine_of("R-1", "煤", "30", "raw_coal_10kt_a"),
                      example::mine_of("R-2", "煤", "", "")});
  const Tally tally = output_of(seen(given), example::quotas()[5]);
  EXPECT_EQ(tally.least, amount("30", "raw_coal_10kt_a").amount);
  EXPECT_FALSE(tally.most);
  EXPECT_EQ(tally.missing, std::vector<std::string>{"right:R-2:capacity"});
}

// 182 − 112 × 1/5 = 159.6; 2341 − 141 × 2/5 = 2284.6.
TEST(Tally, APathHasEqualSteps) {
  const auto targets = example::targets();
  EXPECT_EQ(on_path(targets[1], 2010), 182);
  EXPECT_EQ(on_path(targets[1], 2011), 159);
  EXPECT_EQ(on_path(targets[2], 2012), 2284);
  EXPECT_EQ(on_path(targets[2], 2015), 2200);
  EXPECT_EQ(on_path(targets[2], 2026), 2200);
  EXPECT_EQ(on_path(targets[0], 2012), std::nullopt) << "no base";
  EXPECT_EQ(year_of(example::at("2015-12-31T16:00:00.000Z")), 2016) << "in Shanghai";
}

}  // namespace
}  // namespace adit::domain::conformity
