// Words for sign-ins, accounts and the companies behind applications.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable people_texts() {
  static constexpr RefusalText rows[] = {
      {"sign_in.wrong_credentials", "账号或密码不正确。", "The account or the password is wrong."},
      {"sign_in.too_many_attempts", "尝试次数过多，请于 {retry_at} 之后再试。",
       "Too many attempts; try again after {retry_at}."},
      {"sign_in.ticket_invalid", "连接凭证无效、已使用或已过期。",
       "The ticket is unknown, used or expired."},
      {"account.exists", "账号 {account} 已存在。", "Account {account} exists already."},
      {"person.not_found", "没有人员 {person}。", "There is no person {person}."},
      {"organisation.other_company", "本账号已代表另一家企业。",
       "This account acts for another company."},
      {"organisation.other_account", "企业 {credit_code} 已由另一账号代表。",
       "Another account acts for company {credit_code} already."},
      {"application.not_found", "没有申请 {application}。",
       "There is no application {application}."},
      {"application.exists", "本企业已申请该标的（{application}）。",
       "This company has applied for the lot already ({application})."},
  };
  return rows;
}

}  // namespace adit::wire
