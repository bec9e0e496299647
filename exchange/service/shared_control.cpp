// One statement for all lots of a list.
#include "service/shared_control.hpp"

#include <algorithm>
#include <map>

#include "domain/application/shared_control.hpp"
#include "store/applications.hpp"

namespace adit::service {

namespace application = domain::application;

namespace {

application::Controlled controlled(const store::ControlRow& row) {
  return {domain::ApplicationId(row.application), domain::OrganisationId(row.organisation),
          row.credit_code, row.control_group, row.registered};
}

std::vector<application::Controlled> controlled(const std::vector<store::ControlRow>& rows) {
  std::vector<application::Controlled> out;
  out.reserve(rows.size());
  for (const auto& row : rows) out.push_back(controlled(row));
  return out;
}

// A lot's applicants while a list is answered: as they were read, and as the rule takes them.
struct Applicants {
  std::vector<store::ControlRow> rows;
  std::vector<application::Controlled> controlled;
};

std::vector<wire::replies::SharedControl> reply_of(const Applicants& at, const std::string& asked) {
  const auto own = std::ranges::find(at.rows, asked, &store::ControlRow::application);
  if (own == at.rows.end()) return {};
  std::vector<wire::replies::SharedControl> out;
  for (const auto& one : application::shared_control(controlled(*own), at.controlled)) {
    const auto other = std::ranges::find(at.rows, one.other_application.text,  //
                                         &store::ControlRow::application);
    out.push_back({one.other_application.text, one.other_organisation.text, other->name,
                   one.other_credit_code, one.control_group, one.registered});
  }
  return out;
}

}  // namespace

application::Shared shared_control_at(store::Transaction& tx, const std::string& lot,
                                      const std::string& organisation) {
  auto rivals = store::applicants_of(tx, {lot});
  std::erase_if(rivals, [&](const auto& row) { return row.organisation == organisation; });
  return application::shared_control(controlled(store::control_of(tx, organisation)),
                                     controlled(rivals));
}

void add_shared_control(store::Transaction& tx, std::vector<wire::replies::Application>& replies) {
  std::vector<std::string> lots;
  lots.reserve(replies.size());
  for (const auto& reply : replies) lots.push_back(reply.lot);
  std::ranges::sort(lots);
  lots.erase(std::unique(lots.begin(), lots.end()), lots.end());
  std::map<std::string, Applicants> by_lot;
  for (auto& row : store::applicants_of(tx, lots)) by_lot[row.lot].rows.push_back(std::move(row));
  for (auto& [lot, applicants] : by_lot) applicants.controlled = controlled(applicants.rows);
  for (auto& reply : replies) reply.shared_control = reply_of(by_lot[reply.lot], reply.id);
}

}  // namespace adit::service
