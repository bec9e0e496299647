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
      {"account.exists", "账号 {account} 已有人使用，请另取一个名称。",
       "Account {account} is taken; choose another name."},
      {"person.not_found", "没有人员 {person}。", "There is no person {person}."},
      {"application.not_found", "没有申请 {application}。",
       "There is no application {application}."},
      {"application.exists", "本企业已申请该标的（{application}）。",
       "This company has applied for the lot already ({application})."},
  };
  return rows;
}

}  // namespace adit::wire
