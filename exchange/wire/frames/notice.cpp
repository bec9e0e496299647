// One sentence in both languages for each event that the public must hear of.
#include "wire/frames/notice.hpp"

#include <variant>

namespace adit::wire {

namespace {

namespace auction = domain::auction;
using Params = std::vector<std::pair<std::string, base::Param>>;

std::string yuan(std::int64_t fen) {
  std::string digits = std::to_string(fen / 100);
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3) {
    digits.insert(static_cast<std::size_t>(place), ",");
  }
  const std::string rest = std::to_string(fen % 100);
  return digits + "." + (rest.size() < 2 ? "0" : "") + rest;
}

std::string joined(const std::vector<std::string>& rules) {
  std::string text;
  for (const auto& rule : rules) text += (text.empty() ? "" : ", ") + rule;
  return text;
}

struct Cause {
  std::string zh;
  std::string en;
};

Cause words_for(const std::string& cause) {
  if (cause == "server_restarted") return {"交易服务器重新启动", "the trading server restarted"};
  if (cause == "database_unavailable") return {"数据库暂不可用", "the database was not available"};
  if (cause == "platform_stalled") return {"交易服务器停顿", "the trading server stood still"};
  if (cause == "clock_in_doubt") return {"服务器时钟存疑", "the server's clock was in doubt"};
  if (cause == "bidders_cut_off") {
    return {"多名竞买人同时断线", "several bidders lost their connection at once"};
  }
  return {cause, cause};
}

// The reason in the reader's language where it was given in it.
std::string english(const auction::Order& order) {
  return order.reason_en.empty() ? order.reason_zh : order.reason_en;
}

Params params_of(const std::string& cause, const auction::Order& order) {
  Params params{{"cause", cause}, {"reason_zh", order.reason_zh}};
  if (!order.reason_en.empty()) params.emplace_back("reason_en", order.reason_en);
  return params;
}

// Told when it was ordered: the pause may have begun before, as one of the platform's.
Notice held(base::Instant at, const auction::Interrupted& event) {
  Params params = params_of(event.cause, *event.order);
  params.emplace_back("since", base::to_text(event.since));
  return {at, "session.interrupted", std::move(params),
          "主持人暂停竞价：" + event.order->reason_zh +
              "。暂停期间不接受报价，恢复时提前公告，并重新给足一个完整的倒计时。",
          "An officer has paused the session: " + english(*event.order) +
              ". No bids are taken meanwhile; the resumption is announced ahead, with a full "
              "countdown."};
}

// A notice for each kind of event; none for the kinds that fall through to the template.
struct Teller {
  base::Instant at;

  // An officer lets a session go on.
  [[nodiscard]] Notice released(const auction::Resumed& event) const {
    const base::Instant begins = event.begins_at.value_or(at);
    const base::Instant until = event.deadline ? *event.deadline : event.free_ends_at.value_or(at);
    Params params = params_of(event.cause, *event.order);
    params.emplace_back("begins_at", base::to_text(begins));
    params.emplace_back("until", base::to_text(until));
    const std::string clock = base::to_text(begins).substr(11, 8);
    return {at, "session.resumed", std::move(params),
            "主持人恢复竞价：" + event.order->reason_zh + "。现在即可报价；" + clock +
                " 起开始计时，给足一个完整的倒计时。",
            "An officer lets the session go on: " + english(*event.order) +
                ". Bids are taken now; the clock runs from " + clock + " with a full countdown."};
  }

  template <class Other>
  std::optional<Notice> operator()(const Other&) const {
    return std::nullopt;
  }

  std::optional<Notice> operator()(const auction::Opened& event) const {
    const std::string count = std::to_string(event.bidders);
    return Notice{at, "session.opened", Params{{"bidders", std::int64_t{event.bidders}}},
                  "竞价开始，竞买人 " + count + " 名。",
                  "The session is open with " + count + " bidders."};
  }

