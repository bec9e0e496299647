// The secret reserve is for officers, after the hammer, and each look leaves a trace.
#include "service/evidence.hpp"

#include "base/digest.hpp"
#include "domain/session/reserve.hpp"
#include "service/exchange_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

class Evidence : public ExchangeCase {
 protected:
  base::Outcome<wire::replies::Evidence> look(const std::string& session,
                                              const service::Setting& rules = setting()) {
    return in_tx([&](auto& tx) { return service::open_evidence(tx, rules, chen_, session, now_); });
  }

  // Announced with a reserve of 120,000,000 fen, bid up to `highest`, hammered.
  wire::replies::Lot hammered(std::int64_t highest) {
    const auto made = announced(gold_draft());
    const auto numbers = admitted(made.id, 3);
    static_cast<void>(open(*made.session));
    bid(*made.session, numbers[0], highest);
    static_cast<void>(hammer(*made.session));
    return made;
  }

  std::string looks() {
    return value("SELECT count(*) FROM journal WHERE kind = 'evidence.reserve_opened'");
  }
};

TEST_F(Evidence, opens_the_reserve_of_an_unsold_session) {
  const auto made = hammered(110'000'000);
  const auto seen = look(*made.session);
  ASSERT_TRUE(seen) << seen.error().code;
  EXPECT_EQ(seen->outcome, "unsold");
  EXPECT_EQ(seen->highest_fen, 110'000'000);
  ASSERT_TRUE(seen->reserve);
  EXPECT_EQ(seen->reserve->amount_fen, 120'000'000);
  EXPECT_EQ(seen->reserve->commitment, lot(made.id).reserve_commitment);
  EXPECT_EQ(
      base::to_hex(domain::session::reserve_commitment(
          domain::SessionId(*made.session), {seen->reserve->amount_fen, seen->reserve->salt})),
      seen->reserve->commitment);
}

TEST_F(Evidence, keeps_it_sealed_until_the_hammer) {
  const auto made = announced(gold_draft());
  EXPECT_EQ(look(*made.session).error().code, "session.wrong_phase");
  const auto numbers = admitted(made.id, 3);
  static_cast<void>(open(*made.session));
  bid(*made.session, numbers[0], 110'000'000);
  EXPECT_EQ(look(*made.session).error().code, "session.wrong_phase");
  EXPECT_EQ(look("session-none").error().code, "session.not_found");
  EXPECT_EQ(looks(), "0") << "a refusal shows nothing";
}

TEST_F(Evidence, remembers_every_look) {
  const auto made = hammered(110'000'000);
  ASSERT_TRUE(look(*made.session));
  ASSERT_TRUE(look(*made.session));
  EXPECT_EQ(looks(), "2");
  EXPECT_EQ(value("SELECT convert_from(body, 'UTF8')::jsonb ->> 'person' FROM journal WHERE "
                  "stream = 'evidence/" +
                  *made.session + "' AND seq = 2"),
            chen_.person.text);
}

TEST_F(Evidence, has_nothing_to_open_without_a_secret_reserve) {
  auto draft = gold_draft();
  draft.reserve_fen.reset();
  const auto made = announced(draft);
  const auto numbers = admitted(made.id, 3);
  static_cast<void>(open(*made.session));
  bid(*made.session, numbers[0], 110'000'000);
  static_cast<void>(hammer(*made.session));
  const auto seen = look(*made.session);
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->outcome, "sold");
  EXPECT_FALSE(seen->reserve);
  EXPECT_EQ(looks(), "0");
}

TEST_F(Evidence, fails_loudly_under_another_key) {
  const auto made = hammered(110'000'000);
  auto other = setting();
  other.sealing_key = base::SealingKey::generate();
  EXPECT_THROW(static_cast<void>(look(*made.session, other)), std::runtime_error);
}

}  // namespace
}  // namespace adit::tests
