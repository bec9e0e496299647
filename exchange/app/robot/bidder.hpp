// One robot that bids from outside, as a person's page does: signs in, watches by the live channel,
// and bids through it, by temperament or at a rate.
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "app/robot/outcome.hpp"
#include "base/outcome.hpp"
#include "domain/robot/temperament.hpp"
#include "http/client_tls.hpp"

namespace adit::app {

struct RobotWish {
  http::ClientTarget target{};
  std::string account{};
  std::string password{};
  std::string session{};                                    // empty: any that admits its company
  std::optional<domain::robot::Temperament> temperament{};  // none: its name's own
  domain::robot::Keenness keenness = domain::robot::Keenness::warm;
  double bids_per_second = 0;  // above 0: the least amount so often, whatever the temperament
  double seconds = 0;          // above 0: then it leaves
};

// Blocks until the session has ended, the time is over or `stop` is set. Every failure is told in
// the outcome's trouble: refusals of the server by their own codes, robot.not_admitted,
// robot.unreachable {server, reason}.
[[nodiscard]] RobotOutcome run_robot(const RobotWish& wish, const std::atomic<bool>& stop);

}  // namespace adit::app
