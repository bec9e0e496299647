// The right's id names the lot that it stops, so that a restart forgets neither.
#include "app/demo/late_right.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "service/registry.hpp"
#include "service/registry_import.hpp"
#include "store/pool.hpp"
#include "store/transaction.hpp"
#include "wire/json.hpp"

namespace adit::app {

namespace {

constexpr std::string_view id_prefix = "LATE-";

std::string id_of(const std::string& lot) {
  return std::string(id_prefix) + lot;
}

// The lowest stage, so that no later lot in this block would be a step back behind it (B10).
wire::requests::Right right_of(const std::string& lot, const std::string& block,
                               const std::string& mineral) {
  return {id_of(lot), "exploration",    mineral, "示例迟登记勘查公司", "HOLDER-LATE", "GROUP-LATE",
          block,      "reconnaissance", "live"};
}

// The right as it stands but cancelled, as a delivery of one record. With its day: a right of no
// known day may be of this year or not, and then no lot can be counted beside it (A6, B8).
std::string cancelled(const wire::Json& right) {
  wire::JsonWriter out;
  out.begin_object().member("type", "FeatureCollection").key("features").begin_array();
  out.begin_object().member("type", "Feature").member_null("geometry");
  out.key("properties").begin_object();
  for (const char* name :
       {"kind", "id", "right", "holder", "mineral", "stage", "block", "registered_on"}) {
    out.member(name, right[name].text());
  }
  out.member("state", "cancelled").end_object().end_object();
  return out.end_array().end_object().take();
}

void strike(store::Transaction& tx, const service::Actor& officer, const std::string& document,
            base::Instant now) {
  const auto right = wire::JsonDocument::parse(document);
  if (!right) return;
  service::ImportWish wish{"示例-撤销登记.geojson", base::shanghai_date(now)};
  wish.person = officer.person.text;
  const auto quietly = [](std::string_view, std::size_t, std::size_t) {};
  const auto done = service::import_registry(tx, cancelled(right->root()), wish, now, quietly);
  if (done) return tx.commit();
  base::log::warn("late right not struck off", {{"code", done.error().code}});
}

}  // namespace

bool enter_late_right(store::Connection& connection, const base::Clock& clock,
                      const service::Actor& officer, const std::string& lot,
                      const std::string& block, const std::string& mineral) {
  store::Transaction tx(connection);
  const auto entered =
      service::register_right(tx, officer, right_of(lot, block, mineral), clock.now());
  if (entered) {
    tx.commit();
  } else {
    base::log::warn("late right not entered", {{"code", entered.error().code}});
  }
  return entered.has_value();
}

void strike_late_rights(store::Connection& connection, const base::Clock& clock,
                        const service::Actor& officer, const std::vector<std::string>& but_of) {
  std::vector<std::string> standing;
  {
    store::Transaction tx(connection);
    const service::RecordFilter filter{.text = std::string(id_prefix), .state = "live"};
    for (auto& right : service::list_rights(tx, filter).rights) {
      standing.push_back(std::move(right.document));
    }
  }
  for (const auto& document : standing) {
    const bool kept = std::ranges::any_of(but_of, [&](const std::string& lot) {
      return document.find('"' + id_of(lot) + '"') != std::string::npos;
    });
    if (kept) continue;
    store::Transaction tx(connection);
    strike(tx, officer, document, clock.now());
  }
}

}  // namespace adit::app
