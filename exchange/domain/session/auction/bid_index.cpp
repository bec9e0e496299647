// Open addressing with steps of one: what has the same hash stands side by side.
#include "domain/session/auction/bid_index.hpp"

#include "base/invariant.hpp"

namespace adit::domain::auction {

namespace {

constexpr std::size_t slots_min = 64;

std::uint32_t hash_of(const std::string& id) {
  return static_cast<std::uint32_t>(std::hash<std::string>()(id));
}

}  // namespace

void BidIndex::add(const std::string& id, std::size_t place) {
  ADIT_INVARIANT(place < UINT32_MAX, "a session has fewer than 2^32 bids");
  if (slots_.size() < 2 * (taken_ + 1)) grow();
  put({hash_of(id), static_cast<std::uint32_t>(place + 1)});
  ++taken_;
}

std::optional<std::size_t> BidIndex::find(const std::string& id, const IsIt& is_it) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t hash = hash_of(id);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].next != 0; at = (at + 1) & mask)
    if (slots_[at].hash == hash && is_it(slots_[at].next - 1)) return slots_[at].next - 1;
  return std::nullopt;
}

void BidIndex::put(Slot slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = slot.hash & mask;
  while (slots_[at].next != 0) at = (at + 1) & mask;
  slots_[at] = slot;
}

void BidIndex::grow() {
  const std::vector<Slot> before = std::move(slots_);
  slots_.assign(before.empty() ? slots_min : 2 * before.size(), Slot{});
  for (const Slot& slot : before)
    if (slot.next != 0) put(slot);
}

}  // namespace adit::domain::auction
