// Words for what officers write and ask at their desk.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable desk_texts() {
  static constexpr RefusalText rows[] = {
      {"text.blank", "“{field}”只有空白。写一句说明理由的话。",
       "\"{field}\" holds nothing but blanks. Write a sentence that gives the reason."},
      {"text.control",
       "“{field}”含有换行、不可见或改变文字方向的字符。删去这些字符，写成一行文字。",
       "\"{field}\" holds line breaks, invisible characters or marks that turn the direction of "
       "the text. Take them out and write one plain line."},
      {"audit.malformed_date", "日期写法不对。按 2026-11-30 这样写。",
       "Not a date. Write it like 2026-11-30."},
      {"audit.days_order", "起始日 {from} 晚于截止日 {to}。把两者对调。",
       "The first day, {from}, is after the last, {to}. Exchange them."},
      {"audit.unknown_kind", "没有“{kind}”这一类日志。从列表中选一类。",
       "There is no kind of entry named {kind}. Choose one from the list."},
      {"audit.unknown_person", "没有账号或人员“{who}”。按账号名或人员编号填写。",
       "There is no account or person {who}. Enter an account's name or a person's reference."},
      {"audit.malformed_cursor", "翻页位置无效。回到第一页重新翻。",
       "The place to go on from is not valid. Begin again at the first page."},
  };
  return rows;
}

}  // namespace adit::wire
