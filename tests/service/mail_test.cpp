// Mail, to a real server: once, again where the first try failed, never where it would be wrong.
#include <atomic>

#include "app/mail/sender.hpp"
#include "base/crypto.hpp"
#include "base/limits.hpp"
#include "service/mail_outbox.hpp"
#include "service/notices_case.hpp"
#include "support/hand_loops.hpp"
#include "support/smtp_sink.hpp"
#include "wire/problem.hpp"

namespace adit::tests {
namespace {

using app::MailConfig;
using support::SmtpSink;

class Mail : public NoticesCase {
 protected:
  void SetUp() override {
    NoticesCase::SetUp();
    clock_.set(now_);
  }
  // A lot for chen to approve, at this address; so one mail waits.
  void one_for_chen(const std::string& address, const service::MailSetting& with = mailing()) {
    confirm(chen_, address);
    static_cast<void>(approved(gold_draft()));
    tell(with);
  }
  // Everything that is due now; how many tries that were.
  int send(const SmtpSink& sink) {
    const auto smtp = app::Smtp::open(sink.config());
    int tries = 0;
    while (app::send_one(*connection_, mailing(), clock_, *smtp, "notices@adit.example", stop_)) {
      ++tries;
    }
    return tries;
  }
  std::string outbox() {
    return value("SELECT string_agg(state || ' ' || tries, ', ' ORDER BY id) FROM mail_outbox");
  }
  std::string reason() { return value("SELECT reason FROM mail_outbox"); }

