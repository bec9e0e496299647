// Session events: every kind there and back, in canonical bytes and by its schema.
#include "wire/events/session_events.hpp"

#include "support/auction_case.hpp"
#include "wire/json.hpp"

namespace adit::tests {

namespace {

std::vector<Event> every_kind() {
  Scheduled whole = terms_with_reserve(start_fen);
  whole.profile.effective_to = base::Date{30'000};
  whole.profile.lapse_after_s = 600;
  whole.profile.assumed = {{"/auction/countdown_ms", "示例", "for \"example\""}};
  whole.profile.reserve.required = {{"mining", {}}, {"exploration", {"detailed_survey"}}};
  const Winner winner{"示例矿业一号有限公司", "91220000MA0000000C"};
  return {terms(),
          whole,
          BidderAdmitted{ann},
          Opened{opens_at, free_ends, 3, passed()},
          NotOpened{NotOpenedReason::gate, 3, 3, {"B1"}, failed()},
          NotOpened{NotOpenedReason::too_few_bidders, 2, 3, {}, {}},
          accepted(ann, start_fen, opens_at + 7),
          CountdownStarted{first_deadline},
          Interrupted{free_ends, "server_restarted"},
          Resumed{{}, first_deadline, "server_restarted"},
          Resumed{free_ends, {}, "server_restarted"},
          Hammered{HammerOutcome::sold, Candidate{ann, start_fen}, reserve(start_fen),
                   first_deadline, passed()},
          Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()},
          Suspended{{"B1"}, Candidate{ann, start_fen}, failed()},
          Suspended{{"B1"}, {}, failed()},
          ResultPublished{winner, base::sha256("result"), first_deadline, first_deadline + 1},
          ResultPublished{{}, base::sha256("result"), first_deadline, first_deadline + 1}};
}

TEST(session_events, come_back_as_they_went) {
  for (const Event& event : every_kind()) {
    const auto encoded = wire::encode(event);
    const auto decoded = wire::decode_session_event(encoded.kind, encoded.v, encoded.body);
    ASSERT_TRUE(decoded.has_value())
        << encoded.body << " " << decoded.error().code << decoded.error().pointer;
    EXPECT_TRUE(*decoded == event) << encoded.body;
  }
}

TEST(session_events, are_written_in_canonical_form) {
  for (const Event& event : every_kind()) {
    const auto encoded = wire::encode(event);
    const auto document = wire::JsonDocument::parse(encoded.body);
    ASSERT_TRUE(document.has_value()) << encoded.body;
    EXPECT_EQ(wire::canonical(document->root()), encoded.body);
  }
}

TEST(session_events, keep_these_bytes) {
  EXPECT_EQ(wire::encode(accepted(ann, start_fen, opens_at)),
            (wire::EncodedEvent{"session.bid_accepted", 1,
                                R"({"amount_fen":1000000,"bid_id":"0001-1000000",)"
                                R"("bid_number":"0001","t_recv":"2027-01-15T16:00:00.000+08:00"})"}));
}

TEST(session_events, never_carry_a_reserve_that_is_not_open) {
  const std::string body = wire::encode(terms_with_reserve(7'654'321)).body;
  EXPECT_EQ(body.find("7654321"), std::string::npos);
  EXPECT_EQ(body.find(salt), std::string::npos);
}

std::string refusal_of(std::string_view kind, int v, std::string_view body) {
  const auto decoded = wire::decode_session_event(kind, v, body);
  return decoded ? "accepted" : decoded.error().code;
}

TEST(session_events, refuse_what_they_would_not_write) {
  const std::string deadline = R"({"deadline":"2027-01-15T16:00:50.000+08:00"})";
  EXPECT_EQ(refusal_of("session.countdown_started", 1, deadline), "accepted");
  EXPECT_EQ(refusal_of("session.countdown_started", 2, deadline), "event.unknown_version");
  EXPECT_EQ(refusal_of("session.countdown_ended", 1, deadline), "event.unknown_kind");
  EXPECT_EQ(refusal_of("session.countdown_started", 1, "{ " + deadline.substr(1)),
            "event.not_canonical");
  EXPECT_EQ(refusal_of("session.countdown_started", 1,
                       R"({"deadline":"2027-02-30T16:00:50.000+08:00"})"),
            "instant.malformed");
  EXPECT_EQ(refusal_of("session.countdown_started", 1, "{}"), "schema.required");
  EXPECT_EQ(refusal_of("session.countdown_started", 1,
                       R"({"deadline":"2027-01-15T16:00:50.000+08:00","x":1})"),
            "schema.additionalProperties");
  EXPECT_EQ(refusal_of("session.resumed", 1, R"({"cause":"x"})").substr(0, 7), "schema.");
}

}  // namespace

}  // namespace adit::tests
