// An ordered set of deadlines; one wake is out for the earliest.
#include "live/ticker.hpp"

#include <vector>

namespace adit::live {

Ticker::Ticker(Loop& loop, const base::Clock& clock, Due due)
    : loop_(loop), clock_(clock), due_(std::move(due)), self_(std::make_shared<Ticker*>(this)) {}

Ticker::~Ticker() {
  *self_ = nullptr;
}

void Ticker::set(const std::string& key, std::optional<base::Instant> at) {
  if (const auto old = by_key_.find(key); old != by_key_.end()) {
    if (at && old->second == *at) return;
    by_time_.erase({old->second, key});
    by_key_.erase(old);
  }
  if (!at) return;
  by_key_.emplace(key, *at);
  by_time_.emplace(*at, key);
  arm();
}

void Ticker::arm() {
  if (by_time_.empty()) return;
  const base::Instant next = by_time_.begin()->first;
  if (armed_for_ && *armed_for_ <= next) return;
  armed_for_ = next;
  loop_.wake_at(next, [self = self_] {
    if (*self != nullptr) (*self)->ring();
  });
}

void Ticker::ring() {
  armed_for_.reset();
  const base::Instant now = clock_.now();
  std::vector<std::string> keys;
  while (!by_time_.empty() && by_time_.begin()->first <= now) {
    keys.push_back(by_time_.begin()->second);
    by_key_.erase(keys.back());
    by_time_.erase(by_time_.begin());
  }
  for (const auto& key : keys) due_(key);
  arm();
}

}  // namespace adit::live
