// Counting seats.
#include "http/seats.hpp"

namespace adit::http {

std::shared_ptr<void> Seats::take(const std::string& name) {
  const std::lock_guard lock(mutex_);
  if (taken_ >= in_all_) return nullptr;
  auto& own = by_name_[name];
  if (own >= per_name_) {
    if (own == 0) by_name_.erase(name);
    return nullptr;
  }
  ++own;
  ++taken_;
  // A pointer to this, so that the token is not null.
  return {this, [self = shared_from_this(), name](Seats*) { self->free(name); }};
}

std::size_t Seats::taken() const {
  const std::lock_guard lock(mutex_);
  return taken_;
}

void Seats::free(const std::string& name) {
  const std::lock_guard lock(mutex_);
  --taken_;
  const auto own = by_name_.find(name);
  if (--own->second == 0) by_name_.erase(own);
}

}  // namespace adit::http
