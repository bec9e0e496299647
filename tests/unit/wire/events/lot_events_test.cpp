// Lot events: every kind there and back, in canonical bytes and by its schema.
#include "wire/events/lot_events.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"

namespace adit::wire {

namespace {

using namespace domain::lot;  // NOLINT: the events are the subject
using domain::conformity::Verdict;

constexpr base::Instant at{1'800'000'000'123};

std::vector<Event> every_kind() {
  const Terms terms{.right = domain::conformity::Right::mining,
                    .stage = "",
                    .profile = "sandbox",
                    .start_price_fen = 1,
                    .increment_fen = 2,
                    .deposit_fen = 3,
                    .has_reserve = true};
  Announced announced{"a1",
                      domain::SessionId("s1"),
                      at,
                      at + 1,
                      at + 2,
                      R"({"basis":"seconds"})",
                      base::sha256("c"),
                      {"block-1", "block-2"},
                      base::sha256("r")};
  Announced plain = announced;
  plain.reserve_commitment.reset();
  return {Drafted{domain::LotId("l1"), "示例-1", domain::PersonId("p1"), terms, 1'068'512,
                  R"({"rings":[],"title_zh":"示例"})"},
          Revised{2, terms, 5, "{}"},
          Reviewed{2,
                   Verdict::nonconforming,
                   {"A4", "B1"},
                   base::sha256("r"),
                   "plan",
                   base::sha256("g"),
                   at},
          Reviewed{2, Verdict::undetermined, {}, base::sha256("r"), "plan", base::sha256("g"), at},
          Approved{2, domain::PersonId("p1"), domain::PersonId("p2")},
          Returned{2, domain::PersonId("p1"), domain::PersonId("p2"), "示例：缺评估依据"},
          announced,
          plain,
          Opened{domain::SessionId("s1")},
          Closed{domain::SessionId("s1"), CloseOutcome::sold},
          Closed{domain::SessionId("s1"), CloseOutcome::unsold},
          Closed{domain::SessionId("s1"), CloseOutcome::not_opened},
          Closed{domain::SessionId("s1"), CloseOutcome::suspended},
          Released{{"block-1"}},
          Lapsed{{"block-1"}}};
}

TEST(lot_events, come_back_as_they_went_in_canonical_form) {
  for (const Event& event : every_kind()) {
    const auto encoded = encode(event);
    const auto document = JsonDocument::parse(encoded.body);
    ASSERT_TRUE(document.has_value()) << encoded.body;
    EXPECT_EQ(canonical(document->root()), encoded.body);
    const auto decoded = decode_lot_event(encoded.kind, encoded.v, encoded.body);
    ASSERT_TRUE(decoded.has_value()) << encoded.body << decoded.error().code;
    EXPECT_TRUE(*decoded == event) << encoded.body;
  }
}

TEST(lot_events, refuse_unknown_kinds_and_members) {
  EXPECT_EQ(decode_lot_event("lot.sold", 1, "{}").error().code, "event.unknown_kind");
  EXPECT_EQ(decode_lot_event("lot.released", 1, R"({"blocks":[],"x":1})").error().code,
            "schema.additionalProperties");
}

}  // namespace

}  // namespace adit::wire
