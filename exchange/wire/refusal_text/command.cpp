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
      {"output.lost", "标准输出无法写入，结果不完整。",
       "Standard output cannot be written; the result is not complete."},
      {"command.failed", "命令未能完成：{reason}。", "The command failed: {reason}."},
  };
  return rows;
}

}  // namespace adit::wire
