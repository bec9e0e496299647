// First the people, then the lots, then round after round.
#include "app/demo/demo.hpp"

#include <utility>

#include "app/demo/register.hpp"
#include "base/log.hpp"

namespace adit::app {

namespace {

// Without them the blocks of the edition are enough to go on.
std::vector<wire::demo::Lot> lots_beside(const std::optional<std::string>& plans_directory) {
  if (!plans_directory) return {};
  auto lots = load_demo_lots(*plans_directory);
  if (lots) return std::move(*lots);
  base::log::warn("demo lots not read", {{"code", lots.error().code}});
  return {};
}

}  // namespace

Demo::Demo(DemoParts parts)
    : parts_(std::move(parts)),
      robots_(parts_.directory, parts_.clock),
      cast_(load_or_draw_cast(parts_.data_directory)),
      rounds_("demo", [this] { return round(); }) {}

base::Millis Demo::round() {
  if (!connection_) connection_ = std::make_unique<store::Connection>(parts_.conninfo);
  connection_->ensure();
  if (!keeper_) prepare();
  keeper_->round();
  return 1'000;
}

// What the keeper's lots stand on comes before the keeper.
void Demo::prepare() {
  enrol(*connection_, parts_.clock, cast_);
  keep_passwords(parts_.data_directory, cast_);
  ready_ = true;
  if (parts_.plans_directory) {
    load_demo_register(*connection_, parts_.setting, parts_.clock, *parts_.plans_directory);
  }
  auto keeper =
      std::make_unique<Keeper>(*connection_, parts_.setting, parts_.clock, parts_.directory,
                               robots_, cast_, lots_beside(parts_.plans_directory));
  keeper->prepare();
  keeper_ = std::move(keeper);
}

}  // namespace adit::app
