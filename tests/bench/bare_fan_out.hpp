// The reference that fan-out is measured against: a dense array of TLS connections and one loop
// that writes the same bytes to each. It knows no session, no queue, no reader who lags and no
// other work; nothing that uses OpenSSL on a thread can be much quicker.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace adit::bench {

// In a child process of its own, over this certificate.
class BareFanOut {
 public:
  // Takes exactly `watchers` connections; answers what looks like an upgrade as if it were one.
  BareFanOut(const std::string& certificate, const std::string& key, std::size_t watchers);
  ~BareFanOut();
  BareFanOut(const BareFanOut&) = delete;
  BareFanOut& operator=(const BareFanOut&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] pid_t pid() const { return pid_; }
  // Has these bytes, below 64 KiB, written to every connection.
  void write(std::string_view bytes);

 private:
  int port_ = 0;
  int orders_ = -1;  // a pipe: what is to be written
  pid_t pid_ = -1;
};

}  // namespace adit::bench
