// What an assessment is made with, by digest, as its report says it.
#pragma once

#include "base/instant.hpp"
#include "domain/plan/edition.hpp"
#include "service/setting.hpp"
#include "store/transaction.hpp"
#include "wire/conformity/pins.hpp"

namespace adit::service {

// Everything but the subject: edition, provisions, rules, calendar and the newest snapshot of the
// register as this transaction sees it.
[[nodiscard]] wire::Pins pins_of(store::Transaction& tx, const Setting& setting,
                                 const domain::plan::Edition& edition, base::Instant now);

}  // namespace adit::service
