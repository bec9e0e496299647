// One text for every lot of a kind.
#include "wire/demo/terms.hpp"

#include "base/invariant.hpp"
#include "wire/json.hpp"

namespace adit::wire::demo {

namespace {

constexpr std::string_view conditions_zh =
    "依法设立、具有独立法人资格的企业\n"
    "未被列入严重失信主体名单\n"
    "按期足额交纳竞买保证金";
constexpr std::string_view conditions_en =
    "An enterprise with legal personality, founded under the law\n"
    "On no list of seriously untrustworthy entities\n"
    "The bid deposit paid in full and on time";

constexpr std::string_view exploring_zh =
    "综合勘查综合评价\n"
    "勘查结束后恢复地表植被，回填探坑、探槽";
constexpr std::string_view exploring_en =
    "Comprehensive exploration and evaluation\n"
    "Plant cover restored, pits and trenches filled when the exploration ends";

constexpr std::string_view mining_zh =
    "开工前完成环境影响评价\n"
    "边开采、边治理，闭坑后全面复垦";
constexpr std::string_view mining_en =
    "The environmental impact assessed before construction\n"
    "Ground restored while mining goes on, and all of it reclaimed at the end";

void write_if(JsonWriter& out, std::string_view name, std::string_view text) {
  if (!text.empty()) out.member(name, text);
}

}  // namespace

std::string example_terms(std::string_view right, const Notes& notes, const Design& design) {
  const bool mining = right == "mining";
  JsonWriter out;
  out.begin_object().member("bidder_conditions_en", conditions_en);
  out.member("bidder_conditions_zh", conditions_zh).member("comprehensive_evaluation", true);
  write_if(out, "notes_en", notes.en);
  write_if(out, "notes_zh", notes.zh);
  out.member("obligations_en", mining ? mining_en : exploring_en);
  out.member("obligations_zh", mining ? mining_zh : exploring_zh);
  write_if(out, "reserve_class", design.reserve_class);
  write_if(out, "way", design.way);
  const auto document = JsonDocument::parse(out.end_object().take());
  ADIT_INVARIANT(document.has_value(), "the terms can be read");
  return canonical(document->root());
}

}  // namespace adit::wire::demo
