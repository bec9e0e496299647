// The secret reserve at rest: amount and salt, sealed under the exchange's key and bound to the
// lot.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/session/reserve.hpp"
#include "service/setting.hpp"
#include "store/transaction.hpp"

namespace adit::service {

// Keeps the amount with a fresh salt of 32 random bytes, or forgets a reserve that was withdrawn.
void keep_secret_reserve(store::Transaction& tx, const Setting& setting, const std::string& lot,
                         const std::optional<std::int64_t>& amount_fen);

// Nothing when there is none, or when it does not open under this key (then the log says so).
[[nodiscard]] std::optional<domain::session::ReserveOpening> open_secret_reserve(
    store::Transaction& tx, const Setting& setting, const std::string& lot);

// The first lot, by id, whose sealed reserve does not open under this key; nothing when all do.
[[nodiscard]] std::optional<std::string> shut_reserve(store::Transaction& tx,
                                                      const Setting& setting);

}  // namespace adit::service
