// The known deposits under a lot: who mines them, and how large they are. The classes of reserves
// are no part of the plan's text: they come with the deposits of the register, or with the lot's
// report.
#pragma once

#include <string>
#include <vector>

#include "domain/conformity/rules/sizes.hpp"

namespace adit::domain::conformity {

// The ids of the deposits that the lot touches beyond the tolerance.
[[nodiscard]] std::vector<std::string> deposits_of(const Case& given);

// Whether the lot takes in the whole deposit, but for what drawing noise explains.
[[nodiscard]] bool covers(const LotFacts& lot, const Touch& deposit);

// Mining rights that live in these deposits, the lot's own left out: deposit, entity,
// control_group, right. `others_only` leaves out those of the applicant's group in an extension or
// change.
[[nodiscard]] std::vector<Fields> mined_by(const Case& given,
                                           const std::vector<std::string>& deposits,
                                           bool others_only);

// Lots that have reserved one of these deposits, as records: deposit, lot.
[[nodiscard]] std::vector<Fields> reserved_by(const Case& given,
                                              const std::vector<std::string>& deposits);

// The largest of the deposits that the lot touches, else what its terms say (reserve_class).
struct Reserves {
  std::optional<DepositSize> size;
  std::vector<std::string> deposits;
  std::vector<std::string> missing;  // lot:terms.reserve_class, deposit:<id>:size
};
[[nodiscard]] Reserves reserves_of(const Case& given);

// By how many classes the mine is smaller than the deposit; negative where it is larger.
[[nodiscard]] int classes_below(DepositSize mine, DepositSize deposit);

}  // namespace adit::domain::conformity
