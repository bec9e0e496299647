// Eight digits drawn by the system's dice, kept sealed, good for half an hour and five tries.
#include "service/mail_address.hpp"

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "base/limits.hpp"
#include "store/mail.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
namespace limits = base::limits;

namespace {

// Of 64 random bits modulo 10^8 no code is noticeably likelier than another.
std::string draw_code() {
  std::uint64_t number = 0;
  for (const char byte : base::random_bytes(8)) {
    number = number << 8 | static_cast<unsigned char>(byte);
  }
  return std::to_string(100'000'000 + number % 100'000'000).substr(1);
}

std::string place_of(const std::string& person) {
  return "mail-code/" + person;
}

store::CodeAsked asked_by(const MailSetting& setting, const Actor& actor,
                          const std::string& address, Instant now) {
  const auto organisation =
      actor.organisation ? std::optional(actor.organisation->text) : std::nullopt;
  return {actor.person.text, organisation,
          base::hmac_sha256(setting.key.to_text(), "mail-asked/" + address), now};
}

struct DayLimit {
  store::AskedOf of;
  std::string_view whose;
  int most;
};
constexpr DayLimit day_limits[] = {
    {store::AskedOf::person, "person", limits::mail_codes_per_person_max},
    {store::AskedOf::address, "address", limits::mail_codes_per_address_max},
    {store::AskedOf::organisation, "organisation", limits::mail_codes_per_organisation_max},
};

// Counted by what was asked for, not by the code that waits: that one is gone once its address is
// confirmed or dropped.
Outcome<void> few_enough(store::Transaction& tx, const store::CodeAsked& code) {
  const Instant since = code.at - limits::mail_codes_span_ms;
  for (const auto& limit : day_limits) {
    const auto asked = store::count_codes_asked(tx, limit.of, code, since);
    const auto soon = asked.last + limits::mail_code_every_ms;
    if (limit.of == store::AskedOf::person && asked.count > 0 && code.at < soon) {
      return refuse("mail.code_too_soon", {{"retry_at", base::to_text(soon)}});
    }
    if (asked.count >= limit.most) {
      const auto retry_at = base::to_text(asked.first + limits::mail_codes_span_ms);
      return refuse("mail.code_too_many", {{"whose", std::string(limit.whose)},
                                           {"most", std::int64_t{limit.most}},
                                           {"retry_at", retry_at}});
    }
  }
  return {};
}

}  // namespace

Outcome<void> ask_address(store::Transaction& tx, const MailSetting& setting, const Actor& actor,
                          const std::string& address, Instant now) {
  if (!setting.on) return refuse("mail.off");
  const auto& person = actor.person.text;
  const auto code = asked_by(setting, actor, address, now);
  if (auto few = few_enough(tx, code); !few) return few;
  store::keep_code_asked(tx, code, now - limits::mail_codes_span_ms);
  store::ask_mail_address(tx, person, address);
  store::put_mail_code(
      tx, person,
      {setting.key.seal(draw_code(), place_of(person)), 0, now, now + limits::mail_code_ms_max});
  store::put_in_outbox(tx, {base::to_hex(base::random_bytes(16)), std::nullopt, person, 0, now},
                       false);
  return {};
}

Outcome<void> confirm_address(store::Transaction& tx, const MailSetting& setting,
                              const Actor& actor, const std::string& code, Instant now) {
  const auto& person = actor.person.text;
  const auto known = store::find_mail_code(tx, person);
  if (!known) return refuse("mail.no_code");
  if (now >= known->expires_at) return refuse("mail.code_expired");
  if (known->tries >= limits::mail_code_tries_max) return refuse("mail.code_tries");
  const auto mailed = setting.key.open(known->sealed, place_of(person));
  if (!mailed || !base::equal_constant_time(*mailed, code)) {
    store::count_code_try(tx, person);
    const std::int64_t left = limits::mail_code_tries_max - known->tries - 1;
    return base::refuse_at("/code", "mail.code_wrong", {{"tries_left", left}});
  }
  store::confirm_mail_address(tx, person, now);
  return {};
}

void drop_address(store::Transaction& tx, const Actor& actor, Instant now) {
  store::drop_mail_address(tx, actor.person.text, now);
}

std::optional<std::string> mailed_code(store::Transaction& tx, const MailSetting& setting,
                                       const std::string& person, Instant now) {
  const auto known = store::find_mail_code(tx, person);
  if (!known || now >= known->expires_at) return std::nullopt;
  return setting.key.open(known->sealed, place_of(person));
}

}  // namespace adit::service
