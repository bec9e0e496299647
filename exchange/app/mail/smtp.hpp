// Handing one mail to a mail server (RFC 5321), by libcurl, which is at home in this folder alone.
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "app/config.hpp"
#include "base/outcome.hpp"

namespace adit::app {

struct Envelope {
  std::string from;
  std::string to;
  std::string message;  // with its header, lines ending in CRLF
};

struct Delivery {
  bool sent = false;
  bool for_good = false;  // the server has refused this mail, and will again
  std::string reason;     // in the server's words where it said something; empty when sent
};

class Smtp {
 public:
  // Reads the password's file. Refuses with file.unreadable.
  [[nodiscard]] static base::Outcome<Smtp> open(const MailConfig& config);

  // Blocks for limits::mail_ms_max at most, and about a second once `stopping` is true.
  [[nodiscard]] Delivery deliver(const Envelope& mail, const std::atomic<bool>& stopping) const;

 private:
  Smtp(MailConfig config, std::string password)
      : config_(std::move(config)), password_(std::move(password)) {}
  MailConfig config_;
  std::string password_;
};

}  // namespace adit::app
