// A right that comes to light while a session runs: a demo officer enters it in the block of the
// lot, and the gate at the hammer finds the block taken. Afterwards it is struck off again, by a
// file like any other.
#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "service/actor.hpp"

namespace adit::store {
class Connection;
}

namespace adit::app {

// Enters a right of a company of the sandbox's register that holds no lot here. False, with a line
// in the log, when the register refuses it.
[[nodiscard]] bool enter_late_right(store::Connection& connection, const base::Clock& clock,
                                    const service::Actor& officer, const std::string& lot,
                                    const std::string& block, const std::string& mineral);

// Strikes off every such right that still stands, but those of these lots. What the register
// refuses stays, and is tried again the next time.
void strike_late_rights(store::Connection& connection, const base::Clock& clock,
                        const service::Actor& officer, const std::vector<std::string>& but_of);

}  // namespace adit::app
