// Deliveries for the register: whatever the bytes, a refusal or records that are checked, written
// and read again as they were; and every problem names its line.
#include "base/limits.hpp"
#include "domain/registry/check.hpp"
#include "domain/registry/ground.hpp"
#include "fuzz/hold.hpp"
#include "wire/problem.hpp"
#include "wire/registry/read.hpp"
#include "wire/registry/record_json.hpp"
#include "wire/schema.hpp"

namespace {

using namespace adit;
using domain::registry::Record;
using fuzz::hold;

void hold_problems(const std::vector<base::Refusal>& problems) {
  hold(problems.size() <= base::limits::registry_problems_max, "problems keep to their limit");
  std::int64_t line = 0;
  for (const base::Refusal& problem : problems) {
    hold(problem.params.at(0).first == "line", "a problem names its line");
    const auto own = std::get<std::int64_t>(problem.params[0].second);
    hold(own >= line, "problems come by line");
    line = own;
    hold(wire::refusal_text(problem, wire::Language::en) != problem.code, "and has a sentence");
  }
}

void hold_record(const Record& record) {
  const std::string json = wire::registry::record_json(record);
  hold(wire::read("documents/registry-record", json).has_value(), "a record fits its schema");
  const Record kept = wire::registry::kept_record(json);
  hold(kept.members == record.members && kept.elevations == record.elevations,
       "a record is kept as it is");
  auto drawn = record.ground;
  const auto checked = domain::registry::checked_ground(std::move(drawn));
  hold(checked && *checked == record.ground, "its ground is sound and in order");
  (void)wire::registry::ground_ewkb(record);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto delivery = wire::registry::read_delivery(fuzz::view(data, size));
  if (!delivery) {
    const auto text = wire::refusal_text(delivery.error(), wire::Language::zh);
    hold(text != delivery.error().code, "a refusal has a sentence");
    return 0;
  }
  hold_problems(delivery->problems);
  for (const Record& record : delivery->records) hold_record(record);
  const auto nobody = [](domain::registry::Kind, std::string_view) { return false; };
  hold_problems(domain::registry::problems_of(delivery->records, nobody));
  return 0;
}
