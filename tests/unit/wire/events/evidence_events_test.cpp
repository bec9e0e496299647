// What is journalled when an officer has a reserve opened.
#include "wire/events/evidence_events.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

TEST(evidence_events, are_canonical_and_fit_their_schema) {
  const auto event = reserve_opened("session-1", "lot-1", "person-1", "inspector");
  EXPECT_EQ(event.kind, "evidence.reserve_opened");
  const auto read = wire::read("events/evidence.reserve_opened", event.body);
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(canonical(read->root()), event.body);
}

}  // namespace
}  // namespace adit::wire
