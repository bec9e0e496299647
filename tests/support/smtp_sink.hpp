// A mail server of the test's own (tests/support/smtp_sink), with a folder and a certificate.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "app/config.hpp"
#include "wire/json.hpp"

namespace adit::support {

class SmtpSink {
 public:
  explicit SmtpSink(app::MailConfig::Security security);
  ~SmtpSink();  // ends it and removes the folder
  SmtpSink(const SmtpSink&) = delete;
  SmtpSink& operator=(const SmtpSink&) = delete;

  void start();  // and waits until it listens; throws std::runtime_error after 10 s
  void stop();   // SIGKILL: whoever talks to it is cut off

  // How to reach it.
  [[nodiscard]] app::MailConfig config() const;
  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] const std::string& folder() const { return folder_; }

  // What has arrived, in that order, as Python's own reader of mail understood it.
  [[nodiscard]] std::vector<wire::JsonDocument> mail() const;

 private:
  app::MailConfig::Security security_;
  std::string folder_;
  int port_;
  pid_t pid_ = -1;
};

}  // namespace adit::support
