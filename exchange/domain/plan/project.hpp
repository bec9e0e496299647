// The projects of tables 7 to 11. Their figures stay in the tables.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/citation.hpp"

namespace adit::domain::plan {

enum class ProjectKind { survey, replacement, comprehensive_use, restoration, reclamation };

inline constexpr std::array<std::string_view, 5> project_kinds{
    "survey", "replacement", "comprehensive_use", "restoration", "reclamation"};

struct Project {
  Entry entry;
  ProjectKind kind = ProjectKind::survey;
  std::string table_row;              // T10.4
  std::vector<std::string> minerals;  // ids in the edition's mineral table
  std::string area;                   // the area that it lies in, where the plan names one
};

}  // namespace adit::domain::plan
