// Io threads as the simulation turns them: each does one thing at a time, in an order that the dice
// choose, and may be held up for a while.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <vector>

#include "live/loop.hpp"
#include "sim/world.hpp"

namespace adit::sim {

class SimLoop final : public live::Loop, public Source {
 public:
  explicit SimLoop(World& world) : world_(world) {}

  void post(Task task) override { tasks_.push_back(std::move(task)); }
  [[nodiscard]] bool here() const override { return running_; }
  void wake_at(Instant at, Task task) override { wakes_.emplace(at, std::move(task)); }

  [[nodiscard]] std::optional<Instant> next() const override;
  void step() override;

  // Does nothing more until then.
  void hold_up(Instant until) { held_until_ = std::max(held_until_, until); }

 private:
  [[nodiscard]] Task take();

  World& world_;
  std::deque<Task> tasks_;
  std::multimap<Instant, Task> wakes_;
  Instant held_until_;
  bool running_ = false;
};

class SimLoops final : public live::Loops {
 public:
  SimLoops(World& world, std::size_t count);

  [[nodiscard]] std::size_t size() const override { return loops_.size(); }
  [[nodiscard]] SimLoop& at(std::size_t index) override { return *loops_[index]; }
  // What a loop has received before stands before the mark in its line.
  void watermark(Instant at, Task done) override;

 private:
  std::vector<std::unique_ptr<SimLoop>> loops_;
};

}  // namespace adit::sim
