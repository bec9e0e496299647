// Words for what the life of a lot refuses.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable lot_texts() {
  static constexpr RefusalText rows[] = {
      {"lot.wrong_state", "标的当前状态为“{state}”，不能进行此操作。",
       "The lot is {state}; this cannot be done now."},
      {"lot.bad_terms", "标的条件不成立：{field}。", "The terms of the lot are unsound: {field}."},
      {"lot.reserve_required", "按交易规则 {profile}，该标的必须设定底价。",
       "Rule profile {profile} demands a reserve price for this lot."},
      {"lot.reserve_below_start", "底价不得低于起始价 {start_price_fen}。",
       "The reserve price may not be below the start price of {start_price_fen}."},
      {"lot.reserve_missing", "底价的承诺值与标的不符。",
       "The reserve commitment does not fit the lot."},
      {"lot.not_proposer", "只有提交人本人可以修改。", "Only the proposer may revise it."},
      {"lot.not_conforming", "规划合规性审查的结论为“{verdict}”（{rules}）。",
       "The conformity review was not passed ({verdict}: {rules})."},
      {"lot.too_early", "时间未到：最早 {earliest}。", "Too early: not before {earliest}."},
      {"lot.does_not_lapse", "交易规则 {profile} 下的权利不会自动失效。",
       "Rights under rule profile {profile} do not lapse by themselves."},
      {"approval.own_proposal", "不能批准自己提交的标的，须由另一人批准。",
       "Nobody may approve a lot that they proposed; another person must."},
  };
  return rows;
}

}  // namespace adit::wire
