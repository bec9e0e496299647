// The one table of names of the four stages.
#include "domain/plan/survey_stage.hpp"

#include <algorithm>
#include <array>

namespace adit::domain::plan {
namespace {

struct StageNames {
  SurveyStage stage;
  std::string_view id;
  std::string_view zh;
  std::string_view en;
};

constexpr std::array stage_names{
    StageNames{SurveyStage::reconnaissance, "reconnaissance", "预查", "reconnaissance"},
    StageNames{SurveyStage::general_survey, "general_survey", "普查", "general survey"},
    StageNames{SurveyStage::detailed_survey, "detailed_survey", "详查", "detailed survey"},
    StageNames{SurveyStage::exploration, "exploration", "勘探", "exploration"},
};

// The table stands in the order of the stages.
const StageNames& names_of(SurveyStage stage) {
  return stage_names.at(static_cast<std::size_t>(stage));
}

}  // namespace

std::optional<SurveyStage> survey_stage_of(std::string_view name) {
  const auto found = std::ranges::find_if(stage_names, [&](const StageNames& names) {
    return name == names.id || name == names.zh || name == names.en;
  });
  return found == stage_names.end() ? std::nullopt : std::optional(found->stage);
}

Words words_of(SurveyStage stage) {
  return {std::string(names_of(stage).zh), std::string(names_of(stage).en)};
}

std::string_view name_of(SurveyStage stage) {
  return names_of(stage).id;
}

}  // namespace adit::domain::plan
