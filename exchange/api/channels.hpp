// The open live channels by account, so that signing out closes those of the sign-in at once, and
// all of them hear what changes about the account.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "http/socket.hpp"

namespace adit::api {

// Safe from every thread.
class Channels {
 public:
  // A channel without sign-in is not kept.
  void opened(const std::shared_ptr<http::Socket>& socket);
  void closed(const http::Socket& socket);

  // Closes the channels of this sign-in.
  void end(const http::SignIn& sign_in);
  // Closes the channels of all sign-ins of the account but this one, if any.
  void end_account(const std::string& account, const std::string& but_sign_in = {});

  // Runs `job` for each channel of this account, on its io thread, later.
  void each_of(const std::string& account, const std::function<void(http::Socket&)>& job);

 private:
  [[nodiscard]] std::vector<std::shared_ptr<http::Socket>> of(const std::string& account);

  std::mutex mutex_;  // guards the following, for no longer than a look takes
  std::unordered_multimap<std::string, std::weak_ptr<http::Socket>> by_account_;
};

}  // namespace adit::api
