// Digests from where they are kept.
#include "service/pins.hpp"

#include "store/registry.hpp"
#include "wire/plan/provisions.hpp"

namespace adit::service {

wire::Pins pins_of(store::Transaction& tx, const Setting& setting,
                   const domain::plan::Edition& edition, base::Instant now) {
  wire::Pins pins;
  pins.at = now;
  pins.edition = edition.id;
  pins.edition_digest = edition.digest;
  if (const auto* provisions = wire::provisions_of(edition)) {
    pins.provisions_digest = provisions->digest;
  }
  pins.calendar = setting.calendar.table();
  pins.calendar_digest = setting.calendar.digest();
  for (const auto& newest : store::all_snapshots(tx, 1)) {
    pins.snapshot = {newest.id, newest.digest};
  }
  return pins;
}

}  // namespace adit::service
