// Through the use case that an administrator's file takes.
#include "app/demo/register.hpp"

#include "app/commands/command.hpp"
#include "app/demo/lots.hpp"
#include "base/log.hpp"
#include "service/registry.hpp"
#include "service/registry_import.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

base::Outcome<void> import(store::Transaction& tx, base::Instant now,
                           const std::string& plans_directory) {
  const auto bytes =
      read_file(plans_directory + "/" + std::string(demo_edition) + "/register.geojson");
  if (!bytes) return tl::unexpected(bytes.error());
  const service::ImportWish wish{"示例-register.geojson", base::shanghai_date(now), true};
  const auto quietly = [](std::string_view, std::size_t, std::size_t) {};
  const auto done = service::import_registry(tx, *bytes, wish, now, quietly);
  if (!done) return tl::unexpected(done.error());
  return {};
}

}  // namespace

void load_demo_register(store::Connection& connection, const base::Clock& clock,
                        const std::string& plans_directory) {
  store::Transaction tx(connection);
  const base::Instant now = clock.now();
  if (!service::list_snapshots(tx, now).empty()) return;
  const auto done = import(tx, now, plans_directory);
  if (!done) {
    base::log::warn("demo register not imported", {{"code", done.error().code}});
    return;
  }
  tx.commit();
}

}  // namespace adit::app
