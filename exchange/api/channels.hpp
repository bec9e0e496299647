// The open live channels by sign-in, so that signing out closes them at once.
#pragma once

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

  // Closes the channels of this sign-in (http::SignIn::id).
  void end(const std::string& sign_in);

 private:
  std::mutex mutex_;
  std::unordered_multimap<std::string, std::weak_ptr<http::Socket>> by_sign_in_;
};

}  // namespace adit::api
