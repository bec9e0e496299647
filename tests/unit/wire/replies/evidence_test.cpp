// Evidence fits its schema, with a reserve and without.
#include "wire/replies/evidence.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

Evidence unsold() {
  return {"session-1", "lot-1",
          "unsold",    base::Instant{1'764'000'000'000},
          110'000'000, OpenedReserve{std::string(64, 'a'), 120'000'000, std::string(64, '0')}};
}

TEST(evidence, says_what_the_commitment_hides) {
  const auto read = wire::read("replies/evidence", to_json(unsold()));
  ASSERT_TRUE(read) << read.error().code << " at " << read.error().pointer;
  EXPECT_EQ(read->root()["reserve"]["amount_fen"].integer(), 120'000'000);
}

TEST(evidence, leaves_out_what_there_is_not) {
  auto bare = unsold();
  bare.highest_fen.reset();
  bare.reserve.reset();
  const auto read = wire::read("replies/evidence", to_json(bare));
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->root().find("reserve"));
  EXPECT_FALSE(read->root().find("highest_fen"));
}

}  // namespace
}  // namespace adit::wire::replies
