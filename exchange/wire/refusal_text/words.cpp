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
    {"cause", "officer", "主持人暂停", "an officer has paused the session"},
    {"cause", "server_restarted", "交易服务器重新启动", "the trading server restarted"},
    {"cause", "database_unavailable", "数据库暂不可用", "the database is not available"},
    {"cause", "platform_stalled", "交易服务器停顿", "the trading server stood still"},
    {"cause", "clock_in_doubt", "服务器时钟存疑", "the server's clock is in doubt"},
    {"cause", "bidders_cut_off", "多名竞买人同时断线", "several bidders lost their connection"},
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
    {"organisation.state", "unborn", "未登记", "not registered"},
    {"organisation.state", "registered", "待核验", "awaiting verification"},
    {"organisation.state", "verified", "已核验", "verified"},
    {"organisation.state", "rejected", "未通过核验", "rejected"},
    {"organisation.state", "withdrawn", "核验已撤销", "no longer verified"},
    {"application.state", "unborn", "未提交", "not submitted"},
    {"application.state", "submitted", "待资格审查", "awaiting qualification"},
    {"application.state", "qualified", "待缴保证金", "awaiting its deposit"},
    {"application.state", "rejected", "未通过", "rejected"},
    {"application.state", "admitted", "已获竞买号", "admitted"},
    {"account.state", "active", "可登录", "open for sign-in"},
    {"account.state", "locked", "已停用", "locked"},
    {"account.state", "no_password", "未启用", "without a password"},
    {"account_proposal.state", "approved", "已会签", "approved"},
    {"account_proposal.state", "refused", "未同意", "refused"},
    {"account_proposal.state", "withdrawn", "已撤回", "withdrawn"},
    {"account_proposal.state", "stopped", "已停止", "stopped"},
    {"assessment.state", "expired", "已到期", "expired"},
    {"assessment.state", "cancelled", "已注销", "cancelled"},
    {"assessment.state", "lapsed", "已失效", "lapsed"},
    {"kind_of_right", "exploration", "探矿权", "an exploration right"},
    {"kind_of_right", "mining", "采矿权", "a mining right"},
    {"item", "holder", "矿业权人", "the holder"},
    {"item", "mineral", "矿种", "the mineral"},
    {"item", "co_minerals", "共伴生矿种", "the list of co-minerals"},
    {"item", "stage", "勘查阶段", "the stage of exploration"},
    {"item", "capacity", "生产规模", "the capacity"},
    {"item", "methods", "方法", "the list of methods"},
    {"item", "elevations", "标高", "the reach of heights"},
    {"item", "ground", "范围", "the outline"},
    {"whose", "person", "同一个人", "to one person"},
    {"whose", "address", "同一个邮箱", "to one address"},
    {"whose", "organisation", "同一家单位", "to the people of one company"},
    {"role", "administrator", "管理人员", "administrator"},
    {"role", "inspector", "监督人员", "inspector"},
    {"role", "bidder", "竞买人", "bidder"},
    {"verdict", "conforming", "可以出让", "conforming"},
    {"verdict", "nonconforming", "不得出让", "not conforming"},
    {"verdict", "needs_justification", "须先论证", "justification needed"},
    {"verdict", "undetermined", "无法判定", "undetermined"},
    {"reason", "not_read", "图形的写法不能读，应为 POLYGON((经度 纬度, …)) 或 GeoJSON 的坐标",
     "it cannot be read; write POLYGON((longitude latitude, …)) or the coordinates of GeoJSON"},
    {"reason", "not_polygon", "只读 POLYGON 和 MULTIPOLYGON，请改为面",
     "only POLYGON and MULTIPOLYGON are read; draw an area"},
    {"reason", "other_crs", "SRID 只能是 4490，请先换算为 CGCS2000 经纬度",
     "the SRID can only be 4490; convert to longitude and latitude on CGCS2000 first"},
    {"reason", "in_properties", "要素的图形应在 geometry 中，不在属性中",
     "a feature has its ground as its geometry, not as a property"},
    {"reason", "no_ground", "矿业权人和储量报告没有图形，请清空",
     "holders and reserve reports have none; empty the cell"},
    {"reason", "many_points", "点数超过上限（每环 2000，每条记录 20000），请简化或分开",
     "it has too many points (2,000 a ring, 20,000 a record); simplify or divide it"},
    {"reason", "unclosed", "环没有闭合，请在末尾重复第一个点",
     "a ring is not closed; repeat its first point at its end"},
    {"reason", "few_corners", "环不足三个不同的拐点，请核对",
     "a ring has fewer than three different corners; check it"},
    {"reason", "hole_outside", "扣除范围不完全在外环之内，请核对",
     "a hole is not wholly within its outer ring; check it"},
    {"reason", "holes_overlap", "扣除范围互相重叠，请合并", "holes overlap; join them"},
    {"reason", "hole_cuts", "扣除范围与外环或其他扣除范围共边，或把图形分断，请改画外环",
     "a hole runs along another ring or cuts the ground apart; draw the outer ring instead"},
    {"reason", "parts_overlap", "各部分互相重叠或共边，请合并",
     "parts overlap or share a side; join them"},
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
