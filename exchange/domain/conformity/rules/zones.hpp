// The zones of one layer that a lot lies in, and which areas of the plan they are. A touch may name
// the area by its id or its name; a zone of the edition says itself what it is for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

struct ZoneTouched {
  Touch touch;
  plan::Words name;                   // its id where it has none
  const plan::Area* area = nullptr;   // the plan's own, where it is one
  bool known = false;                 // an area or a zone of the edition
  std::vector<std::string> minerals;  // that it is for

  [[nodiscard]] bool is_for(std::string_view mineral) const;
};

// The zones that count beyond the tolerance. The case has provisions.
[[nodiscard]] std::vector<ZoneTouched> zones_of(const Case& given, Layer layer);

// Whether a zone that a right names is one of these areas, or is for the same minerals as one.
[[nodiscard]] bool zone_is_one_of(const Case& given, Layer layer, const std::string& zone,
                                  const std::vector<std::string>& areas);

// Their ids for the inputs, and their names for people.
[[nodiscard]] std::vector<std::string> ids_of(const std::vector<ZoneTouched>& zones);
[[nodiscard]] plan::Words names_of(const std::vector<ZoneTouched>& zones);

// The key mining areas that the lot lies in, or the answer where it lies in none or nobody knows.
struct KeyAreas {
  std::vector<ZoneTouched> areas;
  std::optional<Judgement> answer;
};
[[nodiscard]] KeyAreas key_areas(const Case& given);

}  // namespace adit::domain::conformity
