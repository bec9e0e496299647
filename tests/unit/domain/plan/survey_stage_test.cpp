// The four stages in their order and under all their names.
#include "domain/plan/survey_stage.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

TEST(SurveyStage, AscendsFromReconnaissanceToExploration) {
  EXPECT_LT(SurveyStage::reconnaissance, SurveyStage::general_survey);
  EXPECT_LT(SurveyStage::general_survey, SurveyStage::detailed_survey);
  EXPECT_LT(SurveyStage::detailed_survey, SurveyStage::exploration);
}

TEST(SurveyStage, GoesByItsNames) {
  for (const char* name : {"general_survey", "general survey", "普查"}) {
    EXPECT_EQ(survey_stage_of(name), SurveyStage::general_survey) << name;
  }
  EXPECT_EQ(survey_stage_of("预查"), SurveyStage::reconnaissance);
  EXPECT_EQ(survey_stage_of("详查"), SurveyStage::detailed_survey);
  EXPECT_EQ(survey_stage_of("勘探"), SurveyStage::exploration);
  EXPECT_EQ(survey_stage_of("exploration"), SurveyStage::exploration);
  for (const char* name : {"", "勘查", "survey"}) EXPECT_EQ(survey_stage_of(name), std::nullopt);
  EXPECT_EQ(words_of(SurveyStage::detailed_survey), (Words{"详查", "detailed survey"}));
  EXPECT_EQ(name_of(SurveyStage::exploration), "exploration");
}

}  // namespace
}  // namespace adit::domain::plan
