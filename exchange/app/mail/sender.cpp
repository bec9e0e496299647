// One mail at a time: none is in two hands, and a slow server slows nobody else.
#include "app/mail/sender.hpp"

#include <utility>

#include "base/log.hpp"
#include "service/mail_outbox.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

constexpr base::Millis rest_ms = 1'000;

std::optional<service::Outgoing> take(store::Connection& connection,
                                      const service::MailSetting& setting, const std::string& from,
                                      base::Instant now) {
  store::Transaction tx(connection);
  auto mail = service::take_mail(tx, setting, from, now);
  tx.commit();
  return mail;
}

}  // namespace

bool send_one(store::Connection& connection, const service::MailSetting& setting,
              const base::Clock& clock, const Smtp& smtp, const std::string& from,
              const std::atomic<bool>& stopping) {
  const auto mail = take(connection, setting, from, clock.now());
  if (!mail) return false;
  const auto delivery =
      smtp.deliver({from, mail->mail.to, wire::mail_message(mail->mail)}, stopping);
  store::Transaction tx(connection);
  if (delivery.sent) {
    service::mail_was_sent(tx, *mail, clock.now());
  } else {
    service::mail_has_failed(tx, *mail, delivery.reason, delivery.for_good, clock.now());
    base::log::warn("mail not sent", {{"mail", mail->id}, {"tries", std::to_string(mail->tries)}});
  }
  tx.commit();
  return true;
}

MailSender::MailSender(std::string conninfo, const service::MailSetting& setting,
                       const base::Clock& clock, Smtp smtp, std::string from)
    : conninfo_(std::move(conninfo)),
      setting_(setting),
      clock_(clock),
      smtp_(std::move(smtp)),
      from_(std::move(from)),
      rounds_("mail", [this] { return round(); }) {}

void MailSender::stop() {
  stopping_ = true;
  rounds_.stop();
}

base::Millis MailSender::round() {
  if (!connection_) connection_ = std::make_unique<store::Connection>(conninfo_);
  connection_->ensure();
  while (!stopping_ && send_one(*connection_, setting_, clock_, smtp_, from_, stopping_)) {
  }
  return rest_ms;
}

}  // namespace adit::app
