// What the tests of counts and quotas start from: mines as lines of a delivery, and lots that ask.
#pragma once

#include <string>
#include <vector>

#include "service/facts.hpp"
#include "service/registry_case.hpp"
#include "wire/demo/terms.hpp"

namespace adit::tests {

namespace conformity = domain::conformity;

// A line of a delivery: what is left empty is not on record.
struct MineLine {
  std::string id{};
  std::string mineral = "coal";
  std::string right = "mining";
  std::string capacity = "30万吨原煤/年";
  std::string registered_on = "2026-03-01";
  std::string valid_from = "2026-03-01";
  std::string state = "live";
  std::string zone{};
  std::string deposit{};
  std::string lot{};
  std::string wkt{};
};

inline std::string delivery(const std::vector<MineLine>& mines) {
  std::string out =
      "kind,id,right,holder,holder_zh,mineral,capacity,registered_on,valid_from,valid_to,state,"
      "zone,deposit,lot,wkt\n";
  for (const auto& mine : mines) {
    out += "right," + mine.id + "," + mine.right + ",E1,示例甲矿业," + mine.mineral + "," +
           mine.capacity + "," + mine.registered_on + "," + mine.valid_from + ",2036-02-28," +
           mine.state + "," + mine.zone + "," + mine.deposit + "," + mine.lot + "," + mine.wkt +
           "\n";
  }
  return out;
}

inline std::vector<MineLine> many(int count, const MineLine& like) {
  std::vector<MineLine> out(static_cast<std::size_t>(count), like);
  for (int i = 0; i < count; ++i) {
    out[static_cast<std::size_t>(i)].id = like.id + std::to_string(i);
  }
  return out;
}

inline wire::requests::LotDraft mining_draft(const std::string& mineral, std::int64_t lon_e8,
                                             std::int64_t lat_e8) {
  auto draft = quarry_draft();
  draft.mineral = mineral;
  draft.rings = {square(lon_e8, lat_e8)};
  return draft;
}

// A large colliery, where no block and no zone lies; elsewhere for each number.
inline wire::requests::LotDraft coal_draft(int number = 0) {
  auto draft = mining_draft("coal", 12'300'000'000 + number * 2'000'000, 4'500'000'000);
  draft.capacity = wire::requests::Capacity{"150", "10kt_raw_coal_per_year"};
  draft.methods = {"longwall"};
  draft.terms = wire::demo::example_terms(draft.right, {}, {"underground", "large"});
  return draft;
}

class QuotasCase : public RegistryCase {
 protected:
  // Lots that go to their announcement need the year's programme and the plans below.
  [[nodiscard]] std::string database() override { return exchange_database(); }
  void import(const std::vector<MineLine>& mines, bool complete = false) {
    const auto done = imported(delivery(mines), complete);
    ASSERT_TRUE(done) << done.error().code;
  }
  conformity::RegistryFacts facts_of(const wire::requests::LotDraft& draft) {
    return facts_of_lot(drafted(draft).id);
  }
  conformity::RegistryFacts facts_of_lot(const std::string& id) {
    return run([&](auto& tx) {
      const auto view = store::find_lot_view(tx, id);
      return service::registry_facts(tx, *setting().edition("jilin-sandbox"),
                                     service::lot_in_place(tx, *view), now_);
    });
  }
  std::string count(const wire::requests::LotDraft& draft, const std::string& name) {
    const auto found = conformity::count_of(facts_of(draft), name);
    return found ? std::to_string(*found) : "unknown";
  }
};

}  // namespace adit::tests
