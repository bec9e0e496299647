// The conditions of entry that a lot is put up with, read for whom they leave out. They are words
// of the office that offers the lot, or codes such as region and foreign.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// By what a condition may leave bidders out without a ground in law.
enum class Ground { region, ownership, product, foreign };

// Conditions that leave somebody out, and those that speak of such a ground without saying that
// they do; a person has to read these.
struct Conditions {
  std::vector<std::string> excluding;
  std::vector<std::string> unclear;
};

// Reads the conditions for some of the grounds.
[[nodiscard]] Conditions read_conditions(const std::vector<std::string>& conditions,
                                         std::initializer_list<Ground> grounds);

}  // namespace adit::domain::conformity
