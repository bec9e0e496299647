// Who has signed in from where.
#include "api/familiar_networks.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "support/hand_loops.hpp"

namespace adit::api {
namespace {

TEST(FamiliarNetworks, KnowsAnAccountWhereItWasSignedInTo) {
  tests::HandClock clock{base::Instant{0}};
  FamiliarNetworks networks(clock);
  EXPECT_FALSE(networks.knows("lin", "192.0.2.1"));
  networks.remember("lin", "192.0.2.1");
  EXPECT_TRUE(networks.knows("lin", "192.0.2.1"));
  EXPECT_FALSE(networks.knows("chen", "192.0.2.1"));
  EXPECT_FALSE(networks.knows("lin", "192.0.2.2"));
  clock.advance(base::limits::familiar_ms);
  EXPECT_FALSE(networks.knows("lin", "192.0.2.1"));
}

TEST(FamiliarNetworks, KeepsSoManyAndForgetsTheOldOnes) {
  tests::HandClock clock{base::Instant{0}};
  FamiliarNetworks networks(clock);
  for (std::size_t i = 0; i < base::limits::familiar_networks_max; ++i) {
    networks.remember("lin", std::to_string(i));
  }
  networks.remember("lin", "one more");
  EXPECT_FALSE(networks.knows("lin", "one more"));
  clock.advance(base::limits::familiar_ms);
  networks.remember("lin", "one more");
  EXPECT_TRUE(networks.knows("lin", "one more"));
}

}  // namespace
}  // namespace adit::api
