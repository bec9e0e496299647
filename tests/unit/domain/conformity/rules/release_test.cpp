// Quotas that a lot takes, and what it takes of them.
#include "domain/conformity/rules/release.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;
using example::seen;

using Slots = std::vector<Wanted>;

TEST(Release, AnAnnouncementTakesTheNextSlotOfItsQuota) {
  Given given;
  given.mine("煤", "60", "raw_coal_10kt_a");
  EXPECT_EQ(given.assess().reservations, (Slots{{"quota", "coal-rights", 0}}));
  given.registry.reservations = {{"quota", "coal-rights", 4, "L-9"}};
  EXPECT_EQ(given.assess().reservations, (Slots{{"quota", "coal-rights", 5}}));
  given.registry.reservations.push_back({"quota", "coal-rights", 2, "L-1"});
  EXPECT_EQ(given.assess().reservations, (Slots{{"quota", "coal-rights", 2}})) << "its own";
  given.registry.counts = {{"released_rights:coal", 45}};
  EXPECT_TRUE(given.assess().reservations.empty()) << "there is none left";
}

TEST(Release, AQuotaOfZonesIsTakenInsideThem) {
  Given given;
  given.mine("钼", "30", "ore_10kt_a");
  EXPECT_TRUE(given.assess().reservations.empty());
  given.lot.touches = {example::touch("restricted_zone", "X01", 1'000'000)};
  EXPECT_EQ(given.assess().reservations, (Slots{{"quota", "molybdenum-zones", 0}}));
}

TEST(Release, ADepositThatHasRoomForOneIsTaken) {
  Given given;
  given.mine("水泥用灰岩", "50", "ore_10kt_a");
  given.lot.touches = {example::touch("deposit", "KD-1", 1'000'000)};
  EXPECT_EQ(given.assess().reservations, (Slots{{"deposit", "KD-1", 0}}));
  given.lot.event = LotEvent::extend;
  EXPECT_TRUE(given.assess().reservations.empty());
}

TEST(Release, TheExplanationHasBothNumbers) {
  Given given;
  given.mine("煤", "60", "raw_coal_10kt_a");
  given.registry.counts = {{"released_rights:coal", 45}};
  const Judgement judgement = judge_quota(seen(given), example::quotas().front());
  EXPECT_EQ(judgement.verdict, FindingVerdict::fail);
  EXPECT_NE(judgement.explain.zh.find("46"), std::string::npos);
  EXPECT_NE(judgement.explain.en.find("the limit is 45"), std::string::npos);
}

TEST(Release, TheExplanationOwnsUpToWhatItCountsToBeStrict) {
  Given given;
  given.mine("煤", "60", "raw_coal_10kt_a");
  given.registry.rights = {example::mine_of("R-1", "煤", "", ""),
                           example::mine_of("R-2", "煤", "", "", "2026-02-01")};
  const Judgement judgement = judge_quota(seen(given), example::quotas().front());
  EXPECT_NE(judgement.explain.zh.find("第 3 个"), std::string::npos) << judgement.explain.zh;
  EXPECT_NE(judgement.explain.zh.find("其中 1 个没有投放日期"), std::string::npos);
  given.registry.rights.erase(given.registry.rights.begin());
  const Judgement dated = judge_quota(seen(given), example::quotas().front());
  EXPECT_EQ(dated.explain.zh.find("没有投放日期"), std::string::npos) << dated.explain.zh;
}

}  // namespace
}  // namespace adit::domain::conformity
