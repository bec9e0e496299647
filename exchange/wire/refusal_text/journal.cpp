// Words for a journal that cannot take an event now.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable journal_texts() {
  static constexpr RefusalText rows[] = {
      {"journal.busy", "系统繁忙，请稍后再试；本次操作没有记录。",
       "The exchange is busy; nothing was recorded. Please try again."},
      {"journal.unavailable", "暂时无法确认是否已记录，请用同一编号重试。",
       "Whether it was recorded is not known yet; repeat it with the same id."},
      {"journal.conflict", "内容刚刚被他人更改，请刷新后再试。",
       "Somebody else has just changed this; reload and try again."},
  };
  return rows;
}

}  // namespace adit::wire
