// Watchers in their thousands on one epoll thread: they read what they are sent, and note when each
// newer price of the session reached each of them. The kernel stamps that moment: they share their
// processor with the server, which watchers elsewhere do not. Nothing is worked out meanwhile.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "bench/wss_connection.hpp"

namespace adit::bench {

struct Arrival {
  std::int64_t at_us = 0;
  std::int64_t price_fen = 0;
  std::uint32_t watcher = 0;
};

class Crowd {
 public:
  // Connects all from many addresses and, where a session is named, waits until each has been shown
  // it. The crowd's thread steps back for others, since a watcher's own work is done
  // elsewhere.
  Crowd(int port, const std::string& session, std::size_t watchers);
  ~Crowd();
  Crowd(const Crowd&) = delete;
  Crowd& operator=(const Crowd&) = delete;

  // From now on it is noted when the last watcher gets this price, or a newer one, that nobody has
  // yet.
  void expect(std::int64_t price_fen);
  // The moment at which the last one got it; throws std::runtime_error when none has come within
  // thirty seconds.
  [[nodiscard]] std::int64_t last_has_it_us() const;
  // The price frame as the first watcher got it; once everyone has it.
  [[nodiscard]] const std::string& frame() const { return frame_; }

  // Ends the listening; what was heard, in the order of arrival.
  [[nodiscard]] std::vector<Arrival> stop();

 private:
  [[nodiscard]] std::size_t size() const { return connections_.size(); }
  void connect(int port, const std::string& session);
  void admit(std::size_t watcher, int port, const std::string& session);
  void listen(const std::stop_token& end);
  void turn(int wait_ms);
  void hear(std::uint32_t watcher, std::string_view frame);

  ClientContext context_;
  std::vector<std::unique_ptr<WssConnection>> connections_;
  std::vector<std::int64_t> prices_;  // by watcher
  std::vector<Arrival> arrivals_;
  std::string frame_;
  std::atomic<std::size_t> shown_{0};  // how many have been shown the session
  int epoll_ = -1;
  std::atomic<std::int64_t> expected_fen_{0};
  std::atomic<std::size_t> have_it_{0};
  std::atomic<std::int64_t> newest_us_{0};  // of those who have it
  std::atomic<std::int64_t> last_us_{0};    // 0: not yet
  std::jthread thread_;                     // ends before what it uses
};

}  // namespace adit::bench
