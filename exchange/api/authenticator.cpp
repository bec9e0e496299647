// Asks the sign-in table on a store worker, behind a small memory.
#include "api/authenticator.hpp"

#include <exception>

#include "api/context.hpp"
#include "base/digest.hpp"
#include "base/limits.hpp"
#include "store/transaction.hpp"

namespace adit::api {

namespace {

std::string key_of(const std::string& cookie) {
  return base::to_hex(base::sha256(cookie));
}

}  // namespace

void Authenticator::resolve(const std::string& cookie, Resolved done) {
  const std::string key = key_of(cookie);
  const base::Instant now = clock_.now();
  if (auto known = kept_since(key, now - base::limits::sign_in_kept_ms)) {
    return done(std::move(known));
  }
  const auto job = [this, cookie, key, done,
                    asked_when = accounts_forgotten()](store::Connection& connection) {
    store::Transaction tx(connection);
    const auto signed_in = service::resolve_token(tx, cookie, clock_.now());
    tx.commit();
    if (!signed_in) {
      forget(cookie);
      return done(std::optional<http::SignIn>{});
    }
    const http::SignIn sign_in = sign_in_of(*signed_in);
    keep(key, sign_in, asked_when);
    done(std::optional{sign_in});
  };
  const auto failed = [done](const std::exception_ptr& fault) {
    if (fault) done(base::refuse("sign_in.unavailable"));
  };
  if (!pool_.run(job, failed)) done(base::refuse("sign_in.unavailable"));
}

std::optional<http::SignIn> Authenticator::last_known(const std::string& cookie) {
  if (!away_()) return std::nullopt;
  return kept_since(key_of(cookie), clock_.now() - base::limits::sign_in_last_known_ms);
}

std::optional<http::SignIn> Authenticator::kept_since(const std::string& key,
                                                      base::Instant earliest) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(key);
  if (found == kept_.end() || found->second.asked_at <= earliest) return std::nullopt;
  return found->second.sign_in;
}

void Authenticator::forget(const std::string& cookie) {
  const std::lock_guard lock(mutex_);
  kept_.erase(key_of(cookie));
}

void Authenticator::forget_account(const std::string& account) {
  const std::lock_guard lock(mutex_);
  ++accounts_forgotten_;
  std::erase_if(kept_, [&](const auto& one) { return one.second.sign_in.account == account; });
}

std::uint64_t Authenticator::accounts_forgotten() {
  const std::lock_guard lock(mutex_);
  return accounts_forgotten_;
}

void Authenticator::keep(const std::string& key, const http::SignIn& sign_in,
                         std::uint64_t asked_when) {
  const std::lock_guard lock(mutex_);
  if (asked_when != accounts_forgotten_) return;
  const base::Instant now = clock_.now();
  const base::Instant stale = now - base::limits::sign_in_kept_ms;
  if (kept_.size() >= base::limits::sign_ins_kept_max) {
    std::erase_if(kept_, [stale](const auto& one) { return one.second.asked_at <= stale; });
  }
  if (kept_.size() < base::limits::sign_ins_kept_max) kept_[key] = {sign_in, now};
}

}  // namespace adit::api
