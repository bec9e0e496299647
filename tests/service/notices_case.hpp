// An exchange whose people are told things: the follower of notices, run by hand.
#pragma once

#include <chrono>
#include <thread>

#include "service/exchange_case.hpp"
#include "service/mail_address.hpp"
#include "service/notice_list.hpp"
#include "service/notices.hpp"
#include "store/mail.hpp"
#include "support/postgres.hpp"

namespace adit::tests {

class NoticesCase : public ExchangeCase {
 protected:
  // With a mail server, and without.
  static const service::MailSetting& mailing() {
    static const service::MailSetting made{setting().sealing_key, true, "https://adit.example"};
    return made;
  }
  static const service::MailSetting& silent() {
    static const service::MailSetting made{setting().sealing_key, false, "https://adit.example"};
    return made;
  }
  // Until all news are told, also where a transaction of the database's own holds them up.
  void tell(const service::MailSetting& with = mailing()) {
    follow_all();
    const auto waits = [this] {
      return value(
          "SELECT EXISTS (SELECT FROM journal j LEFT JOIN follower_cursor c ON c.name = 'notices' "
          "WHERE c.txid IS NULL OR (j.txid, j.stream, j.seq) > (c.txid, c.stream, c.seq))");
    };
    for (int i = 0; i < 1'000; ++i) {
      while (run([&](auto& tx) { return service::tell_news(tx, with, now_); }) > 0) {
      }
      if (waits() == "f") return;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    FAIL() << "the news do not come to their end";
  }
  void remind() {
    static_cast<void>(run([&](auto& tx) {
      service::remind_of_openings(tx, mailing(), now_);
      return 0;
    }));
  }
  // "kind account …" of all notices, by kind and account.
  std::string told(const std::string& where = "true") {
    return value(
        "SELECT coalesce(string_agg(kind || ' ' || account, ', ' ORDER BY kind, account), "
        "'') FROM notice WHERE " +
        where);
  }
  std::string text_of(const service::Actor& actor, const std::string& kind,
                      wire::Language language = wire::Language::zh) {
    const auto page = run(
        [&](auto& tx) { return service::list_notices(tx, actor, std::nullopt, language).value(); });
    for (const auto& notice : page.notices) {
      if (notice.kind == kind) return notice.text;
    }
    return "";
  }
  // An address of this account that counts.
  void confirm(const service::Actor& actor, const std::string& address) {
    static_cast<void>(run([&](auto& tx) {
      store::ask_mail_address(tx, actor.person.text, address);
      store::confirm_mail_address(tx, actor.person.text, now_);
      return 0;
    }));
  }
  service::Actor actor_of(int number) {
    const auto name = "bidder" + std::to_string(number);
    return {name, domain::PersonId(value("SELECT person FROM account WHERE name = '" + name + "'")),
            std::nullopt, service::Role::bidder};
  }
};

}  // namespace adit::tests
