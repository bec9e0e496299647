// Words for single values: money, instants, dates, files.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable value_texts() {
  static constexpr RefusalText rows[] = {
      {"money.out_of_range", "金额超出范围（0 至 9007199254740991 分）。",
       "The amount is out of range (0 to 9007199254740991 fen)."},
      {"instant.malformed", "时间格式不对，应如 2026-11-23T15:05:19.702+08:00。",
       "Not an instant such as 2026-11-23T15:05:19.702+08:00."},
      {"date.malformed", "日期格式不对，应如 2026-11-23。", "Not a date such as 2026-11-23."},
      {"file.unreadable", "无法读取文件 {path}：{reason}。", "Cannot read {path}: {reason}."},
      {"file.too_large", "文件 {path} 过大。", "The file {path} is too large."},
      {"file.line_too_long", "文件 {path} 第 {line} 行过长。",
       "Line {line} of the file {path} is too long."},
  };
  return rows;
}

}  // namespace adit::wire
