// How far earlier work went, from every source, and what a lot that goes less far needs.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

// A lot of this stage over a detailed survey, outside the key areas.
Given over_detailed_survey(std::string stage) {
  Given given;
  given.lot.stage = std::move(stage);
  given.lot.touches.push_back(example::touch("prior_work", "YG-1", 1'000'000));
  return given;
}

void into_key_area(Given& given) {
  given.lot.touches.push_back(example::touch("key_exploration_area", "ZK-1", 20'000'000));
}

TEST(NoStepBack, TheStageIsAtLeastThatOfEarlierWork) {
  for (const char* less : {"reconnaissance", "general_survey", "预查", "普查"}) {
    Given given = over_detailed_survey(less);
    EXPECT_EQ(given.verdict("B10"), needs_justification) << less;
    into_key_area(given);
    EXPECT_EQ(given.verdict("B10"), fail) << less;
  }
  for (const char* enough : {"detailed_survey", "exploration", "详查", "勘探"}) {
    Given given = over_detailed_survey(enough);
    EXPECT_EQ(given.verdict("B10"), pass) << enough;
    into_key_area(given);
    EXPECT_EQ(given.verdict("B10"), pass) << enough;
  }
}

TEST(NoStepBack, AnApprovedArgumentJustifiesOutsideKeyAreasOnly) {
  Given given = over_detailed_survey("普查");
  given.lot.docs = {example::document("规划论证", "示例规划机关")};
  EXPECT_EQ(given.verdict("B10"), justified);
  into_key_area(given);
  EXPECT_EQ(given.verdict("B10"), fail);
  given.lot.touches.back().overlap_m2 = 18'000;
  EXPECT_EQ(given.verdict("B10"), justified) << "a key area within the tolerance is not touched";
  given.lot.docs[0].issuer = "示例公司";
  EXPECT_EQ(given.verdict("B10"), needs_justification);
}

TEST(NoStepBack, WorkWithinTheToleranceIsNotTouched) {
  Given given = over_detailed_survey("普查");
  given.lot.touches[1].overlap_m2 = 20'000;
  EXPECT_EQ(given.verdict("B10"), pass);
  given.lot.touches[1].overlap_m2 = 20'001;
  EXPECT_EQ(given.verdict("B10"), needs_justification);
}

TEST(NoStepBack, TheRegisterKnowsPriorWorkBetterThanTheEdition) {
  Given given = over_detailed_survey("普查");
  given.registry.prior_work = {{"YG-1", "预查"}};
  EXPECT_EQ(given.verdict("B10"), pass);
  given.registry.prior_work = {{"YG-1", "勘探"}};
  given.lot.stage = "详查";
  EXPECT_EQ(given.verdict("B10"), needs_justification);
}

TEST(NoStepBack, RightsCountInTheirBlocksAndUnderTheLotAliveOrEnded) {
  for (const char* state : {"live", "expired"}) {
    Given given;
    given.registry.rights = {example::right_of("company-a", "SK-001")};
    given.registry.rights[0].stage = "详查";
    given.registry.rights[0].state = state;
    EXPECT_EQ(given.verdict("B10"), needs_justification) << state;
    given.registry.rights[0].blocks = {"SK-002"};
    EXPECT_EQ(given.verdict("B10"), pass) << state;
    given.lot.touches.push_back(example::touch("right", "R-company-a", 1'000'000));
    EXPECT_EQ(given.verdict("B10"), needs_justification) << state;
    given.registry.rights[0].lot = "L-1";
    EXPECT_EQ(given.verdict("B10"), pass) << "the right that this very lot became";
    given.registry.rights[0].lot.clear();
    given.registry.rights[0].stage.clear();
    EXPECT_EQ(given.verdict("B10"), pass) << "no stage on record";
  }
}

TEST(NoStepBack, NamesEveryStageThatIsMissing) {
  Given given;
  given.lot.stage = "survey";
  given.registry.layers_loaded = {"planned_block"};
  given.registry.rights = {example::right_of("company-a", "SK-001")};
  given.registry.rights[0].stage = "far";
  given.lot.touches.push_back(example::touch("prior_work", "YG-9", 1'000'000));
  EXPECT_EQ(given.verdict("B10"), undetermined);
  EXPECT_EQ(given.finding("B10").missing,
            (std::vector<std::string>{"layer:key_exploration_area", "layer:prior_work", "lot:stage",
                                      "prior_work:YG-9:stage", "right:R-company-a:stage"}));
}

TEST(NoStepBack, SpeaksOfNewRights) {
  Given given = over_detailed_survey("普查");
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("B10"), not_applicable);
  given.lot.event = LotEvent::change;
  EXPECT_EQ(given.verdict("B10"), needs_justification);
  EXPECT_EQ((Given{.lot = example::mining("金")}.verdict("B10")), not_applicable);
}

}  // namespace
}  // namespace adit::domain::conformity
