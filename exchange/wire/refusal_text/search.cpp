// Words for what lists are asked for: which value cannot be read, and how it may be written.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable search_texts() {
  static constexpr RefusalText rows[] = {
      {"query.encoding", "{field} 不是 UTF-8 文本。重新输入后再查。",
       "{field} is not UTF-8 text. Type it again."},
      {"query.text", "{field} 过长，最多 {most} 个字符。删短后再查。",
       "{field} is too long: at most {most} characters. Shorten it."},
      {"query.choice", "{field} 没有这个选项。可用：{choices}。",
       "{field} has no such choice. It takes: {choices}."},
      {"query.area", "{field} 不是面积。请写平方千米数，最多四位小数，如 1.7052。",
       "{field} is no area. Write square kilometres with up to four decimals, such as 1.7052."},
      {"query.date", "{field} 不是日期。请写成 年-月-日，如 2026-11-23。",
       "{field} is no date. Write it as year-month-day, such as 2026-11-23."},
      {"query.order", "{field} 大于 {other}，没有一项能同时满足。请改正其一。",
       "{field} is above {other}, which nothing can meet. Correct one of them."},
      {"query.too_many", "符合的超过 {most} 项，一个文件装不下。缩小筛选后再下载。",
       "More than {most} match, which is too much for one file. Narrow the filter first."},
  };
  return rows;
}

}  // namespace adit::wire
