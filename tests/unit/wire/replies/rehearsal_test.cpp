// Rehearsals out, by their schemas.
#include "wire/replies/rehearsal.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

domain::rehearsal::Rehearsal sample() {
  return {domain::SessionId{"rehearsal-" + std::string(32, 'a')},
          domain::rehearsal::Pace::unhurried, domain::BidNumber{"1234"}, base::Instant{0},
          base::Instant{600'000}};
}

TEST(RehearsalReplies, fit_their_schemas) {
  EXPECT_TRUE(read("replies/rehearsal", to_json(sample())));
  EXPECT_TRUE(read("replies/rehearsals", rehearsals_json(sample())));
  EXPECT_EQ(rehearsals_json(std::nullopt), R"({"rehearsals":[]})");
}

TEST(RehearsalReplies, name_the_pace) {
  EXPECT_NE(to_json(sample()).find(R"("pace":"unhurried")"), std::string::npos);
}

}  // namespace
}  // namespace adit::wire::replies
