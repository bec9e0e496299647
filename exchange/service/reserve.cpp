// Inside the seal stands "<amount> <salt>".
#include "service/reserve.hpp"

#include <charconv>

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "base/log.hpp"
#include "store/lots.hpp"

namespace adit::service {

namespace {

constexpr std::size_t salt_bytes = 32;

std::string place_of(const std::string& lot) {
  return "reserve/" + lot;
}

}  // namespace

void keep_secret_reserve(store::Transaction& tx, const Setting& setting, const std::string& lot,
                         const std::optional<std::int64_t>& amount_fen) {
  if (!amount_fen) return store::drop_reserve(tx, lot);
  const std::string salt = base::to_hex(base::random_bytes(salt_bytes));
  const std::string secret = std::to_string(*amount_fen) + " " + salt;
  store::keep_reserve(tx, lot, setting.sealing_key.seal(secret, place_of(lot)));
}

std::optional<domain::session::ReserveOpening> open_secret_reserve(store::Transaction& tx,
                                                                   const Setting& setting,
                                                                   const std::string& lot) {
  const auto sealed = store::find_reserve(tx, lot);
  if (!sealed) return std::nullopt;
  const auto secret = setting.sealing_key.open(*sealed, place_of(lot));
  const auto space = secret ? secret->find(' ') : std::string::npos;
  if (space == std::string::npos) {
    base::log::error("a sealed reserve does not open", {{"lot", lot}});
    return std::nullopt;
  }
  domain::session::ReserveOpening opening;
  std::from_chars(secret->data(), secret->data() + space, opening.amount_fen);
  opening.salt = secret->substr(space + 1);
  return opening;
}

std::optional<std::string> shut_reserve(store::Transaction& tx, const Setting& setting) {
  for (const auto& kept : store::all_reserves(tx)) {
    if (!setting.sealing_key.open(kept.sealed, place_of(kept.lot))) return kept.lot;
  }
  return std::nullopt;
}

}  // namespace adit::service
