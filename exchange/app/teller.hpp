// The thread that tells people what has happened (service/notices.hpp): apart from the upkeep of
// read models, which nothing that goes wrong with a notice may hold up.
#pragma once

#include <memory>
#include <string>

#include "app/rounds.hpp"
#include "base/clock.hpp"
#include "service/mail_setting.hpp"
#include "store/pool.hpp"

namespace adit::app {

class Teller {
 public:
  // All of it outlives this. Starts at once.
  Teller(std::string conninfo, const service::MailSetting& setting, const base::Clock& clock);

  void stop() { rounds_.stop(); }

 private:
  [[nodiscard]] base::Millis round();

  std::string conninfo_;
  const service::MailSetting& setting_;
  const base::Clock& clock_;
  std::unique_ptr<store::Connection> connection_;
  base::Instant next_reminders_;
  Rounds rounds_;  // last: it uses everything above
};

}  // namespace adit::app
