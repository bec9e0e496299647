// The companies of the demo's bidders: they register and are verified like any other.
#pragma once

#include "app/demo/accounts.hpp"
#include "base/clock.hpp"

namespace adit::app {

// For each account of the cast that acts for no company yet: its company registers through it, and
// the officer chen verifies it, in one transaction. A refusal is logged, for a visitor may have
// changed who acts for whom, and the demo goes on without.
void enrol_companies(store::Connection& connection, const base::Clock& clock, const DemoCast& cast);

}  // namespace adit::app
