// Where each bid id was answered. Eight bytes a bid in one flat table, so that a look-up in a
// session of a million bids misses the processor's caches once, and adding the last bid costs no
// allocation. It keeps a hash of each id and not the id: whoever asks says which bid it is.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace adit::domain::auction {

// Of one thread. Copies are independent of each other.
class BidIndex {
 public:
  // Says whether the bid in this place has the id that is asked for.
  using IsIt = std::function<bool(std::size_t place)>;

  // Notes that the bid in `place` (below 2^32 - 1) has this id. Ids and places are added once each.
  void add(const std::string& id, std::size_t place);
  // The place of the bid for which `is_it` holds, among those whose ids have the hash of `id`.
  [[nodiscard]] std::optional<std::size_t> find(const std::string& id, const IsIt& is_it) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t next = 0;  // the place after the bid's; 0 where no bid is noted
  };
  void put(Slot slot);
  void grow();

  std::vector<Slot> slots_;  // a power of two of them, at most half of them taken
  std::size_t taken_ = 0;
};

}  // namespace adit::domain::auction
