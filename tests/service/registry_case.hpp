// An exchange whose register is filled by small files, for the tests of what comes of them.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "service/exchange_case.hpp"
#include "service/registry_import.hpp"

namespace adit::tests {

inline constexpr const char* registry_headings =
    "kind,id,right,holder,holder_zh,control_group,name_zh,mineral,stage,block,state,valid_from,"
    "valid_to,top_m,bottom_m,use,wkt\n";

// A square of 0.01 degrees as the tests of lots draw it.
inline std::string outline(double lon, double lat) {
  char text[300];
  std::snprintf(text, sizeof text,
                "\"POLYGON((%.4f %.4f,%.4f %.4f,%.4f %.4f,%.4f %.4f,%.4f %.4f))\"", lon, lat,
                lon + 0.01, lat, lon + 0.01, lat + 0.01, lon, lat + 0.01, lon, lat);
  return text;
}

struct RightLine {
  std::string id;
  std::string holder = "E1";
  std::string block{};
  std::string state = "live";
  std::string heights = ",";
  std::string wkt{};
};

inline std::string line(const RightLine& right) {
  return "right," + right.id + ",exploration," + right.holder +
         ",示例甲矿业,G1,,gold,general_survey," + right.block + "," + right.state +
         ",2024-03-01,2029-02-28," + right.heights + ",," + right.wkt + "\n";
}

inline std::string file(const std::vector<RightLine>& rights) {
  std::string out = registry_headings;
  for (const auto& right : rights) out += line(right);
  return out;
}

class RegistryCase : public ExchangeCase {
 protected:
  [[nodiscard]] std::string database() override { return bare_database(); }
  auto imported(const std::string& text, bool complete = false, bool dry_run = false,
                const std::string& day = "2026-11-20") {
    const service::ImportWish wish{"示例.csv", base::parse_date(day).value(), complete, dry_run};
    return in_tx([&](auto& tx) {
      return service::import_registry(tx, text, wish, now_,
                                      [](std::string_view, std::size_t, std::size_t) {});
    });
  }
  std::string code_of(const std::string& text, bool complete = false) {
    const auto done = imported(text, complete);
    return done ? "imported" : done.error().code;
  }
  std::string kept() const {
    return value(
        "SELECT count(*) || ' ' || (SELECT count(*) FROM registry_snapshot) "
        "FROM registry_record");
  }
  std::string finding(const wire::requests::LotDraft& draft, const std::string& rule) {
    return ExchangeCase::finding(draft, rule, "f ->> 'verdict' || ' ' || (f -> 'inputs')::text");
  }
};

}  // namespace adit::tests
