// Areas by id and by name, and zones of the edition by what they are for.
#include "domain/conformity/rules/zones.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;
using example::seen;

Given touching(const char* layer, const char* id) {
  Given given;
  given.mine("钼", "30", "ore_10kt_a");
  given.lot.touches = {example::touch(layer, id, 1'000'000)};
  return given;
}

TEST(Zones, AreTheAreasOfThePlanByIdOrName) {
  for (const char* id : {"X02", "永吉钼矿"}) {
    const Given given = touching("restricted_zone", id);
    const auto zones = zones_of(seen(given), Layer::restricted_zone);
    ASSERT_EQ(zones.size(), 1u);
    EXPECT_EQ(zones[0].area->entry.id, "X02");
    EXPECT_TRUE(zones[0].is_for("molybdenum"));
    EXPECT_EQ(names_of(zones).zh, "永吉钼矿");
  }
}

TEST(Zones, GoByTheirNamesHoweverTheyAreWritten) {
  for (const char* id :
       {"农安-前郭油页岩", "农安—前郭 油页岩", "农安－前郭油页岩限制开采区", "农安", "Nong’an"}) {
    const Given given = touching("restricted_zone", id);
    const bool known = zones_of(seen(given), Layer::restricted_zone)[0].known;
    EXPECT_EQ(known, std::string_view(id) != "Nong’an") << id;
  }
}

TEST(Zones, TheBeginningOfTwoNamesIsNone) {
  Given given = touching("restricted_zone", "敦化");
  EXPECT_TRUE(zones_of(seen(given), Layer::restricted_zone)[0].known);
  plan::Area another = given.provisions->areas[2];
  another.entry.id = "X09";
  another.name = {"敦化钨矿", "another"};
  given.provisions->areas.push_back(another);
  EXPECT_FALSE(zones_of(seen(given), Layer::restricted_zone)[0].known);
  given.lot.touches[0].id = "敦化钨矿";
  EXPECT_EQ(zones_of(seen(given), Layer::restricted_zone)[0].area->entry.id, "X09");
  given.lot.touches[0].id = "敦";
  EXPECT_FALSE(zones_of(seen(given), Layer::restricted_zone)[0].known) << "one character";
}

TEST(Zones, AnAreaOfAnotherKindIsNotMeant) {
  const Given given = touching("key_mining_area", "X02");
  EXPECT_FALSE(zones_of(seen(given), Layer::key_mining_area)[0].known);
}

TEST(Zones, OfTheEditionSayThemselvesWhatTheyAreFor) {
  Given given = touching("restricted_zone", "SZ-1");
  plan::Zone zone = example::zone("restricted_zone", "SZ-1");
  zone.minerals = {"molybdenum"};
  given.edition.zones.push_back(zone);
  const auto zones = zones_of(seen(given), Layer::restricted_zone);
  EXPECT_TRUE(zones[0].known && zones[0].is_for("molybdenum"));
  EXPECT_EQ(zones[0].area, nullptr);
  EXPECT_TRUE(zone_is_one_of(seen(given), Layer::restricted_zone, "SZ-1", {"X01"}));
  EXPECT_FALSE(zone_is_one_of(seen(given), Layer::restricted_zone, "SZ-1", {"X04"}));
  EXPECT_FALSE(zone_is_one_of(seen(given), Layer::restricted_zone, "X03", {"X01"}));
}

TEST(Zones, BarelyTouchedOnesDoNotCount) {
  Given given = touching("restricted_zone", "X02");
  given.lot.touches[0].overlap_m2 = 18'000;
  EXPECT_TRUE(zones_of(seen(given), Layer::restricted_zone).empty());
}

TEST(Zones, NoKeyAreaIsAnAnswerAndNoLayerAnother) {
  Given given = touching("key_mining_area", "C04");
  EXPECT_FALSE(key_areas(seen(given)).answer);
  given.lot.touches.clear();
  EXPECT_EQ(key_areas(seen(given)).answer->verdict, FindingVerdict::pass);
  given.registry.layers_loaded.clear();
  EXPECT_EQ(key_areas(seen(given)).answer->missing,
            std::vector<std::string>{"layer:key_mining_area"});
}

}  // namespace
}  // namespace adit::domain::conformity
