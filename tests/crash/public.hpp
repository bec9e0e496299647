// Everybody's view of a session, written down as it is told; what was told before is not.
#pragma once

#include <atomic>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include "base/clock.hpp"
#include "crash/evidence.hpp"
#include "support/tls_client.hpp"

namespace adit::crash {

class Public {
 public:
  // Watches from now on, without signing in; resumptions are written into the diary.
  Public(int port, const std::string& session, Diary& diary);
  ~Public();
  Public(const Public&) = delete;
  Public& operator=(const Public&) = delete;

  // True when a notice of this code, with this cause, has been told or is told in time.
  [[nodiscard]] bool hears(const std::string& code,
                           const std::string& cause = "database_unavailable");

 private:
  void listen();

  Diary& diary_;
  const base::AnchoredClock clock_;
  support::LiveClient channel_;
  std::mutex mutex_;
  std::set<std::pair<std::string, std::string>> told_;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

}  // namespace adit::crash
