// Words for acts on a session that are refused; those for bids stand in bid.cpp.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable session_texts() {
  static constexpr RefusalText rows[] = {
      {"session.wrong_phase", "本场当前阶段为“{phase}”，不能进行此操作。",
       "The session is in phase {phase}; this cannot be done now."},
      {"session.bad_terms", "场次条件不成立：{field}。",
       "The terms of the session are unsound: {field}."},
      {"session.registration_closed", "报名已于开始时间 {opens_at} 截止。",
       "Registration closed when the session opened at {opens_at}."},
      {"session.bid_number_taken", "竞买号 {bid_number} 已被使用。",
       "Bid number {bid_number} is taken."},
      {"session.too_early", "时间未到，不能进行此操作。", "It is too early for this."},
      {"session.interrupted", "竞价已中断（自 {since} 起）。",
       "The session is interrupted since {since}."},
      {"session.not_interrupted", "竞价没有中断。", "The session is not interrupted."},
      {"session.order_missing", "主持人的暂停或恢复必须写明理由和下令人；其他原因的不能带有。",
       "An officer's pause or resumption needs an order with its reason, and no other has one."},
      {"session.held", "主持人自 {since} 起暂停了本场，只能由主持人恢复。",
       "An officer has paused the session since {since}; only an officer lets it go on."},
      {"session.not_held", "本场不是由主持人暂停的（{cause}，自 {since} 起），会自行恢复。",
       "No officer has paused the session ({cause}, since {since}); it will go on by itself."},
      {"session.notice_out_of_range",
       "恢复前的公告时间为 {notice_ms}，须在 {least_ms} 至 {most_ms} 之间。",
       "The notice before the resumption is {notice_ms}; it has to be between {least_ms} and "
       "{most_ms}."},
      {"session.gate_failed", "规划合规性复核的结论为“{verdict}”，不能落槌。",
       "The conformity check failed ({verdict}); the hammer may not fall."},
      {"session.gate_passed", "规划合规性复核已通过，没有中止的理由。",
       "The conformity check passed; there is no ground to suspend."},
      {"session.reserve_missing", "缺少底价，不能落槌。",
       "The reserve price is missing; the hammer may not fall."},
      {"session.reserve_mismatch", "底价与公告的承诺值不符（{commitment}）。",
       "The reserve price does not open the published commitment ({commitment})."},
      {"session.result_published", "结果已经公示。", "The result has been published already."},
      {"session.winner_mismatch", "竞得人与落槌结果不符。",
       "The winner does not match the outcome of the hammer."},
      {"profile.not_found", "没有名为 {profile} 的交易规则。",
       "There is no rule profile {profile}."},
      {"profile.malformed", "交易规则不可用：{field}。", "The rule profile is unusable: {field}."},
      {"profile.not_in_force", "交易规则 {profile} 现不在有效期内。",
       "Rule profile {profile} is not in force today."},
      {"digest.malformed", "不是 SHA-256 摘要。", "Not a SHA-256 digest."},
      {"event.unknown_kind", "未知的事件类型 {kind}。", "Unknown kind of event: {kind}."},
      {"event.unknown_version", "事件 {kind} 的版本 {v} 未知。",
       "Unknown version {v} of event {kind}."},
      {"event.not_canonical", "事件 {kind} 的内容不是规范形式。",
       "The body of event {kind} is not in canonical form."},
      {"export.not_canonical", "该行不是规范形式。", "The line is not in canonical form."},
      {"replay.other_event", "按规则应当发生的是另一事件。", "The rules decide a different event."},
      {"replay.bid_from_future", "报价的接收时间晚于受理时间。",
       "The bid was received after it was accepted."},
      {"replay.result_differs", "公示结果的摘要与重算结果不符。",
       "The published hash is not that of the recomputed result."},
      {"rehearsal.before_receipt", "{t_recv} 才收到的命令不能在 {at} 就作出决定。",
       "A command that is received at {t_recv} cannot be decided at {at}."},
      {"rehearsal.missing", "演练脚本此处缺少 {member}。", "The script lacks {member} here."},
  };
  return rows;
}

}  // namespace adit::wire
