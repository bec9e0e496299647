// Whose sign-in a cookie names. The table decides; an answer is kept for a few seconds, so that a
// page with ten requests asks once, and dropped at once when somebody signs out here. While the
// table cannot be asked, the last answer stands for two minutes more: a bidder hears that the
// session is interrupted, and not that nobody knows who bids. Nothing can be written meanwhile.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

#include "base/clock.hpp"
#include "http/route.hpp"
#include "service/sign_in.hpp"
#include "store/pool.hpp"

namespace adit::api {

// Safe from every thread.
class Authenticator final : public http::Authenticator {
 public:
  Authenticator(store::Pool& pool, const base::Clock& clock) : pool_(pool), clock_(clock) {}

  void resolve(const std::string& cookie, Resolved done) override;
  std::optional<http::SignIn> last_known(const std::string& cookie) override;
  void forget(const std::string& cookie);

 private:
  struct Kept {
    http::SignIn sign_in;
    base::Instant asked_at;
  };
  std::optional<http::SignIn> kept_since(const std::string& key, base::Instant earliest);
  void keep(const std::string& key, const http::SignIn& sign_in);

  store::Pool& pool_;
  const base::Clock& clock_;
  std::mutex mutex_;
  std::unordered_map<std::string, Kept> kept_;  // by the token's hash
};

}  // namespace adit::api
