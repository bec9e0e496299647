// A code is looked for by the digest of its letters, so that no comparison takes longer for a
// better guess.
#include "service/one_time_codes.hpp"

#include <stdexcept>

#include "base/digest.hpp"
#include "base/limits.hpp"
#include "domain/party/one_time_code.hpp"
#include "service/stream.hpp"
#include "store/one_time_codes.hpp"
#include "store/people.hpp"
#include "wire/events/account_events.hpp"

namespace adit::service {

using base::Instant;
using base::refuse;
namespace limits = base::limits;

namespace {

std::string digest_of(const std::string& code) {
  return base::to_hex(base::sha256(code));
}

// Tries at codes are counted apart from those at passwords: no network is called so.
std::string key_of(const std::string& network) {
  return "one-time code " + network;
}

// The code, if it can be used now, and its account.
struct Usable {
  store::CodeRow code;
  store::AccountRow account;
};

base::Outcome<Usable> usable(store::Transaction& tx, const std::string& code, Instant now) {
  const auto row = store::find_code(tx, digest_of(code));
  if (!row || now >= row->expires_at) return refuse("one_time_code.unknown");
  auto account = store::find_account(tx, row->account);
  if (!account || account->locked) return refuse("one_time_code.unknown");
  if (now < row->usable_from) {
    return refuse("one_time_code.too_early", {{"usable_from", base::to_text(row->usable_from)}});
  }
  return Usable{*row, std::move(*account)};
}

}  // namespace

IssuedCode issue_code(store::Transaction& tx, const CodeWish& wish, Instant now) {
  const auto account = store::find_account(tx, wish.account);
  if (!account) throw std::runtime_error("a code for an account that is not there");
  const auto random = base::random_bytes(domain::party::code_random_bytes);
  const std::string purpose = wish.recovery ? "recovery" : "enrolment";
  IssuedCode out{domain::party::write_one_time_code(random), now + wish.delay_ms, {}};
  const auto holds_ms = wish.recovery ? limits::recovery_code_ms : limits::enrolment_code_ms;
  out.expires_at = out.usable_from + holds_ms;
  store::withdraw_code_of(tx, wish.account, now);
  store::insert_code(tx, {digest_of(out.code), wish.account, purpose, wish.recovery, now,
                          out.usable_from, out.expires_at});
  std::optional<std::string> person;
  if (wish.handed_by) person = wish.handed_by->text;
  journal_account(
      tx, account->id,
      wire::account_code_issued({account->id, out.expires_at, person, purpose, out.usable_from}),
      now);
  return out;
}

base::Outcome<void> count_code_try(store::Transaction& tx, const std::string& network,
                                   Instant now) {
  const Instant floor = now - limits::sign_in_window_ms;
  store::forget_old_attempts(tx, floor);
  const auto tries = store::count_try(tx, key_of(network), now, floor);
  if (tries.failures <= limits::code_tries_max) return {};
  const Instant retry_at = tries.window_start + limits::sign_in_window_ms;
  return refuse("sign_in.too_many_attempts", {{"retry_at", base::to_text(retry_at)}});
}

base::Outcome<std::string> check_code(store::Transaction& tx, const std::string& code,
                                      Instant now) {
  const auto found = usable(tx, code, now);
  if (!found) return tl::unexpected(found.error());
  return found->account.name;
}

base::Outcome<std::string> redeem_code(store::Transaction& tx, const std::string& code,
                                       const std::string& network, const PasswordHash& password,
                                       Instant now) {
  const auto found = usable(tx, code, now);
  if (!found) return tl::unexpected(found.error());
  const auto& account = found->account;
  if (!store::use_code(tx, found->code.digest, now)) return refuse("one_time_code.unknown");
  change_password(tx, account.name, password);
  store::delete_sign_ins_of(tx, account.name, std::nullopt);
  store::take_back_try(tx, key_of(network));
  journal_account(tx, account.id, wire::account_code_redeemed(account.id, found->code.purpose),
                  now);
  return account.name;
}

}  // namespace adit::service
