// The life of a lot: nothing passes without a conforming report and a second person.
#include "domain/lot/lot.hpp"

#include <gtest/gtest.h>

#include "base/money.hpp"

namespace adit::domain::lot {

namespace {

using base::Instant;
using conformity::Verdict;

constexpr Instant now{1'800'000'000'000};
const PersonId ann{"p-ann"}, ben{"p-ben"};

profile::RuleProfile rules() {
  profile::RuleProfile out;
  out.id = "case";
  out.effective_from = base::shanghai_date(now);
  out.reserve.required = {{"mining", {}}, {"exploration", {"detailed_survey"}}};
  return out;
}

Terms terms() {
  return {.right = conformity::Right::exploration,
          .stage = "general_survey",
          .profile = "case",
          .start_price_fen = 1'000'000,
          .increment_fen = 50'000,
          .deposit_fen = 200'000,
          .has_reserve = false};
}

Draft draft(std::optional<std::int64_t> reserve_fen = {}) {
  return {LotId("l1"), "示例-1", ann, terms(), 1'068'512, "{}", reserve_fen, rules()};
}

Revise revise(const PersonId& person) {
  return {person, terms(), 2'000'000, R"({"a":1})", {}, rules()};
}

Review review(Verdict verdict) {
  Review out;
  out.verdict = verdict;
  if (verdict != Verdict::conforming) out.rules = {"A4", "B1"};
  out.plan = "plan";
  return out;
}

Announce announce() {
  Announce out;
  out.announcement = "a1";
  out.session = SessionId("s1");
  out.earliest_opening = now + 20'000;
  out.derivation = "{}";
  out.blocks = {"block-1"};
  out.review = review(Verdict::conforming);
  out.profile = rules();
  return out;
}

class Story {
 public:
  Story& does(const Command& command, Instant at = now) {
    const auto events = lot_.decide(command, at);
    EXPECT_TRUE(events.has_value()) << (events ? "" : events.error().code);
    if (!events) return *this;
    for (const Event& event : *events) lot_.evolve(event);
    return *this;
  }
  base::Refusal refused(const Command& command, const std::string& code, Instant at = now) const {
    const auto events = lot_.decide(command, at);
    EXPECT_FALSE(events.has_value()) << "expected " << code;
    if (events) return {};
    EXPECT_EQ(events.error().code, code);
    return events.error();
  }
  const Lot& lot() const { return lot_; }

