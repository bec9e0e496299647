// News, a rest, news; now and then a look at what opens soon.
#include "app/teller.hpp"

#include <utility>

#include "service/notices.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

constexpr base::Millis rest_ms = 500;
constexpr base::Millis reminders_ms = 2'000;
constexpr std::size_t steps = 500;  // of one transaction

}  // namespace

Teller::Teller(std::string conninfo, const service::MailSetting& setting, const base::Clock& clock)
    : conninfo_(std::move(conninfo)),
      setting_(setting),
      clock_(clock),
      rounds_("notices", [this] { return round(); }) {}

base::Millis Teller::round() {
  if (!connection_) connection_ = std::make_unique<store::Connection>(conninfo_);
  connection_->ensure();
  const base::Instant now = clock_.now();
  store::Transaction tx(*connection_);
  const auto told = service::tell_news(tx, setting_, now, steps);
  if (now >= next_reminders_) {
    service::remind_of_openings(tx, setting_, now);
    next_reminders_ = now + reminders_ms;
  }
  tx.commit();
  return told < steps ? rest_ms : 0;
}

}  // namespace adit::app
