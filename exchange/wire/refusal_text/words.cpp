// One row a state; the same Chinese words as on the pages.
#include "wire/refusal_text/words.hpp"

namespace adit::wire {

namespace {

struct Word {
  std::string_view kind;  // the parameter, of a state with the area of the refusal before it
  std::string_view value;
  std::string_view zh;
  std::string_view en;
};

constexpr Word words[] = {
    {"phase", "unborn", "未设立", "not set up"},
    {"phase", "scheduled", "待开市", "scheduled"},
    {"phase", "free", "自由竞价", "free bidding"},
    {"phase", "countdown", "限时竞价", "countdown"},
    {"phase", "closing", "落槌中", "hammer falling"},
    {"phase", "sold", "已成交", "sold"},
    {"phase", "unsold", "未成交", "not sold"},
    {"phase", "not_opened", "未开市", "not opened"},
    {"phase", "suspended", "已中止", "suspended"},
    {"lot.state", "unborn", "未设立", "not set up"},
    {"lot.state", "draft", "草稿", "a draft"},
    {"lot.state", "submitted", "已审查", "reviewed"},
    {"lot.state", "approved", "已会签", "approved"},
    {"lot.state", "announced", "已公告", "announced"},
    {"lot.state", "in_session", "竞价中", "in its session"},
    {"lot.state", "sold", "已成交", "sold"},
    {"lot.state", "unsold", "未成交", "not sold"},
    {"lot.state", "stopped", "已终止", "ended"},
    {"lot.state", "suspended", "已中止", "suspended"},
    {"lot.state", "lapsed", "已失效", "lapsed"},
    {"application.state", "unborn", "未提交", "not submitted"},
    {"application.state", "submitted", "待资格审查", "awaiting qualification"},
    {"application.state", "qualified", "待缴保证金", "awaiting its deposit"},
    {"application.state", "rejected", "未通过", "rejected"},
    {"application.state", "admitted", "已获竞买号", "admitted"},
    {"verdict", "conforming", "可以出让", "conforming"},
    {"verdict", "nonconforming", "不得出让", "not conforming"},
    {"verdict", "needs_justification", "须先论证", "justification needed"},
    {"verdict", "undetermined", "无法判定", "undetermined"},
};

bool is_of(const Word& word, std::string_view code, std::string_view name) {
  if (name != "state") return word.kind == name;
  const auto area = code.substr(0, code.find('.'));
  return word.kind.size() == area.size() + 6 && word.kind.starts_with(area) &&
         word.kind.ends_with(".state");
}

}  // namespace

std::string_view state_word(std::string_view code, std::string_view name, std::string_view value,
                            Language language) {
  for (const Word& word : words) {
    if (word.value != value || !is_of(word, code, name)) continue;
    return language == Language::zh ? word.zh : word.en;
  }
  return {};
}

}  // namespace adit::wire
