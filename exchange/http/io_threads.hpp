// The io threads: each runs one io_context alone, so a connection needs no lock and no strand.
// A watermark tells when every thread is past a moment with all it had received before it.
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstddef>
#include <functional>
#include <memory>

#include "base/clock.hpp"

namespace adit::http {

class IoThreads {
 public:
  // `count` from 1 to 64; `clock` must outlive this. Threads start with run().
  IoThreads(std::size_t count, const base::Clock& clock);
  ~IoThreads();  // stops and joins
  IoThreads(const IoThreads&) = delete;
  IoThreads& operator=(const IoThreads&) = delete;

  void run();
  // Lets every thread finish the handler it runs, then joins them; called from no io thread.
  void stop();

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] boost::asio::io_context& context(std::size_t index);

  // Calls `done` once, on an io thread, when each io thread has run a probe later than `at` and has
  // handed on every request and frame that it received before `at`. So once it is called, nothing
  // with received_at < at can still arrive at a handler, but for requests that have waited in their
  // connection behind one that was slow (limits::authenticate_ms_max). From any thread.
  void watermark(base::Instant at, std::function<void()> done);

  // Counts one request of thread `index` as received at `at` but not yet handed on, until the
  // returned token dies (on that thread). For the connections.
  [[nodiscard]] std::shared_ptr<void> hold(std::size_t index, base::Instant at);

 private:
  struct Lane;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace adit::http
