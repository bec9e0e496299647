// Words for what companies, their people and the limits of these are refused for.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable organisation_texts() {
  static constexpr RefusalText rows[] = {
      {"registration.too_many", "本网络登记次数过多，请于 {retry_at} 之后再试。",
       "Too many registrations from this network; try again after {retry_at}."},
      {"name.empty", "名称不能为空，请填写。", "The name is empty; fill it in."},
      {"name.hidden_character",
       "名称第 {position} 个字符看不见或会改变文字方向，不能使用。请删去后重新输入。",
       "Character {position} of the name shows nothing or turns the text around; delete it and "
       "type "
       "the name again."},
      {"organisation.exists",
       "企业 {credit_code} 已登记。请由其管理员为您添加账号；如系冒用，请联系交易机构。",
       "Company {credit_code} has registered already. Its manager can add an account for you; if "
       "somebody used its name, tell the exchange."},
      {"organisation.not_found", "没有企业 {organisation}。",
       "There is no company {organisation}."},
      {"organisation.none", "本账号不代表任何企业。请由企业的管理员添加，或登记企业。",
       "This account acts for no company. Let the manager of one add you, or register a company."},
      {"organisation.not_verified",
       "贵单位的登记状态为“{state}”，核验通过后才能申请竞买。请到“单位与人员”页查看。",
       "Your company is {state}; it can apply once it is verified. See Company and people."},
      {"organisation.wrong_state", "企业当前状态为“{state}”，不能进行此操作。",
       "The company is {state}; this cannot be done now."},
      {"organisation.other_version",
       "您看到的是第 {version} 版，企业已更正为第 {newest} 版。请刷新后再作决定。",
       "You read version {version}; the company has said otherwise since (version {newest}). "
       "Reload "
       "and decide again."},
      {"organisation.reason_required", "不予通过、撤销或退回须说明理由。请填写后再提交。",
       "A rejection, a withdrawal or dropping one needs a reason. Write it, then send it again."},
      {"organisation.withdrawal_open",
       "撤销该企业核验的提请已在等待另一人会签。请先会签或退回该提请。",
       "A withdrawal of this verification waits already. Let another officer decide on it, or drop "
       "it first."},
      {"organisation.no_withdrawal",
       "该企业没有待会签的撤销提请。请刷新页面；如需撤销核验，请先由一人提请。",
       "No withdrawal of this verification waits. Reload the page; one officer proposes it before "
       "another decides."},
      {"organisation.own_withdrawal", "撤销由您本人提请，须由另一人会签。如需收回，请选择退回。",
       "You proposed this withdrawal; another officer must decide on it. To take it back, drop "
       "it."},
      {"organisation.own_decision", "您是该企业的人员，须由另一人核验。",
       "You act for this company; somebody else must decide on it."},
      {"organisation.manager_only", "只有本单位的管理员可以这样做。请联系管理员。",
       "Only a manager of the company may do this; ask one."},
      {"organisation.viewer_may_not_apply",
       "您在本单位只可查看，不能申请竞买。请由管理员或竞买人申请。",
       "You may only look; a manager or a bidder of the company applies."},
      {"organisation.last_manager",
       "这是本单位最后一名管理员，不能移除或改任。请先指定另一名管理员。",
       "This is the company's last manager. Make somebody else a manager first."},
      {"organisation.member_unknown", "该人员不属于本单位。",
       "This person does not act for the company."},
      {"organisation.member_has_password",
       "此人已设置密码，不能再发一次性代码。忘记密码的，由本人向交易机构申请恢复。",
       "This person has set a password already. Whoever forgot it asks the exchange for a "
       "recovery."},
      {"organisation.too_many_members", "一家企业最多 {most} 名人员。请先移除不再需要的人员。",
       "A company has at most {most} people; remove one first."},
      {"member.not_found", "本单位没有账号 {account}。", "The company has no account {account}."},
      {"bid.above_own_limit",
       "未受理：您出 {amount_fen}，高于您的限额 "
       "{limit_fen}。请在限额内出价，或由本单位管理员提高限额。",
       "Not accepted: {amount_fen} is above your own limit of {limit_fen}. Bid within it, or let a "
       "manager of your company raise it."},
      {"bid.viewer_may_not_bid", "未受理：您在本单位只可查看，不能出价。请由竞买人或管理员出价。",
       "Not accepted: you may only look. A bidder or a manager of your company bids."},
  };
  return rows;
}

}  // namespace adit::wire
