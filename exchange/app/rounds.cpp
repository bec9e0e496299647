// Round, rest, round, until told to stop.
#include "app/rounds.hpp"

#include <chrono>
#include <exception>
#include <utility>

#include "base/log.hpp"

namespace adit::app {

Rounds::Rounds(std::string name, std::function<base::Millis()> round)
    : name_(std::move(name)), round_(std::move(round)), thread_([this] { run(); }) {}

Rounds::~Rounds() {
  stop();
}

void Rounds::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stopped_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Rounds::run() {
  while (true) {
    const base::Millis rest = one_round();
    std::unique_lock lock(mutex_);
    if (stopped_.wait_for(lock, std::chrono::milliseconds(rest), [this] { return stopping_; })) {
      return;
    }
  }
}

// The same fault again is not logged again: the database may be away for an hour.
base::Millis Rounds::one_round() {
  try {
    const base::Millis rest = round_();
    last_fault_.clear();
    return rest;
  } catch (const std::exception& fault) {
    if (last_fault_ != fault.what()) {
      base::log::warn("round failed", {{"of", name_}, {"reason", fault.what()}});
    }
    last_fault_ = fault.what();
    return 1'000;
  }
}

}  // namespace adit::app
