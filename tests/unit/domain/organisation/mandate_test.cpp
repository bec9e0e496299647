// What a person may bid.
#include "domain/organisation/mandate.hpp"

#include <gtest/gtest.h>

namespace adit::domain::organisation {
namespace {

TEST(Mandate, ALimitIsTheLastAmountThatPasses) {
  const Mandate limited{Role::bidder, 100};
  EXPECT_TRUE(may_bid(limited, 100));
  const auto above = may_bid(limited, 101);
  ASSERT_FALSE(above);
  EXPECT_EQ(above.error(),
            (base::Refusal{"bid.above_own_limit",
                           {{"amount_fen", std::int64_t{101}}, {"limit_fen", std::int64_t{100}}}}));
  EXPECT_FALSE(may_bid({Role::manager, 100}, 101)) << "managers have limits too";
  EXPECT_TRUE(may_bid({Role::manager, std::nullopt}, 1'000'000));
}

TEST(Mandate, AViewerBidsNothing) {
  EXPECT_EQ(may_bid({Role::viewer, std::nullopt}, 1).error().code, "bid.viewer_may_not_bid");
  EXPECT_EQ(may_bid({Role::viewer, 100}, 101).error().code, "bid.viewer_may_not_bid");
}

TEST(Mandate, WordsAndRolesAreTheSame) {
  for (const Role role : {Role::manager, Role::bidder, Role::viewer}) {
    EXPECT_EQ(role_of(name(role)), role);
  }
  EXPECT_FALSE(role_of("owner"));
  EXPECT_FALSE(role_of(""));
}

}  // namespace
}  // namespace adit::domain::organisation