 private:
  Lot lot_;
};

Story drafted() {
  return Story().does(draft());
}
Story submitted() {
  return drafted().does(review(Verdict::conforming));
}
Story approved() {
  return submitted().does(Approve{ben});
}
Story announced() {
  return approved().does(announce());
}
Story in_session() {
  return announced().does(MarkOpened{});
}

TEST(lot, goes_its_way_to_a_sale) {
  Story story = in_session();
  EXPECT_EQ(story.lot().state(), State::in_session);
  EXPECT_EQ(story.lot().seq(), 5);
  EXPECT_EQ(story.lot().announced()->opens_at, now + 20'000);
  story.does(Close{CloseOutcome::sold});
  EXPECT_EQ(story.lot().state(), State::sold);
  EXPECT_TRUE(story.lot().holds_blocks());
  story.refused(Release{}, "lot.wrong_state");
}

TEST(lot, needs_sound_amounts) {
  for (std::int64_t Terms::*field :
       {&Terms::start_price_fen, &Terms::increment_fen, &Terms::deposit_fen}) {
    for (const std::int64_t bad : {std::int64_t{0}, std::int64_t{-1}, base::money_fen_max + 1}) {
      Draft command = draft();
      command.terms.*field = bad;
      Story().refused(command, "lot.bad_terms");
    }
  }
  Draft flat = draft();
  flat.area_m2 = 0;
  Story().refused(flat, "lot.bad_terms");
  drafted().refused(draft(), "lot.wrong_state");
}

TEST(lot, reserve_is_checked_against_profile_and_start_price_and_not_kept) {
  Draft mining = draft();
  mining.terms.right = conformity::Right::mining;
  Story().refused(mining, "lot.reserve_required");
  Draft detailed = draft();
  detailed.terms.stage = "detailed_survey";
  Story().refused(detailed, "lot.reserve_required");
  Story().refused(draft(999'999), "lot.reserve_below_start");
  Story().refused(draft(base::money_fen_max + 1), "lot.bad_terms");
  const Story with = Story().does(draft(1'000'000));
  EXPECT_TRUE(with.lot().terms().has_reserve);
  EXPECT_FALSE(drafted().lot().terms().has_reserve);
}

TEST(lot, revision_is_the_proposers_and_voids_the_review) {
  submitted().refused(revise(ben), "lot.not_proposer");
  const Story story = submitted().does(revise(ann));
  EXPECT_EQ(story.lot().version(), 2);
  EXPECT_EQ(story.lot().state(), State::draft);
  EXPECT_FALSE(story.lot().review().has_value());
  story.refused(Approve{ben}, "lot.wrong_state");
  approved().refused(revise(ann), "lot.wrong_state");
}

TEST(lot, is_not_approved_unless_conforming) {
  for (const Verdict verdict :
       {Verdict::nonconforming, Verdict::needs_justification, Verdict::undetermined}) {
    const auto refusal =
        drafted().does(review(verdict)).refused(Approve{ben}, "lot.not_conforming");
    ASSERT_EQ(refusal.params.size(), 2U);
    EXPECT_EQ(refusal.params.back(), (std::pair<std::string, base::Param>("rules", "A4, B1")));
  }
  drafted().refused(Approve{ben}, "lot.wrong_state");
}

TEST(lot, needs_four_eyes) {
  submitted().refused(Approve{ann}, "approval.own_proposal");
  EXPECT_EQ(approved().lot().state(), State::approved);
}

TEST(lot, is_given_back_by_another_person_with_the_reason) {
  submitted().refused(Return{ann, "示例"}, "approval.own_proposal");
  drafted().refused(Return{ben, "示例"}, "lot.wrong_state");
  approved().refused(Return{ben, "示例"}, "lot.wrong_state");
  const auto back = submitted().does(Return{ben, "示例"});
  EXPECT_EQ(back.lot().state(), State::draft);
  back.refused(Approve{ben}, "lot.wrong_state");
  EXPECT_EQ(submitted().does(Return{ben, "示例"}).does(review(Verdict::conforming)).lot().state(),
            State::submitted);
}

TEST(lot, is_not_announced_unapproved_or_nonconforming_or_early) {
  submitted().refused(announce(), "lot.wrong_state");
  Announce command = announce();
  command.review = review(Verdict::nonconforming);
  approved().refused(command, "lot.not_conforming");
  command = announce();
  command.opens_at = command.earliest_opening - 1;
  approved().refused(command, "lot.too_early");
  command.opens_at = command.earliest_opening;
  approved().does(command);
  command.profile.effective_from = base::shanghai_date(now) + 1;
  approved().refused(command, "profile.not_in_force");
}

TEST(lot, announcement_carries_the_commitment_exactly_with_a_reserve) {
  Announce command = announce();
  command.reserve_commitment = base::sha256("commitment");
  approved().refused(command, "lot.reserve_missing");
  Story with = Story().does(draft(1'000'000)).does(review(Verdict::conforming)).does(Approve{ben});
  with.refused(announce(), "lot.reserve_missing");
  with.does(command);
}

TEST(lot, closes_by_what_became_of_its_session) {
  Story stopped = announced().does(Close{CloseOutcome::not_opened});
  EXPECT_EQ(stopped.lot().state(), State::stopped);
  stopped.does(Release{});
  EXPECT_FALSE(stopped.lot().holds_blocks());
  stopped.refused(Release{}, "lot.wrong_state");
  announced().refused(Close{CloseOutcome::sold}, "lot.wrong_state");
  in_session().refused(Close{CloseOutcome::not_opened}, "lot.wrong_state");
  EXPECT_EQ(in_session().does(Close{CloseOutcome::unsold}).does(Release{}).lot().state(),
            State::unsold);
  Story suspended = in_session().does(Close{CloseOutcome::suspended});
  EXPECT_EQ(suspended.lot().state(), State::suspended);
  suspended.refused(Release{}, "lot.wrong_state");
  EXPECT_TRUE(suspended.lot().holds_blocks());
}

TEST(lot, lapses_only_in_a_demonstration_and_in_time) {
  Story sold = in_session().does(Close{CloseOutcome::sold});
  Lapse lapse{now, rules()};
  sold.refused(lapse, "lot.does_not_lapse", now + 600'000);
  lapse.profile.lapse_after_s = 600;
  sold.refused(lapse, "lot.too_early", now + 599'999);
  sold.does(lapse, now + 600'000);
  EXPECT_EQ(sold.lot().state(), State::lapsed);
  EXPECT_FALSE(sold.lot().holds_blocks());
}

TEST(lot, that_was_suspended_lapses_too_and_much_later) {
  Story suspended = in_session().does(Close{CloseOutcome::suspended});
  Lapse lapse{now, rules()};
  lapse.profile.lapse_after_s = 600;
  suspended.refused(lapse, "lot.too_early", now + 12 * 600'000 - 1);
  suspended.does(lapse, now + 12 * 600'000);
  EXPECT_EQ(suspended.lot().state(), State::lapsed);
  EXPECT_FALSE(suspended.lot().holds_blocks());
  Story unsold = in_session().does(Close{CloseOutcome::unsold});
  unsold.refused(lapse, "lot.wrong_state", now + 12 * 600'000);
}

}  // namespace

}  // namespace adit::domain::lot
