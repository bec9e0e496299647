// Words for the command line itself: what was typed, and what failed below it.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable command_texts() {
  static constexpr RefusalText rows[] = {
      {"command.usage", "命令用法不对：{reason}。用法见 adit --help。",
       "The command is not used like this: {reason} (see adit --help)."},
      {"command.none", "没有指定命令", "no command was named"},
      {"command.part_missing", "缺少子命令", "it needs one of its commands"},
      {"command.missing", "缺少 {name}", "{name} is missing"},
      {"command.unexpected", "多余或未知的参数：{words}", "unknown or superfluous: {words}"},
      {"command.value_missing", "{name} 之后缺少取值", "{name} needs a value"},
      {"command.value_not_among", "{name} 不能取 {value}，可取 {allowed}",
       "{name} cannot be {value} but one of {allowed}"},
      {"command.value_unreadable", "{name} 不能取 {value}", "{name} cannot be {value}"},
      {"command.not_together", "{name} 不能与 {other} 同用", "{name} excludes {other}"},
      {"command.not_alone", "{name} 须与 {other} 同用", "{name} requires {other}"},
      {"robot.no_account",
       "没有说明谁来出价：给 --data DIR，或 --accounts FILE，或 --account A --password-file F，或 "
       "--enter N。",
       "Nobody is named to bid: give --data DIR, or --accounts FILE, or --account A with "
       "--password-file F, or --enter N."},
      {"robot.no_officer",
       "新企业须由管理员核验：给 --data DIR，或 --officer A --officer-password-file F。",
       "An administrator has to verify new companies: give --data DIR, or --officer A with "
       "--officer-password-file F."},
      {"robot.nothing_opens", "没有一场尚未开市而又来得及报名。等下一场公告，或用 --session 指明。",
       "No session is still to open with time enough to be admitted. Wait for the next, or name "
       "one "
       "with --session."},
      {"robot.accounts_malformed",
       "账号文件不是演示账号的列表，或其中没有角色为 {role} 的账号。改用 var/demo-accounts.json。",
       "The file is no list of demo accounts, or names nobody whose role is {role}. Use "
       "var/demo-accounts.json."},
      {"robot.password_missing", "密码文件的第一行是空的。把密码写在第一行。",
       "The first line of the password file is empty. Write the password there."},
      {"robot.address", "{server} 不是服务器地址。写成 https://localhost:8443 的样子。",
       "{server} is no address of a server. Write it like https://localhost:8443."},
      {"robot.unreachable", "连不上 {server}：{reason}。看服务器是否在运行；自签证书用 --ca 指明。",
       "{server} cannot be reached: {reason}. See whether the server runs; name its own "
       "certificate with --ca."},
      {"robot.answer", "服务器的回答不合约定（状态 {status}）。看地址是不是本交易系统。",
       "The server gave no answer that is known (status {status}). See whether it is an exchange "
       "of this kind."},
      {"robot.not_admitted", "没有一场接纳这个账号。先在标的页申请，审核合格并交足保证金后再来。",
       "No session admits this account. Apply on the lot's page, and come back once it is "
       "qualified "
       "and the deposit is paid."},
      {"output.lost", "标准输出无法写入，结果不完整。",
       "Standard output cannot be written; the result is not complete."},
      {"command.failed", "命令未能完成：{reason}。", "The command failed: {reason}."},
  };
  return rows;
}

}  // namespace adit::wire
