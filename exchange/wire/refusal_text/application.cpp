// Words for what applications, deposits and credit codes are refused for.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable application_texts() {
  static constexpr RefusalText rows[] = {
      {"application.wrong_state", "申请当前状态为“{state}”，不能进行此操作。",
       "The application is {state}; this cannot be done now."},
      {"application.registration_closed", "报名已于开始时间 {opens_at} 截止。",
       "Registration closed when the session opened at {opens_at}."},
      {"application.reason_required", "不予通过须说明理由。", "A rejection needs a reason."},
      {"deposit.bad_amount", "保证金金额不成立。", "The amount of the deposit is unsound."},
      {"deposit.in_future", "到账时间 {received_at} 晚于现在。",
       "The deposit is said to arrive later than now: {received_at}."},
      {"deposit.late", "保证金到账 {received_at}，晚于开始时间 {opens_at}。",
       "The deposit arrived at {received_at}, after the opening at {opens_at}."},
      {"deposit.reference_taken", "银行流水号 {reference} 已用于另一笔金额。",
       "Bank reference {reference} has been recorded with another amount."},
      {"credit_code.malformed", "不是统一社会信用代码（18 位数字或大写字母，不含 I、O、S、V、Z）。",
       "Not a unified social credit code (18 digits or capitals without I, O, S, V and Z)."},
      {"credit_code.check_digit", "统一社会信用代码 {text} 的校验码不符，应为 {expected}。",
       "The check character of credit code {text} is wrong; it should be {expected}."},
  };
  return rows;
}

}  // namespace adit::wire
