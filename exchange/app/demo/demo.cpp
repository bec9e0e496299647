// First the people, then the lots, then round after round.
#include "app/demo/demo.hpp"

#include <utility>

namespace adit::app {

Demo::Demo(DemoParts parts)
    : parts_(std::move(parts)),
      robots_(parts_.directory, parts_.clock),
      cast_(load_or_draw_cast(parts_.data_directory)),
      rounds_("demo", [this] { return round(); }) {}

base::Millis Demo::round() {
  if (!connection_) connection_ = std::make_unique<store::Connection>(parts_.conninfo);
  connection_->ensure();
  if (!keeper_) {
    enrol(*connection_, parts_.clock, cast_);
    keep_passwords(parts_.data_directory, cast_);
    ready_ = true;
    auto keeper = std::make_unique<Keeper>(*connection_, parts_.setting, parts_.clock,
                                           parts_.directory, robots_, cast_);
    keeper->prepare();
    keeper_ = std::move(keeper);
  }
  keeper_->round();
  return 1'000;
}

}  // namespace adit::app
