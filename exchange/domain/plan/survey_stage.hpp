// How far the geological work on a piece of ground has come: 预查 < 普查 < 详查 < 勘探.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// In ascending order, so that < means less work.
enum class SurveyStage { reconnaissance, general_survey, detailed_survey, exploration };

// The stage that a document means: general_survey, "general survey", 普查 and so on; nothing for
// another name.
[[nodiscard]] std::optional<SurveyStage> survey_stage_of(std::string_view name);

// The stage in both languages, such as 普查 and general survey.
[[nodiscard]] Words words_of(SurveyStage stage);

// The name in documents, such as general_survey.
[[nodiscard]] std::string_view name_of(SurveyStage stage);

}  // namespace adit::domain::plan
