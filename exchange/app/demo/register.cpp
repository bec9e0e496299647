// Through the use case that an administrator's file takes.
#include "app/demo/register.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/commands/command.hpp"
#include "app/demo/lots.hpp"
#include "base/log.hpp"
#include "service/registry.hpp"
#include "service/registry_import.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

// What an authority would deliver: the rights and the ground, then the year's programme with the
// plans of city and county, which speak of both.
struct Delivery {
  std::string_view file;
  std::string_view source;
};

constexpr Delivery ground{"register.geojson", "示例-register.geojson"};
constexpr Delivery programme{"programme.geojson", "示例-programme.geojson"};
constexpr Delivery programme_alone{"programme.geojson", "示例-programme-alone.geojson"};

base::Outcome<void> import(store::Transaction& tx, const service::Setting& setting,
                           base::Instant now, const std::string& plans_directory,
                           const Delivery& delivery) {
  const auto bytes = read_file(plans_directory + "/" + std::string(demo_edition) + "/" +
                               std::string(delivery.file));
  if (!bytes) return tl::unexpected(bytes.error());
  service::ImportWish wish{std::string(delivery.source), base::shanghai_date(now), true};
  wish.editions = setting.all_editions();
  const auto quietly = [](std::string_view, std::size_t, std::size_t) {};
  const auto done = service::import_registry(tx, *bytes, wish, now, quietly);
  if (!done) return tl::unexpected(done.error());
  return {};
}

bool delivered(store::Transaction& tx, base::Instant now) {
  const auto snapshots = service::list_snapshots(tx, now);
  return std::ranges::find(snapshots, programme.source, &wire::replies::Snapshot::source) !=
         snapshots.end();
}

}  // namespace

void load_demo_register(store::Connection& connection, const service::Setting& setting,
                        const base::Clock& clock, const std::string& plans_directory) {
  for (const Delivery& delivery : {ground, programme}) {
    store::Transaction tx(connection);  // a delivery has one to itself
    const base::Instant now = clock.now();
    if (delivered(tx, now)) return;
    const auto done = import(tx, setting, now, plans_directory, delivery);
    if (!done) {
      base::log::warn("demo register not imported",
                      {{"file", std::string(delivery.file)}, {"code", done.error().code}});
      return;
    }
    tx.commit();
  }
}

void load_demo_programme(store::Connection& connection, const service::Setting& setting,
                         base::Instant now, const std::string& plans_directory) {
  store::Transaction tx(connection);
  const auto done = import(tx, setting, now, plans_directory, programme_alone);
  if (!done) throw std::runtime_error("the programme: " + done.error().code);
  tx.commit();
}

}  // namespace adit::app
