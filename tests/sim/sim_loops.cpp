// Posted tasks in their order, wakes in theirs, and between the two the dice.
#include "sim/sim_loops.hpp"

#include <algorithm>

namespace adit::sim {

std::optional<Instant> SimLoop::next() const {
  if (!tasks_.empty()) return std::max(world_.now(), held_until_);
  if (wakes_.empty()) return std::nullopt;
  return std::max(wakes_.begin()->first, held_until_);
}

void SimLoop::step() {
  running_ = true;
  take()();
  running_ = false;
}

Task SimLoop::take() {
  const bool wake = !wakes_.empty() && wakes_.begin()->first <= world_.now();
  if (tasks_.empty() || (wake && world_.dice.one_in(2))) {
    Task task = std::move(wakes_.begin()->second);
    wakes_.erase(wakes_.begin());
    return task;
  }
  Task task = std::move(tasks_.front());
  tasks_.pop_front();
  return task;
}

SimLoops::SimLoops(World& world, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) loops_.push_back(std::make_unique<SimLoop>(world));
}

void SimLoops::watermark(Instant at, Task done) {
  const auto left = std::make_shared<std::size_t>(loops_.size());
  const auto shared = std::make_shared<Task>(std::move(done));
  for (const auto& loop : loops_) {
    SimLoop* one = loop.get();
    one->wake_at(at, [one, left, shared] {
      one->post([left, shared] {
        if (--*left == 0) (*shared)();
      });
    });
  }
}

}  // namespace adit::sim
