// Words for notices, for the addresses that mail goes to, and for the mail server's settings.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable notice_texts() {
  static constexpr RefusalText rows[] = {
      {"notice.not_found", "没有通知 {notice}，或者不是给您的。刷新列表再试。",
       "There is no notice {notice} of yours. Reload the list and try again."},
      {"notice.kind_unknown", "没有“{kind}”这一类通知可供选择。刷新设置再保存。",
       "There is no kind of notice “{kind}” for you to choose. Reload the settings, then save."},
      {"email.malformed",
       "不是可以寄达的邮箱地址：须为“名称@域名”，只用英文字母、数字和常用符号。请改正后再提交。",
       "This is no address that mail can reach: write name@domain in ASCII letters, digits and the "
       "usual marks, then send it again."},
      {"mail.off", "本平台没有配置邮件服务器，不能寄出确认码。站内通知不受影响。",
       "This exchange has no mail server, so no code can be mailed. Notices on the site go on."},
      {"mail.code_too_soon", "刚寄出过一个确认码。请先查收；{retry_at} 之后可以再寄。",
       "A code was mailed a moment ago. Look for it first; another can be mailed after "
       "{retry_at}."},
      {"mail.code_too_many",
       "{whose}一天内最多寄 {most} 个确认码，已经寄满。请先查收已寄出的邮件；{retry_at} "
       "之后可以再寄。",
       "At most {most} codes a day are mailed {whose}, and so many were. Look for those first; "
       "another can be mailed after {retry_at}."},
      {"mail.no_code", "没有待确认的邮箱。先填写地址，取得确认码。",
       "No address waits to be confirmed. Enter one first to get a code."},
      {"mail.code_expired", "确认码已过期。请重新获取。", "The code has expired. Ask for another."},
      {"mail.code_tries", "确认码输错次数过多，已作废。请重新获取。",
       "The code was mistyped too often and is void. Ask for another."},
      {"mail.code_wrong", "确认码不对，还可以试 {tries_left} 次。请核对邮件中的八位数字。",
       "The code is wrong; {tries_left} tries are left. Compare the eight digits in the mail."},
      {"mail.token_invalid",
       "退订链接无效或不完整。请使用邮件中的完整链接，或登录后在通知设置中更改。",
       "The link to unsubscribe is invalid or cut short. Use the whole link from the mail, or sign "
       "in and change your notices."},
      {"config.mail_in_clear",
       "邮件服务器 {server} 不在本机，不得用明文连接。请把 security 设为 tls 或 starttls。",
       "Mail server {server} is not on this machine and may not be spoken to in clear. Set "
       "security "
       "to tls or starttls."},
  };
  return rows;
}

}  // namespace adit::wire
