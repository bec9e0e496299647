// Large, medium or small: a mine by its capacity under the national classification. How it is
// worked decides which row counts; while nobody has said, the row that the plan's data name for
// that does (coal is taken to lie underground, K11), else every row, and the answer may be a range.
#pragma once

#include <string>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

using plan::DepositSize;

// The sizes that a mine may have, and what is missing to say it more narrowly or at all.
struct SizeRange {
  std::vector<DepositSize> possible;
  std::vector<const plan::ScaleClass*> classes;  // that were looked at
  std::vector<std::string> missing;

  [[nodiscard]] bool may_be(DepositSize size) const;
  [[nodiscard]] bool only(DepositSize size) const { return possible.size() == 1 && may_be(size); }
  // For sure, and for sure not.
  [[nodiscard]] bool medium_or_large() const {
    return !possible.empty() && !may_be(DepositSize::small);
  }
};

// The case has provisions. `missing` may name lot:capacity, lot:terms.way, class:<mineral> and what
// turns one measure into another.
[[nodiscard]] SizeRange size_of_lot(const Case& given, const std::string& mineral);
[[nodiscard]] SizeRange size_of_right(const Case& given, const RegisteredRight& right);

// The rows of the classification that may count for the lot; none for a mineral that it leaves out.
[[nodiscard]] std::vector<const plan::ScaleClass*> classes_of(const Case& given,
                                                              const std::string& mineral);

// What is missing to compare, in words with the cure where a capacity is stated.
[[nodiscard]] Judgement without_size(const Case& given, const SizeRange& size);

// From where on a mine is of medium size, such as 45万吨原煤/年; both where the way is not said.
[[nodiscard]] plan::Words medium_words(const SizeRange& size);

[[nodiscard]] plan::Words size_words(DepositSize size);

// The size of a known deposit: by the register, else by the edition's supplement.
[[nodiscard]] std::optional<DepositSize> size_of_deposit(const Case& given, const std::string& id);

}  // namespace adit::domain::conformity
