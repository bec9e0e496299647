// Who is next.
#include "sim/world.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace adit::sim {

namespace {

constexpr Instant birth{1'800'000'000'000};

}  // namespace

World::World(std::uint64_t seed)
    : clock(birth), dice(seed), loud_(std::getenv("ADIT_SEED") != nullptr) {
  add(agenda);
}

void World::add(Source& source) {
  sources_.push_back(&source);
}

void World::remove(Source& source) {
  std::erase(sources_, &source);
}

bool World::step() {
  ready_.clear();
  std::optional<Instant> soonest;
  for (Source* source : sources_) {
    const auto next = source->next();
    if (!next) continue;
    if (*next <= now()) ready_.push_back(source);
    if (!soonest || *next < *soonest) soonest = next;
  }
  if (!soonest) return false;
  if (ready_.empty()) {
    clock.set(*soonest);
    return true;
  }
  const std::size_t chosen = ready_.size() == 1 ? 0 : dice.roll(ready_.size());
  ++steps;
  trace = (trace ^ static_cast<std::uint64_t>(now().ms) ^ (ready_.size() << 8) ^ chosen) *
          1'099'511'628'211ULL;
  ready_[chosen]->step();
  return true;
}

void World::fault(std::string what) {
  tell("FAULT " + what);
  faults.push_back(std::move(what));
}

void World::tell(const std::string& line) const {
  if (!loud_) return;
  std::fprintf(stderr, "%9.3f %s\n", static_cast<double>(now() - birth) / 1000, line.c_str());
}

}  // namespace adit::sim
