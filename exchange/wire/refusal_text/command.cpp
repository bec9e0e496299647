// Words for the command line itself: what was typed, and what failed below it.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable command_texts() {
  static constexpr RefusalText rows[] = {
      {"command.usage", "命令用法不对：{reason}。用法见 adit --help。",
       "The command is not used like this: {reason} (see adit --help)."},
      {"command.failed", "命令未能完成：{reason}。", "The command failed: {reason}."},
  };
  return rows;
}

}  // namespace adit::wire
