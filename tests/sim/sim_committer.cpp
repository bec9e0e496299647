// Waiting, on a fiber.
#include "sim/sim_committer.hpp"

#include <utility>

#include "base/invariant.hpp"

namespace adit::sim {

SimCommitter::SimCommitter(World& world, Agenda& agenda, Database& database,
                           const base::SigningKey& key)
    : world_(world),
      agenda_(agenda),
      port_(world, database, [this](Millis ms) { wait(ms); }),
      options_{.rows_max = 4 + world.dice.roll(60)},
      loop_(port_, *this, key, world.clock, options_),
      fiber_([this] { loop_.run(); }) {
  agenda_.at(world_.now(), [this] { fiber_.resume(); });
}

bool SimCommitter::submit(journal::Append append) {
  ADIT_INVARIANT(journal::is_chain(append.entries), "an append is a run of entries of one stream");
  if (queue_.size() >= options_.queue_max) return false;
  queue_.push_back(std::move(append));
  if (std::exchange(idle_, false)) wake_after(0);
  return true;
}

std::optional<std::vector<journal::Append>> SimCommitter::take() {
  if (queue_.empty()) {
    idle_ = true;
    wait(options_.ping_ms);
    idle_ = false;
  }
  std::vector<journal::Append> appends;
  std::size_t rows = 0;
  while (!queue_.empty()) {
    rows += queue_.front().entries.size();
    if (rows > options_.rows_max) break;
    appends.push_back(std::move(queue_.front()));
    queue_.pop_front();
  }
  return appends;
}

bool SimCommitter::pause(Millis pause) {
  wait(pause);
  return false;
}

void SimCommitter::lost(Instant since) {
  losses_ = {losses_.count + 1, since};
}

void SimCommitter::wait(Millis ms) {
  ++waits_;
  wake_after(ms);
  fiber_.wait();
}

void SimCommitter::wake_after(Millis ms) {
  agenda_.at(world_.now() + ms, [this, number = waits_, there = std::weak_ptr(there_)] {
    if (there.expired() || number != waits_) return;
    ++waits_;
    fiber_.resume();
  });
}

}  // namespace adit::sim
