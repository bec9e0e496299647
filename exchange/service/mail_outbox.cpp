// A mail is written when it is taken, so that an address that was changed or erased meanwhile is
// not written to.
#include "service/mail_outbox.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "service/mail_address.hpp"
#include "service/notice_list.hpp"
#include "store/mail.hpp"
#include "store/notices.hpp"
#include "wire/notices/mail_text.hpp"
#include "wire/plain_text.hpp"

namespace adit::service {

using base::Instant;
using wire::Language;
namespace limits = base::limits;

namespace {

constexpr base::Millis minute_ms = 60'000;

Language language_named(const std::string& name) {
  return name == "en" ? Language::en : Language::zh;
}

// False when there is nobody to write to, or nothing to say any more.
bool write_notice(store::Transaction& tx, const MailSetting& setting, const store::OutboxRow& row,
                  wire::Mail& mail) {
  const auto address = store::mail_address_of(tx, row.person).confirmed;
  const auto notice = store::find_notice(tx, *row.notice);
  const auto* kind = notice ? wire::find_notice_kind(notice->kind) : nullptr;
  if (!address || kind == nullptr) return false;
  mail.to = *address;
  mail.date = notice->at;
  wire::write_notice_mail(mail, *kind, wire::read_facts(notice->facts),
                          language_named(store::language_of(tx, notice->account)), setting.site,
                          unsubscribe_token(setting, notice->account, notice->kind));
  return true;
}

// A person's language is that of the first account; a code is a number in any.
bool write_code(store::Transaction& tx, const MailSetting& setting, const store::OutboxRow& row,
                wire::Mail& mail, Instant now) {
  const auto address = store::mail_address_of(tx, row.person).asked;
  const auto code = mailed_code(tx, setting, row.person, now);
  if (!address || !code) return false;
  const auto accounts = store::recipients_of_person(tx, "", row.person);
  const auto language = accounts.empty() ? "zh" : store::language_of(tx, accounts[0].account);
  mail.to = *address;
  mail.date = row.made_at;
  wire::write_code_mail(mail, *code, limits::mail_code_ms_max / minute_ms, language_named(language),
                        setting.site);
  return true;
}

// What a server says of an address often names it; the outbox must not.
std::string without(std::string reason, const std::string& address) {
  for (auto at = reason.find(address); at != std::string::npos; at = reason.find(address, at)) {
    reason.replace(at, address.size(), "…");
  }
  return reason.empty() ? "no reason was given" : reason;
}

std::string domain_of(const std::string& address) {
  return address.substr(address.find('@') + 1);
}

}  // namespace

base::Millis retry_after(int tries) {
  base::Millis span = limits::mail_retry_ms;
  for (int i = 1; i < tries && span < limits::mail_retry_ms_max; ++i) span *= 4;
  return std::min(span, limits::mail_retry_ms_max);
}

std::optional<Outgoing> take_mail(store::Transaction& tx, const MailSetting& setting,
                                  const std::string& from, Instant now) {
  while (const auto row = store::take_from_outbox(tx, now, now + limits::mail_retry_ms)) {
    Outgoing out;
    out.id = row->id;
    out.tries = row->tries;
    out.mail.from = from;
    out.mail.message_id = row->id + "@" + domain_of(from);
    const bool written = row->notice ? write_notice(tx, setting, *row, out.mail)
                                     : write_code(tx, setting, *row, out.mail, now);
    if (written) return out;
    store::give_mail_up(tx, row->id, "no address", now);
  }
  return std::nullopt;
}

void mail_was_sent(store::Transaction& tx, const Outgoing& mail, Instant now) {
  store::mark_mail_sent(tx, mail.id, now);
}

void mail_has_failed(store::Transaction& tx, const Outgoing& mail, const std::string& reason,
                     bool for_good, Instant now) {
  const auto said = wire::plain_line(without(reason, mail.mail.to), limits::mail_reason_chars_max);
  if (for_good || mail.tries >= limits::mail_tries_max) {
    store::give_mail_up(tx, mail.id, said, now);
  } else {
    store::retry_mail(tx, mail.id, said, now + retry_after(mail.tries));
  }
}

wire::replies::MailState mail_state(store::Transaction& tx, const MailSetting& setting,
                                    Language language) {
  const auto figures = store::mail_figures(tx);
  wire::replies::MailState out;
  out.mails = setting.on;
  out.waiting = figures.waiting;
  out.sent = figures.sent;
  out.given_up = figures.given_up;
  out.not_sent = figures.not_sent;
  for (const auto& failure : store::mail_failures(tx, limits::mail_failures_listed)) {
    const auto* kind = wire::find_notice_kind(failure.kind);
    out.troubles.push_back(
        {kind == nullptr ? std::string() : std::string(kind->name_of_kind.in(language)),
         failure.state, failure.tries, failure.reason, failure.made_at});
  }
  return out;
}

}  // namespace adit::service
