// Every id leads to its own bid, through growth and through hashes that meet.
#include "domain/session/auction/bid_index.hpp"

#include <gtest/gtest.h>

namespace adit::domain::auction {
namespace {

std::string id_of(std::size_t place) {
  return "bid-" + std::to_string(place);
}

std::optional<std::size_t> look_up(const BidIndex& index, std::size_t place) {
  return index.find(id_of(place), [&](std::size_t at) { return at == place; });
}

TEST(bid_index, finds_each_bid_and_no_other) {
  BidIndex index;
  EXPECT_FALSE(look_up(index, 0)) << "nothing is known to an empty one";
  constexpr std::size_t bids = 20'000;
  for (std::size_t place = 0; place < bids; ++place) {
    EXPECT_FALSE(look_up(index, place));
    index.add(id_of(place), place);
  }
  for (std::size_t place = 0; place < bids; ++place) ASSERT_EQ(look_up(index, place), place);
  EXPECT_FALSE(look_up(index, bids));
}

// Two ids can have one hash; then it is the bids that tell.
TEST(bid_index, asks_which_of_those_with_one_hash_it_is) {
  BidIndex index;
  for (std::size_t place = 0; place < 100; ++place) index.add("the same", place);
  for (std::size_t wanted = 0; wanted < 100; ++wanted)
    EXPECT_EQ(index.find("the same", [&](std::size_t at) { return at == wanted; }), wanted);
  std::size_t asked = 0;
  EXPECT_FALSE(index.find("the same", [&](std::size_t) { return ++asked == 0; }));
  EXPECT_EQ(asked, 100u);
}

TEST(bid_index, copies_go_their_own_ways) {
  BidIndex one;
  one.add(id_of(0), 0);
  BidIndex other = one;
  other.add(id_of(1), 1);
  EXPECT_EQ(look_up(other, 0), 0u);
  EXPECT_FALSE(look_up(one, 1));
}

}  // namespace
}  // namespace adit::domain::auction
