// The register of the sandbox: rights, deposits and what else is known of its ground, all examples.
#pragma once

#include <string>

#include "base/clock.hpp"

namespace adit::store {
class Connection;
}

namespace adit::app {

// Imports register.geojson of the sandbox edition's folder as the first snapshot, unless the
// register has one. A refusal is logged, and the demo goes on without.
void load_demo_register(store::Connection& connection, const base::Clock& clock,
                        const std::string& plans_directory);

}  // namespace adit::app
