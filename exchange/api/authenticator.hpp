// Whose sign-in a cookie names. The table decides; an answer is kept for a few seconds, so that a
// page with ten requests asks once, and dropped at once when somebody signs out here or an
// account's sign-ins are ended. While the database is away the last answer stands for two minutes:
// a bidder hears that the session is interrupted, and not that nobody knows who bids. Not while it
// is merely slow, for then something could be written on the word of an old answer.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/clock.hpp"
#include "http/route.hpp"
#include "service/sign_in.hpp"
#include "store/pool.hpp"

namespace adit::api {

// Safe from every thread.
class Authenticator final : public http::Authenticator {
 public:
  // `away` says, on any thread, whether the database is known not to answer.
  Authenticator(store::Pool& pool, const base::Clock& clock, std::function<bool()> away)
      : pool_(pool), clock_(clock), away_(std::move(away)) {}

  void resolve(const std::string& cookie, Resolved done) override;
  std::optional<http::SignIn> last_known(const std::string& cookie) override;
  void forget(const std::string& cookie);
  // Forgets every sign-in of the account, also those that are being looked up: for what ends them.
  void forget_account(const std::string& account);

 private:
  struct Kept {
    http::SignIn sign_in;
    base::Instant asked_at;
  };
  std::optional<http::SignIn> kept_since(const std::string& key, base::Instant earliest);
  [[nodiscard]] std::uint64_t accounts_forgotten();
  void keep(const std::string& key, const http::SignIn& sign_in, std::uint64_t asked_when);

  store::Pool& pool_;
  const base::Clock& clock_;
  const std::function<bool()> away_;
  std::mutex mutex_;
  std::unordered_map<std::string, Kept> kept_;  // by the token's hash
  std::uint64_t accounts_forgotten_ = 0;        // an answer from before is not kept
};

}  // namespace adit::api
