// Words for bids that are not accepted, or are asked about.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable bid_texts() {
  static constexpr RefusalText rows[] = {
      {"bid.not_open", "现在不能报价：本场 {opens_at} 开始，当前阶段为“{phase}”。",
       "No bids now: the session opens at {opens_at}; its phase is {phase}."},
      {"bid.after_hammer", "报价到达时已经落槌：收到 {t_recv}，截止 {deadline}，晚 {late_ms}。",
       "The hammer had fallen: received {t_recv}, deadline {deadline}, late by {late_ms}."},
      {"bid.interrupted", "竞价已中断：{cause}（自 {since} 起）。恢复后可继续报价。",
       "Bidding is interrupted: {cause} (since {since}). Bid again once it has resumed."},
      {"bid.not_admitted", "您没有本场的竞买号，未获准参加竞价。",
       "You hold no bid number of this session: you are not admitted to it."},
      {"bid.below_minimum",
       "报价 {amount_fen} 低于当前最低有效报价 {least_fen}（增价幅度 {increment_fen}）。",
       "{amount_fen} is below the least valid bid of {least_fen} (increment {increment_fen})."},
      {"bid.not_multiple",
       "报价 {amount_fen} 不是增价幅度 {increment_fen} 的整数倍：可报 {lower_fen} 或 "
       "{higher_fen}。",
       "{amount_fen} is not a whole multiple of the increment of {increment_fen}: bid {lower_fen} "
       "or {higher_fen}."},
      {"bid.above_maximum", "报价 {amount_fen} 超过系统允许的最大金额 {maximum_fen}。",
       "{amount_fen} is above the largest possible amount of {maximum_fen}."},
      {"bid.needs_confirmation",
       "未受理：报价 {amount_fen} 比最低有效报价 {least_fen} 高 {steps} 档，超过 {jump_steps} "
       "档须再确认。核对后把金额再输入一次；受理后任何人不能撤回或更正。",
       "Not accepted: {amount_fen} is {steps} increments above the least valid bid of {least_fen}; "
       "more than {jump_steps} must be confirmed. Check the amount and type it again: once "
       "accepted, "
       "nobody can withdraw or correct it."},
      {"bid.confirmation_invalid",
       "未受理：所附的确认不是为您 {amount_fen} 的这笔报价（同一报价编号）所发，或已过期。"
       "核对金额，重新确认。",
       "Not accepted: the confirmation was not given to you for this bid of {amount_fen} and its "
       "bid id, or is too old. Check the amount and confirm it again."},
      {"bid.leader_may_not_raise", "您已是最高报价（{price_fen}），无需自行加价。",
       "Yours is the leading bid already ({price_fen}); the leader may not raise it."},
      {"bid.id_conflict", "报价编号 {bid_id} 已用于另一笔报价。",
       "Bid id {bid_id} has been used for a different bid."},
  };
  return rows;
}

}  // namespace adit::wire
