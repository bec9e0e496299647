// Findings are read back from reports that this exchange wrote: each is well formed.
#include "wire/replies/rule_lots.hpp"

#include <set>

#include "base/invariant.hpp"
#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void write_names(JsonWriter& out, std::string_view key, const std::set<std::string>& names) {
  out.key(key).begin_array();
  for (const std::string& name : names) out.text(name);
  out.end_array();
}

}  // namespace

std::string to_json(const RuleLots& lots) {
  std::set<std::string> inputs;
  std::set<std::string> missing;
  JsonWriter out;
  out.begin_object().member("rule", lots.rule).member("plan", lots.plan);
  out.key("lots").begin_array();
  for (const RuleLot& lot : lots.lots) {
    const auto finding = JsonDocument::parse(lot.finding, file_limits);
    ADIT_INVARIANT(finding.has_value(), "a finding on record is JSON");
    const Json found = finding->root();
    for (const auto& [name, value] : found["inputs"].members()) inputs.emplace(name);
    for (const Json part : found["missing"].elements()) missing.emplace(part.text());
    out.begin_object().member("id", lot.id).member("number", lot.number);
    out.member("title_zh", lot.title_zh).member("title_en", lot.title_en);
    out.member("state", lot.state).member("verdict", found["verdict"].text()).end_object();
  }
  out.end_array();
  write_names(out, "inputs", inputs);
  write_names(out, "missing", missing);
  return out.end_object().take();
}

}  // namespace adit::wire::replies