  std::optional<Notice> operator()(const auction::NotOpened& event) const {
    if (event.reason == auction::NotOpenedReason::too_few_bidders) {
      const std::string have = std::to_string(event.bidders);
      const std::string need = std::to_string(event.min_bidders);
      return Notice{
          at, "session.not_opened",
          Params{{"reason", "too_few_bidders"},
                 {"bidders", std::int64_t{event.bidders}},
                 {"min_bidders", std::int64_t{event.min_bidders}}},
          "竞买人 " + have + " 名，少于 " + need + " 名，竞价未开始。",
          "The session did not open: " + have + " bidders where " + need + " are required."};
    }
    const std::string rules = joined(event.rules);
    return Notice{
        at, "session.not_opened", Params{{"reason", "gate"}, {"rules", rules}},
        "开始前的规划符合性审查未通过（" + rules + "），竞价未开始。",
        "The session did not open: the lot no longer conforms to the plan (" + rules + ")."};
  }

  std::optional<Notice> operator()(const auction::CountdownStarted& event) const {
    const std::string until = base::to_text(event.deadline);
    return Notice{at, "session.countdown_started", Params{{"deadline", until}},
                  "自由竞价期结束，进入限时竞价。",
                  "The free phase is over; each bid now restarts the countdown."};
  }

  std::optional<Notice> operator()(const auction::Interrupted& event) const {
    return event.order ? held(at, event) : pause_notice(event);
  }

  std::optional<Notice> operator()(const auction::Resumed& event) const {
    if (event.order) return released(event);
    const auto until = event.deadline ? event.deadline : event.free_ends_at;
    Params params{{"cause", event.cause}};
    if (until) params.emplace_back("until", base::to_text(*until));
    const Cause cause = words_for(event.cause);
    return Notice{at, "session.resumed", std::move(params),
                  "竞价恢复（此前" + cause.zh + "），重新给足一个完整的倒计时。",
                  "Bidding resumes after " + cause.en + ", with a full countdown."};
  }

  std::optional<Notice> operator()(const auction::Hammered& event) const {
    if (event.winner) {
      const std::string number = event.winner->bid_number.text;
      const std::string price = yuan(event.winner->price_fen);
      return Notice{at, "session.sold",
                    Params{{"bid_number", number}, {"price_fen", event.winner->price_fen}},
                    "落槌成交：竞买号 " + number + "，" + price + " 元。",
                    "Sold to bidder " + number + " for CNY " + price + "."};
    }
    return Notice{at,
                  "session.unsold",
                  {},
                  "竞价结束，未成交。",
                  "The session is over; the lot was not sold."};
  }

  std::optional<Notice> operator()(const auction::Suspended& event) const {
    const std::string rules = joined(event.rules);
    return Notice{at, "session.suspended", Params{{"rules", rules}},
                  "落槌前的规划符合性审查未通过（" + rules + "），交易中止；最高报价保留为候选。",
                  "Suspended before the hammer: the lot no longer conforms to the plan (" + rules +
                      "); the leading bid is kept as candidate."};
  }

  std::optional<Notice> operator()(const auction::ResultPublished& event) const {
    return Notice{at, "session.result_published",
                  Params{{"result_hash", base::to_hex(event.result_hash)}}, "结果已公示。",
                  "The result is published."};
  }
};

}  // namespace

std::optional<Notice> notice_of(base::Instant at, const auction::Event& event) {
  return std::visit(Teller{at}, event);
}

Notice pause_notice(const auction::Interrupted& why) {
  const Cause words = words_for(why.cause);
  return Notice{why.since, "session.interrupted", Params{{"cause", why.cause}},
                "竞价中断：" + words.zh + "。中断期间不接受报价，恢复后重新给足一个完整的倒计时。",
                "Interrupted: " + words.en +
                    ". No bids are taken meanwhile; bidding resumes with a full countdown."};
}

Notice moved_notice(base::Instant at) {
  return Notice{at,
                "session.moved",
                {},
                "本场竞价已由另一台服务器接管，请刷新页面。",
                "Another server has taken this session over; please reload the page."};
}

void write_notice(JsonWriter& out, const Notice& notice) {
  out.begin_object().member("at", notice.at).member("code", notice.code);
  out.key("params").begin_object();
  for (const auto& [name, value] : notice.params) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      out.member(name, *number);
    } else {
      out.member(name, std::get<std::string>(value));
    }
  }
  out.end_object().member("zh", notice.zh).member("en", notice.en).end_object();
}

}  // namespace adit::wire
