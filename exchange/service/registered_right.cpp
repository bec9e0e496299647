// Member by member.
#include "service/registered_right.hpp"

#include "domain/plan/written_quantities.hpp"
#include "domain/registry/record.hpp"
#include "wire/registry/record_json.hpp"

namespace adit::service {

namespace conformity = domain::conformity;
using domain::registry::Record;

namespace {

std::string text_of(const Record& record, std::string_view member) {
  return std::string(record.member(member));
}

}  // namespace

std::string group_of(const std::string& holder_document) {
  if (holder_document.empty()) return {};
  return text_of(wire::registry::kept_record(holder_document), "control_group");
}

conformity::RegisteredRight registered_right(const std::string& document,
                                             const std::string& holder_document) {
  const Record record = wire::registry::kept_record(document);
  conformity::RegisteredRight right;
  right.id = record.id;
  right.right = record.member("right") == "mining" ? conformity::Right::mining
                                                   : conformity::Right::exploration;
  right.mineral = text_of(record, "mineral");
  right.entity = text_of(record, "holder");
  right.control_group = group_of(holder_document);
  if (!record.member("block").empty()) right.blocks.push_back(text_of(record, "block"));
  right.zone = text_of(record, "zone");
  right.deposit = text_of(record, "deposit");
  right.stage = text_of(record, "stage");
  right.state = text_of(record, "state");
  right.lot = text_of(record, "lot");
  const auto capacities = domain::plan::written_quantities(record.member("capacity"));
  if (!capacities.empty()) right.capacity = capacities.front();
  if (const auto day = base::parse_date(record.member("registered_on"))) right.released = *day;
  return right;
}

}  // namespace adit::service
