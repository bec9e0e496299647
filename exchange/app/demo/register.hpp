// The register of the sandbox: rights, deposits and what else is known of its ground, the programme
// of each year and the plans of city and county; all examples.
#pragma once

#include <string>

#include "base/clock.hpp"
#include "base/instant.hpp"
#include "service/setting.hpp"

namespace adit::store {
class Connection;
}

namespace adit::app {

// Imports register.geojson and programme.geojson of the sandbox edition's folder as snapshots,
// unless the register has both: one of an older start gets what has changed since. A refusal is
// logged, and the demo goes on without.
void load_demo_register(store::Connection& connection, const service::Setting& setting,
                        const base::Clock& clock, const std::string& plans_directory);

// Imports programme.geojson alone, as delivered on the day of `now`: ground on which lots of the
// sandbox can conform, with nobody's right on it. Throws std::runtime_error on a refusal.
void load_demo_programme(store::Connection& connection, const service::Setting& setting,
                         base::Instant now, const std::string& plans_directory);

}  // namespace adit::app
