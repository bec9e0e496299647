// One thread, one clock, one pair of dice: everything that happens in a simulation is a step of
// some source, and which of those that could go next does so, the dice say. The same seed gives the
// same run.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "live/loop.hpp"
#include "support/dice.hpp"
#include "support/hand_loops.hpp"

namespace adit::sim {

using base::Instant;
using base::Millis;
using live::Task;

// Something that can go on by itself.
class Source {
 public:
  virtual ~Source() = default;
  // When there is something to do; nothing while there is not.
  [[nodiscard]] virtual std::optional<Instant> next() const = 0;
  virtual void step() = 0;
};

// Tasks at their time; of one time in the order in which they were set.
class Agenda final : public Source {
 public:
  void at(Instant when, Task task) { tasks_.emplace(when, std::move(task)); }
  [[nodiscard]] std::optional<Instant> next() const override {
    if (tasks_.empty()) return std::nullopt;
    return tasks_.begin()->first;
  }
  void step() override {
    const Task task = std::move(tasks_.begin()->second);
    tasks_.erase(tasks_.begin());
    task();
  }

 private:
  std::multimap<Instant, Task> tasks_;
};

class World {
 public:
  explicit World(std::uint64_t seed);

  void add(Source& source);
  void remove(Source& source);

  // One step of what is due, or time passes until something is. False when nothing ever will be.
  bool step();

  [[nodiscard]] Instant now() const { return clock.now(); }
  void after(Millis wait, Task task) { agenda.at(now() + wait, std::move(task)); }

  // Something that may not happen has happened.
  void fault(std::string what);

  // A line of the story, for who asked for it with ADIT_SEED.
  void tell(const std::string& line) const;

  tests::HandClock clock;
  tests::Dice dice;
  Agenda agenda;  // of the world outside the servers: people, network, database, mishaps
  std::vector<std::string> faults;
  std::uint64_t steps = 0;
  std::uint64_t trace = 0;  // of all that happened, in order

 private:
  std::vector<Source*> sources_;
  std::vector<Source*> ready_;
  bool loud_;
};

}  // namespace adit::sim
