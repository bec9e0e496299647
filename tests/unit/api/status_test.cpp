// Every code that the exchange can refuse with has a status on purpose.
#include "api/status.hpp"

#include <gtest/gtest.h>

#include <set>

#include "wire/refusal_text.hpp"

namespace adit::api {
namespace {

TEST(Status, SaysWhatKindOfNo) {
  EXPECT_EQ(status_of("lot.not_found"), 404);
  EXPECT_EQ(status_of("bid.below_minimum"), 422);
  EXPECT_EQ(status_of("bid.id_conflict"), 409);
  EXPECT_EQ(status_of("session.wrong_phase"), 409);
  EXPECT_EQ(status_of("request.conflict"), 503) << "try again: no Idempotency-Key may keep it";
  EXPECT_EQ(status_of("bid.not_admitted"), 403);
  EXPECT_EQ(status_of("bid.interrupted"), 503);
  EXPECT_EQ(status_of("bid.unknown_outcome"), 504);
  EXPECT_EQ(status_of("sign_in.required"), 401);
  EXPECT_EQ(status_of("schema.minimum"), 400);
}

TEST(Status, WhatIsNotThereIsAlways404) {
  for (const auto& table : wire::refusal_tables()) {
    for (const auto& row : table) {
      if (!row.code.ends_with(".not_found") || row.code == "block.not_found") continue;
      EXPECT_EQ(status_of(row.code), 404) << row.code;
    }
  }
}

TEST(Status, IsAlwaysAnError) {
  for (const auto& table : wire::refusal_tables()) {
    for (const auto& row : table) {
      EXPECT_GE(status_of(row.code), 400) << row.code;
      EXPECT_LT(status_of(row.code), 600) << row.code;
    }
  }
}

}  // namespace
}  // namespace adit::api
