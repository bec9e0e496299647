// Whether one controller stands behind several companies that want one lot (N11 of the rules: an
// entity is a control group, not a name). A company belongs to what it declares, to what the
// register says of it as a holder, and is itself what others may belong to.
#pragma once

#include <string>
#include <vector>

#include "domain/application/events.hpp"

namespace adit::domain::application {

// An applicant as far as its controllers go.
struct Controlled {
  ApplicationId application;
  OrganisationId organisation;
  std::string credit_code;
  std::string declared;                   // its control group by its own word
  std::vector<std::string> registered{};  // by the register; mostly none
};

// Of the others those that share a controller with `one`, also by way of a third among them, in the
// order given. A rejected application is nobody's rival: leave it out. `one` itself is passed over.
[[nodiscard]] std::vector<ControlShared> shared_control(const Controlled& one,
                                                        const std::vector<Controlled>& others);

}  // namespace adit::domain::application
