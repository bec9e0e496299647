// Words for codes, passwords, and what may be done with an account and by whom.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable account_texts() {
  static constexpr RefusalText rows[] = {
      {"one_time_code.mistyped",
       "未受理：代码抄错了。代码是 7 组、每组 4 个字母或数字，其中没有 "
       "0、O、1、I。对照原件再输一次。",
       "Not accepted: the code is mistyped. It has 7 groups of 4 letters or digits, without 0, O, "
       "1 "
       "and I. Compare it with the original and enter it again."},
      {"one_time_code.unknown",
       "未受理：这个代码不能用。它可能从未发出、已经用过、已过期，或已被撤回。"
       "请交给您代码的经办人另发一个。",
       "Not accepted: this code cannot be used. It may be unknown, used, expired or withdrawn. Ask "
       "whoever gave it to you for another one."},
      {"one_time_code.too_early", "还不能用：这个代码自 {usable_from} 起可用。到时再来。",
       "Not yet: this code can be used from {usable_from}. Come back then."},
      {"password.wrong", "未更改：现用密码不正确。重新输入；忘记了，请两位管理人员为您恢复。",
       "Not changed: the current password is wrong. Enter it again; if it is forgotten, ask two "
       "officers for a recovery."},
      {"account.locked", "不能登录：账号已停用。请与交易机构的管理人员联系。",
       "Cannot sign in: the account is locked. Turn to an administrator of the exchange."},
      {"account.code_pending",
       "账号 {account} 已经设立，还没有人设定它的密码。原来的代码不再显示；要新的，加 --again。",
       "Account {account} is there, and nobody has set its password yet. Its code is not shown "
       "again; for a new one add --again."},
      {"account.in_use",
       "账号 {account} 已有密码，不再发代码。忘记密码时，由两位管理人员在页面上恢复。",
       "Account {account} has a password, so no code is made. If it is forgotten, two officers "
       "recover it on the pages."},
      {"account.not_found", "没有账号 {account}。", "There is no account {account}."},
      {"account.other_side",
       "不能设立：此人（{person}）在另一方已有账号。工作人员不得竞买，竞买人不得管理；请另选一人。",
       "Cannot be made: this person ({person}) has an account on the other side. Staff do not bid, "
       "and bidders are not staff; choose another person."},
      {"account.own_affair",
       "不能由您办理：这是您自己的账号。角色、停用与恢复须由另外两人提出和会签。",
       "Not for you to do: this account is your own. Its role, lock and recovery are proposed and "
       "approved by two other persons."},
      {"account.last_administrators",
       "不能办理：至少须有 {least} 位管理人员能登录，这样一来不足此数。先增设一位。",
       "Cannot be done: at least {least} persons must be able to administer, and fewer would "
       "remain. "
       "Add another administrator first."},
      {"account.wrong_state",
       "不能办理：账号 {name} 现为 {state}，此事无从谈起。刷新名单，看它现在的状态。",
       "Cannot be done: account {name} is {state} now. Load the list again to see where it "
       "stands."},
      {"account.staff_only", "不能更改：账号 {name} 是竞买人的账号，只有工作人员的账号可以换角色。",
       "Cannot be changed: account {name} is a bidder's; only staff accounts change their role."},
      {"account.same_role", "无须更改：账号 {name} 的角色已经是 {role}。选择另一个角色。",
       "Nothing to change: account {name} has the role {role} already. Choose another one."},
  };
  return rows;
}

RefusalTable account_proposal_texts() {
  static constexpr RefusalText rows[] = {
      {"account_proposal.not_found", "没有提议 {proposal}。", "There is no proposal {proposal}."},
      {"account_proposal.open",
       "不能再提：关于账号 {name} 已有一项提议（{proposal}）等待会签。先会签或撤回它。",
       "Not again: a proposal about account {name} ({proposal}) awaits its second signature. "
       "Decide "
       "or withdraw that one first."},
      {"account_proposal.closed", "不能办理：这项提议已是 {state}。刷新名单。",
       "Cannot be done: this proposal is {state} already. Load the list again."},
      {"account_proposal.own", "未会签：这是您提议的，须由另一人会签。可提醒对方，或撤回。",
       "Not signed: you proposed this, and another person must sign. Remind them, or withdraw it."},
      {"account_proposal.not_own", "不能撤回：只有提议人可以撤回。您可以不同意，并写明理由。",
       "Cannot be withdrawn: only its proposer can. You can refuse it, with a reason."},
      {"account_proposal.not_stoppable",
       "无可停止：这不是等待生效的恢复，或其代码已经用过。若密码已被他人更改，请立即停用账号。",
       "Nothing to stop: this is no recovery under way, or its code has been used. If somebody "
       "else "
       "has set the password, have the account locked at once."},
      {"account_proposal.member_missing", "缺少“{member}”：这类提议须写明它。补上后再提交。",
       "\"{member}\" is missing: a proposal of this kind needs it. Fill it in and send it again."},
      {"account_proposal.member_excess", "多出“{member}”：这类提议没有这一项。去掉后再提交。",
       "\"{member}\" is too much: a proposal of this kind has no such member. Leave it out."},
  };
  return rows;
}

}  // namespace adit::wire
