// Short, plain, each line a whole sentence; the address stands on a line of its own.
#include "wire/notices/mail_text.hpp"

namespace adit::wire {

void write_notice_mail(Mail& mail, const NoticeKind& kind, const Facts& facts, Language language,
                       const std::string& site, const std::string& token) {
  const bool zh = language == Language::zh;
  mail.language = language;
  mail.subject = "Adit · " + std::string(kind.name_of_kind.in(language));
  mail.unsubscribe = site + "/api/v1/unsubscriptions?token=" + token;
  const std::string settings = site + (zh ? "" : "/en") +
                               (concerns(kind.audience, "bidder") ? "/app/alerts" : "/desk/alerts");
  mail.text = notice_text(kind, facts, language) + "\n\n" + site +
              notice_place(kind, facts, language) + "\n\n";
  mail.text += zh ? "时间均为北京时间。本邮件由系统发出，无人收取回信；以网站所示为准。\n"
                  : "Times are those of Beijing. Nobody reads replies to this mail; what the site "
                    "shows prevails.\n";
  mail.text += (zh ? "改变通知设置：" : "Change what you are told: ") + settings + "\n";
  mail.text += (zh ? "不再邮寄此类通知：" : "No more mail of this kind: ") + site +
               (zh ? "" : "/en") + "/unsubscribe?token=" + token + "\n";
}

void write_code_mail(Mail& mail, const std::string& code, std::int64_t minutes, Language language,
                     const std::string& site) {
  const bool zh = language == Language::zh;
  const auto span = std::to_string(minutes);
  mail.language = language;
  mail.subject = zh ? "Adit · 邮箱确认码" : "Adit · Code to confirm your address";
  mail.text = zh ? "确认码：" + code + "\n\n请在 " + span +
                       " 分钟内填入通知设置页，此邮箱才会收到通知。\n" +
                       "如果不是您本人申请，可以不理会本邮件。\n\n" + site + "\n"
                 : "Code: " + code + "\n\nEnter it on the page of your notices within " + span +
                       " minutes; only then will notices go to this address.\n" +
                       "If you did not ask for it, ignore this mail.\n\n" + site + "/en\n";
}

}  // namespace adit::wire
