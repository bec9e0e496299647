// Words for what the running exchange refuses: sessions on the air, frames, requests, settings.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable live_texts() {
  static constexpr RefusalText rows[] = {
      {"session.not_found", "没有这一场次。", "There is no such session."},
      {"session.moved", "本场已由另一台服务器接管，请刷新页面后重试。",
       "Another server has taken this session over; reload the page and try again."},
      {"session.busy", "本场报价过于密集，请立即用同一报价编号重试。",
       "The session is very busy; try again at once with the same bid id."},
      {"session.at_gate", "正在办理开始或落槌前的审查，此刻不能暂停或恢复，几秒后再试。",
       "The check before the opening or the hammer is at work; try again in a few seconds."},
      {"session.platform_paused",
       "平台自身的中断（{cause}，自 {since} 起）尚未结束，不能恢复。平台恢复后再试。",
       "The platform's own interruption ({cause}, since {since}) is not over, so the session "
       "cannot "
       "go on; try again once it is."},
      {"session.unavailable", "场次暂时无法读取，请稍后重试。",
       "The session cannot be read at the moment; try again shortly."},
      {"bid.unknown_outcome",
       "报价是否生效尚不确定，请用同一报价编号 {bid_id} 查询或重报，不会重复计入。",
       "Whether the bid counts is not known yet. Ask or bid again with the same id {bid_id}: it "
       "will not count twice."},
      {"bid.unknown", "没有您的这笔报价（{bid_id}）。",
       "There is no such bid of yours ({bid_id})."},
      {"rehearsal.full", "现在已有 {most} 场演练，暂不能再开。几分钟后再试，或旁观正在交易的场次。",
       "There are {most} rehearsals already, and no room for another. Try again in a few minutes, "
       "or "
       "watch a session that runs."},
      {"rehearsal.too_many", "您刚刚离开了 {most} 场演练。几秒钟后再开始下一场。",
       "You have just left {most} rehearsals. Wait a few seconds before you begin another."},
      {"rehearsal.not_found", "没有您的这一场演练：它已结束并清除，或属于别人。可以重新开始一场。",
       "There is no such rehearsal of yours: it is over and forgotten, or another's. Begin a new "
       "one."},
      {"frame.unknown_kind", "不认识的消息类型。", "Not a kind of frame that a client may send."},
      {"live.too_many_watched", "一个连接最多同时关注 {most} 个场次。",
       "One channel may watch at most {most} sessions."},
      {"request.conflict", "与其他操作冲突，请重试。",
       "Others were changing the same thing; try again."},
      {"request.in_doubt", "数据库连接中断，操作是否完成尚不确定，请先查询再重试。",
       "The database broke off: whether this was done is not known. Look before you try again."},
      {"sign_in.busy", "登录请求过多，请稍后重试。",
       "Too many sign-ins at once; try again shortly."},
      {"config.malformed", "配置文件第 {line} 行有误：{reason}。",
       "The configuration is wrong in line {line}: {reason}."},
      {"file.unwritable", "无法写入文件 {path}。", "Cannot write {path}."},
      {"database.unreachable", "无法连接数据库：{reason}。",
       "The database cannot be reached: {reason}."},
      {"database.not_migrated",
       "数据库尚缺 {missing} 项结构变更（自 {first} 起）。请先运行 adit migrate。",
       "The database lacks {missing} migrations (from {first} on). Run adit migrate first."},
  };
  return rows;
}

}  // namespace adit::wire
