// A registered right becomes a canonical event that keeps its schema.
#include "wire/events/registry_events.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

replies::RegisteredRight right() {
  replies::RegisteredRight out;
  out.id = "R-1";
  out.right = "exploration";
  out.mineral = "gold";
  out.holder_zh = "示例甲矿业有限公司";
  out.entity = "E1";
  out.control_group = "G1";
  out.state = "live";
  return out;
}

void expect_canonical(const EncodedEvent& event) {
  EXPECT_EQ(event.kind, "registry.right_registered");
  const auto read = wire::read("events/registry.right_registered", event.body);
  ASSERT_TRUE(read.has_value()) << event.body << '\n' << read.error().code;
  EXPECT_EQ(canonical(read->root()), event.body);
}

TEST(RightRegistered, IsCanonicalWithAndWithoutItsOptionalMembers) {
  expect_canonical(right_registered(right()));
  auto full = right();
  full.block = "SK-001";
  full.stage = "survey";
  expect_canonical(right_registered(full));
  EXPECT_NE(right_registered(full).body, right_registered(right()).body);
}

}  // namespace
}  // namespace adit::wire
