// The thread that carries mail from the outbox to the mail server.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "app/mail/smtp.hpp"
#include "app/rounds.hpp"
#include "base/clock.hpp"
#include "service/mail_setting.hpp"
#include "store/pool.hpp"

namespace adit::app {

// Takes one mail that is due, delivers it, and tells the outbox how that ended. False when none was
// due. Throws store::Unavailable; a mail that was in hand then will be due again.
[[nodiscard]] bool send_one(store::Connection& connection, const service::MailSetting& setting,
                            const base::Clock& clock, const Smtp& smtp, const std::string& from,
                            const std::atomic<bool>& stopping);

class MailSender {
 public:
  // All of it outlives this. Starts at once.
  MailSender(std::string conninfo, const service::MailSetting& setting, const base::Clock& clock,
             Smtp smtp, std::string from);

  // Breaks off what is being delivered, which will be due again.
  void stop();

 private:
  [[nodiscard]] base::Millis round();

  std::string conninfo_;
  const service::MailSetting& setting_;
  const base::Clock& clock_;
  Smtp smtp_;
  std::string from_;
  std::unique_ptr<store::Connection> connection_;
  std::atomic<bool> stopping_{false};
  Rounds rounds_;  // last: it uses everything above
};

}  // namespace adit::app
