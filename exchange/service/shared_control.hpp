// Which applicants for a lot one controller stands behind: what the companies declare and what the
// register says, as of now. The rule is domain/application/shared_control.hpp's.
#pragma once

#include <string>
#include <vector>

#include "domain/application/application.hpp"
#include "wire/replies/people.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// For a company that is about to apply for the lot, and for an application that stands. Of two that
// apply in one moment neither sees the other; whoever decides on them later does.
[[nodiscard]] domain::application::Shared shared_control_at(store::Transaction& tx,
                                                            const std::string& lot,
                                                            const std::string& organisation);

// Adds to each of these applications with whom it shares a controller. For officers' eyes only.
void add_shared_control(store::Transaction& tx, std::vector<wire::replies::Application>& replies);

}  // namespace adit::service