  HandClock clock_{base::Instant{0}};
  std::atomic<bool> stop_{false};
};

class MailOver : public Mail, public testing::WithParamInterface<MailConfig::Security> {};

TEST_P(MailOver, is_delivered_once_as_it_was_meant) {
  SmtpSink sink(GetParam());
  sink.start();
  one_for_chen("chen@example.com");
  EXPECT_EQ(send(sink), 1);
  EXPECT_EQ(send(sink), 0);
  EXPECT_EQ(outbox(), "sent 1");
  const auto mail = sink.mail();
  ASSERT_EQ(mail.size(), 1u);
  const auto root = mail[0].root();
  EXPECT_EQ(root["recipients"].at(0).text(), "chen@example.com");
  EXPECT_EQ(root["sender"].text(), "notices@adit.example");
  EXPECT_EQ(root["subject"].text(), "Adit · 标的待会签");
  EXPECT_EQ(root["type"].text(), "text/plain");
  EXPECT_EQ(root["encrypted"].boolean(), GetParam() != MailConfig::Security::none);
  EXPECT_EQ(root["defects"].size(), 0u);
  EXPECT_TRUE(root["text"].text().starts_with("“示例沟金矿普查探矿权”（JL-2026-0001）合规审查通过"))
      << root["text"].text();
  EXPECT_EQ(root["one_click"].text(), "List-Unsubscribe=One-Click");
  EXPECT_EQ(root["id"].text(), "<" + value("SELECT id FROM mail_outbox") + "@adit.example>");
}

INSTANTIATE_TEST_SUITE_P(Each, MailOver,
                         testing::Values(MailConfig::Security::none, MailConfig::Security::starttls,
                                         MailConfig::Security::tls));

TEST_F(Mail, waits_for_a_server_that_is_down) {
  SmtpSink sink(MailConfig::Security::none);
  one_for_chen("chen@example.com");
  EXPECT_EQ(send(sink), 1);
  EXPECT_EQ(outbox(), "waiting 1");
  EXPECT_NE(reason(), "");
  sink.start();
  EXPECT_EQ(send(sink), 0) << "not before its time";
  clock_.advance(service::retry_after(1));
  EXPECT_EQ(send(sink), 1);
  EXPECT_EQ(outbox(), "sent 2");
  EXPECT_EQ(sink.mail().size(), 1u);
}

TEST_F(Mail, that_the_server_refuses_for_ever_is_given_up_with_its_reason) {
  SmtpSink sink(MailConfig::Security::none);
  sink.start();
  one_for_chen("refused@example.com");
  EXPECT_EQ(send(sink), 1);
  EXPECT_EQ(outbox(), "given_up 1");
  EXPECT_EQ(reason(), "550 5.1.1 no such user …");
  clock_.advance(base::limits::mail_retry_ms_max);
  EXPECT_EQ(send(sink), 0);
  const auto state =
      run([&](auto& tx) { return service::mail_state(tx, mailing(), wire::Language::en); });
  EXPECT_EQ(state.given_up, 1);
  ASSERT_EQ(state.troubles.size(), 1u);
  EXPECT_EQ(state.troubles[0].label, "Lot to be approved");
}

TEST_F(Mail, that_the_server_puts_off_is_tried_to_the_last_and_then_given_up) {
  SmtpSink sink(MailConfig::Security::none);
  sink.start();
  one_for_chen("later@example.com");
  for (int tries = 1; tries < base::limits::mail_tries_max; ++tries) {
    EXPECT_EQ(send(sink), 1);
    EXPECT_EQ(outbox(), "waiting " + std::to_string(tries));
    clock_.advance(service::retry_after(tries));
  }
  EXPECT_EQ(send(sink), 1);
  EXPECT_EQ(outbox(), "given_up " + std::to_string(base::limits::mail_tries_max));
  EXPECT_EQ(reason(), "451 4.3.0 try again later");
}

TEST_F(Mail, that_was_in_hand_when_the_server_died_is_sent_again_under_the_same_id) {
  SmtpSink sink(MailConfig::Security::none);
  sink.start();
  one_for_chen("dies@example.com");
  EXPECT_EQ(send(sink), 1);
  EXPECT_EQ(outbox(), "waiting 1");
  sink.stop();
  sink.start();
  clock_.advance(service::retry_after(1));
  EXPECT_EQ(send(sink), 1);
  ASSERT_EQ(sink.mail().size(), 1u);
  EXPECT_EQ(sink.mail()[0].root()["id"].text(),
            "<" + value("SELECT notice FROM mail_outbox") + "@adit.example>");
}

TEST_F(Mail, that_was_in_hand_when_we_died_is_due_again) {
  one_for_chen("chen@example.com");
  const auto take = [&] {
    return run([&](auto& tx) {
      return service::take_mail(tx, mailing(), "notices@adit.example", clock_.now());
    });
  };
  const auto first = take();
  ASSERT_TRUE(first);
  EXPECT_FALSE(take()) << "it is in hand";
  clock_.advance(base::limits::mail_retry_ms);
  const auto second = take();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->tries, 2);
  EXPECT_EQ(second->mail.message_id, first->mail.message_id);
}

TEST_F(Mail, does_not_speak_to_a_server_that_it_cannot_trust) {
  SmtpSink sink(MailConfig::Security::starttls);
  sink.start();
  one_for_chen("chen@example.com");
  auto config = sink.config();
  config.authority.reset();
  const auto smtp = app::Smtp::open(config);
  EXPECT_TRUE(app::send_one(*connection_, mailing(), clock_, *smtp, "notices@adit.example", stop_));
  EXPECT_EQ(outbox(), "waiting 1");
  EXPECT_TRUE(sink.mail().empty());
}

TEST_F(Mail, is_not_spoken_in_clear_to_a_server_without_encryption) {
  SmtpSink sink(MailConfig::Security::none);
  sink.start();
  one_for_chen("chen@example.com");
  auto config = sink.config();
  config.security = MailConfig::Security::starttls;
  const auto smtp = app::Smtp::open(config);
  EXPECT_TRUE(app::send_one(*connection_, mailing(), clock_, *smtp, "notices@adit.example", stop_));
  EXPECT_EQ(outbox(), "waiting 1");
  EXPECT_TRUE(sink.mail().empty());
}

TEST_F(Mail, without_a_server_is_kept_and_not_sent) {
  one_for_chen("chen@example.com", silent());
  EXPECT_EQ(outbox(), "not_sent 0");
  EXPECT_FALSE(run([&](auto& tx) {
    return service::take_mail(tx, mailing(), "notices@adit.example", clock_.now());
  })) << "it would come too late";
}

TEST_F(Mail, goes_to_confirmed_addresses_alone) {
  static_cast<void>(run([&](auto& tx) {
    store::ask_mail_address(tx, chen_.person.text, "chen@example.com");
    return 0;
  }));
  static_cast<void>(approved(gold_draft()));
  tell();
  EXPECT_EQ(value("SELECT count(*) FROM mail_outbox"), "0");
  EXPECT_EQ(told("kind = 'desk.to_approve'"), "desk.to_approve chen");
}

TEST_F(Mail, goes_nowhere_once_the_address_is_dropped) {
  one_for_chen("chen@example.com");
  static_cast<void>(run([&](auto& tx) {
    service::drop_address(tx, chen_, now_);
    return 0;
  }));
  EXPECT_EQ(outbox(), "not_sent 0");
  EXPECT_EQ(value("SELECT email IS NULL FROM personal_data"), "t");
}

TEST_F(Mail, confirms_an_address_by_the_code_that_came_to_it) {
  SmtpSink sink(MailConfig::Security::none);
  sink.start();
  const auto ask = [&](const std::string& address) {
    return in_tx(
        [&](auto& tx) { return service::ask_address(tx, mailing(), chen_, address, now_); });
  };
  ASSERT_TRUE(ask("chen@example.com"));
  EXPECT_EQ(ask("chen@example.com").error().code, "mail.code_too_soon");
  EXPECT_EQ(send(sink), 1);
  ASSERT_EQ(sink.mail().size(), 1u);
  const std::string text(sink.mail()[0].root()["text"].text());
  const auto code = text.substr(std::string("确认码：").size(), 8);
  EXPECT_EQ(
      value("SELECT count(*) FROM mail_code WHERE encode(sealed, 'escape') LIKE '%" + code + "%'"),
      "0");
  const auto confirm_with = [&](const std::string& typed) {
    store::Transaction tx(*connection_);
    const auto done = service::confirm_address(tx, mailing(), chen_, typed, now_);
    tx.commit();
    return done ? std::string("confirmed") : done.error().code;
  };
  EXPECT_EQ(confirm_with("0000000x"), "mail.code_wrong");
  EXPECT_EQ(value("SELECT tries FROM mail_code"), "1");
  EXPECT_EQ(confirm_with(code), "confirmed");
  EXPECT_EQ(confirm_with(code), "mail.no_code");
  EXPECT_EQ(value("SELECT email FROM personal_data"), "chen@example.com");
}

TEST_F(Mail, a_code_is_void_after_five_tries_or_half_an_hour) {
  const auto ask = [&] {
    return in_tx([&](auto& tx) {
      return service::ask_address(tx, mailing(), chen_, "chen@example.com", now_);
    });
  };
  const auto code = [&] {
    return run([&](auto& tx) {
             return service::mailed_code(tx, mailing(), chen_.person.text, now_);
           })
        .value_or("");
  };
  const auto confirm_with = [&](const std::string& typed) {
    store::Transaction tx(*connection_);
    const auto done = service::confirm_address(tx, mailing(), chen_, typed, now_);
    tx.commit();
    return done ? std::string("confirmed") : done.error().code;
  };
  ASSERT_TRUE(ask());
  for (int i = 0; i < base::limits::mail_code_tries_max; ++i) {
    EXPECT_EQ(confirm_with("x"), "mail.code_wrong");
  }
  EXPECT_EQ(confirm_with(code()), "mail.code_tries");
  now_ = now_ + base::limits::mail_code_every_ms;
  ASSERT_TRUE(ask());
  const auto late = code();
  now_ = now_ + base::limits::mail_code_ms_max;
  EXPECT_EQ(confirm_with(late), "mail.code_expired");
  EXPECT_EQ(code(), "");
}

class MailCodes : public Mail {
 protected:
  // What comes of asking once a minute has passed since the last.
  std::string ask(const service::Actor& actor, const std::string& address) {
    now_ = now_ + base::limits::mail_code_every_ms;
    const auto asked =
        in_tx([&](auto& tx) { return service::ask_address(tx, mailing(), actor, address, now_); });
    if (asked) return "mailed";
    refusal_ = asked.error();
    return refusal_.code;
  }
  std::string whose() { return wire::refusal_text(refusal_, wire::Language::en); }
  base::Refusal refusal_;
};

TEST_F(MailCodes, are_so_many_a_day_for_one_person) {
  const auto first = now_ + base::limits::mail_code_every_ms;
  for (int i = 0; i < base::limits::mail_codes_per_person_max; ++i) {
    ASSERT_EQ(ask(chen_, std::to_string(i) + "@example.com"), "mailed") << i;
  }
  EXPECT_EQ(ask(chen_, "x@example.com"), "mail.code_too_many");
  EXPECT_NE(whose().find("At most 10 codes a day are mailed to one person"), std::string::npos);
  EXPECT_EQ(value("SELECT email_asked FROM personal_data"), "9@example.com") << "nothing changes";
  EXPECT_EQ(ask(lin_, "x@example.com"), "mailed");
  now_ = first + (base::limits::mail_codes_span_ms - 1 - base::limits::mail_code_every_ms);
  EXPECT_EQ(ask(chen_, "x@example.com"), "mail.code_too_many");
  now_ = first + (base::limits::mail_codes_span_ms - base::limits::mail_code_every_ms);
  EXPECT_EQ(ask(chen_, "x@example.com"), "mailed");
}

TEST_F(MailCodes, are_so_many_a_day_to_one_address) {
  for (int i = 0; i < base::limits::mail_codes_per_address_max; ++i) {
    ASSERT_EQ(ask(bidder(i), "victim@example.com"), "mailed") << i;
  }
  EXPECT_EQ(ask(bidder(20), "victim@example.com"), "mail.code_too_many");
  EXPECT_NE(whose().find("to one address"), std::string::npos) << whose();
  EXPECT_EQ(ask(bidder(21), "another@example.com"), "mailed");
  EXPECT_EQ(value("SELECT count(*) FROM mail_code_asked WHERE address::text LIKE '%victim%' "
                  "OR encode(address, 'escape') LIKE '%victim%'"),
            "0");
}

TEST_F(MailCodes, are_so_many_a_day_for_the_people_of_one_company) {
  const auto actor = bidder(1);
  static_cast<void>(run([&](auto& tx) {
    for (int i = 0; i < base::limits::mail_codes_per_organisation_max; ++i) {
      store::keep_code_asked(tx,
                             {chen_.person.text, actor.organisation->text,
                              base::hmac_sha256("", std::to_string(i)), now_},
                             base::Instant{0});
    }
    return 0;
  }));
  EXPECT_EQ(ask(actor, "x@example.com"), "mail.code_too_many");
  EXPECT_NE(whose().find("to the people of one company"), std::string::npos) << whose();
}

TEST_F(MailCodes, are_counted_also_after_the_address_was_dropped) {
  ASSERT_EQ(ask(chen_, "chen@example.com"), "mailed");
  static_cast<void>(run([&](auto& tx) {
    service::drop_address(tx, chen_, now_);
    return 0;
  }));
  now_ = now_ - 1;
  EXPECT_EQ(ask(chen_, "chen@example.com"), "mail.code_too_soon");
}

TEST_F(Mail, no_code_is_mailed_without_a_server) {
  const auto asked = in_tx([&](auto& tx) {
    return service::ask_address(tx, silent(), chen_, "chen@example.com", now_);
  });
  ASSERT_FALSE(asked);
  EXPECT_EQ(asked.error().code, "mail.off");
}

TEST_F(Mail, is_ended_by_its_own_token_and_no_other) {
  const auto end_by = [&](const std::string& token) {
    const auto done = in_tx(
        [&](auto& tx) { return service::unsubscribe(tx, mailing(), token, wire::Language::en); });
    return done ? done->label : done.error().code;
  };
  auto token = service::unsubscribe_token(mailing(), "chen", "desk.to_approve");
  EXPECT_EQ(end_by(token), "Lot to be approved");
  EXPECT_EQ(value("SELECT account || ' ' || kind || ' ' || in_app || ' ' || mail FROM notice_wish"),
            "chen desk.to_approve true false");
  EXPECT_EQ(end_by(token), "Lot to be approved") << "twice is harmless";
  token[30] = token[30] == '0' ? '1' : '0';
  EXPECT_EQ(end_by(token), "mail.token_invalid");
  EXPECT_EQ(end_by(""), "mail.token_invalid");
  EXPECT_EQ(end_by(std::string(10'000, 'a')), "mail.token_invalid");
  EXPECT_EQ(end_by(service::unsubscribe_token(mailing(), "nobody", "desk.to_approve")),
            "mail.token_invalid");
}

TEST_F(Mail, a_hostile_title_stays_in_its_sentence) {
  SmtpSink sink(MailConfig::Security::none);
  sink.start();
  auto draft = gold_draft();
  draft.title_zh = "<b>=1+1</b>\r\nBcc: thief@example.com\r\n\r\n\u202E" + std::string(500, 'x');
  confirm(chen_, "chen@example.com");
  static_cast<void>(approved(draft));
  tell();
  EXPECT_EQ(send(sink), 1);
  const auto mail = sink.mail();
  ASSERT_EQ(mail.size(), 1u);
  EXPECT_EQ(mail[0].root()["recipients"].size(), 1u);
  EXPECT_EQ(mail[0].root()["headers"].size(), 12u);
  const auto text = mail[0].root()["text"].text();
  EXPECT_TRUE(text.starts_with("“<b>=1+1</b> Bcc: thief@example.com xxx")) << text;
  EXPECT_NE(text.find("xx…”（"), std::string_view::npos);
}

}  // namespace
}  // namespace adit::tests
