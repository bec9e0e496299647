// The lot takes one right more than there are.
#include "domain/conformity/rules/release.hpp"

#include <algorithm>

#include "domain/conformity/rules/deposits.hpp"
#include "domain/conformity/rules/restricted.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

// The rule asked, and its answer lets the lot go on: as it is, or once a document is there.
bool lets_on(const std::vector<Finding>& findings, std::string_view rule) {
  const auto found = std::ranges::find(findings, rule, &Finding::rule);
  if (found == findings.end()) return false;
  return found->verdict == FindingVerdict::pass || found->verdict == FindingVerdict::justified ||
         found->verdict == FindingVerdict::needs_justification;
}

std::int64_t slot_of(const Case& given, std::string_view kind, const std::string& id) {
  std::int64_t next = 0;
  for (const Reservation& held : given.registry.reservations) {
    if (held.kind != kind || held.id != id) continue;
    if (held.lot == given.lot.id) return held.slot;
    next = std::max(next, held.slot + 1);
  }
  return next;
}

// A quota in zones is used up by a lot inside them only.
bool uses(const Case& given, const plan::Quota& quota, const std::string& mineral) {
  if (!among(quota.minerals, mineral)) return false;
  if (quota.counted == plan::Counted::released_rights) return true;
  const bool in_zones = quota.counted == plan::Counted::live_rights && !quota.areas.empty();
  return in_zones && !restricted_zones(given, quota.entry.rules.front()).answer;
}

}  // namespace

std::vector<Wanted> quotas_wanted(const Case& given, const std::vector<Finding>& findings) {
  std::vector<Wanted> wanted;
  const bool sale = given.lot.event == LotEvent::establish;
  if (!sale || not_to_be_judged(given)) return wanted;
  if (lets_on(findings, "C16")) {
    for (const std::string& id : deposits_of(given)) {
      wanted.push_back({"deposit", id, slot_of(given, "deposit", id)});
    }
  }
  const std::string& mineral = minerals_of(given).main->id;
  for (const plan::Quota& quota : given.provisions->quotas) {
    if (!lets_on(findings, quota.entry.rules.front()) || !uses(given, quota, mineral)) continue;
    wanted.push_back({"quota", quota.entry.id, slot_of(given, "quota", quota.entry.id)});
  }
  const auto order = [](const Wanted& a, const Wanted& b) {
    return a.kind == b.kind ? a.id < b.id : a.kind < b.kind;
  };
  std::ranges::sort(wanted, order);
  return wanted;
}

Judgement judge_quota(const Case& given, const plan::Quota& quota) {
  Tally used = rights_in(given, quota);
  const std::int64_t limit = quota.limit.amount;
  const Answer fits = within(used, 1, limit);
  if (fits == Answer::unknown) return undetermined(std::move(used.missing));
  const std::int64_t after = used.least + 1;
  const bool flow = quota.counted == plan::Counted::released_rights;
  const bool exact = used.most == used.least;
  const std::string number = std::to_string(after);
  const std::string most = std::to_string(limit);
  Judgement judgement;
  judgement.verdict = fits == Answer::yes ? FindingVerdict::pass : FindingVerdict::fail;
  add_tally(judgement, used, limit);
  judgement.inputs.emplace_back("quota", quota.entry.id);
  add_reading(judgement, quota.entry);
  judgement.explain = {std::string(flow ? "规划期内投放" : "区内采矿权") + "计入本标的（含预留）" +
                           (exact ? "为第 " : "至少为第 ") + number + " 个，限额 " + most + " 个。",
                       std::string(flow ? "Rights released in the period" : "Rights in the zone") +
                           ", with this lot and what is reserved: " + (exact ? "" : "at least ") +
                           number + "; the limit is " + most + "."};
  if (used.undated > 0) {
    const std::string undated = std::to_string(used.undated);
    judgement.explain.zh += "其中 " + undated + " 个没有投放日期，从严计入。";
    judgement.explain.en +=
        " Of these " + undated + " have no day of release on record and are counted to be strict.";
  }
  return judgement;
}

}  // namespace adit::domain::conformity
