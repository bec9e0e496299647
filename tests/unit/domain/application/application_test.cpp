// Applications and their deposits: in time, in full, once.
#include "domain/application/application.hpp"

#include <gtest/gtest.h>

#include "base/money.hpp"

namespace adit::domain::application {

namespace {

using base::Instant;

constexpr Instant opens_at{1'800'000'000'000};
constexpr Instant now = opens_at - 10'000;
const PersonId clerk{"p-clerk"};

Submit submit() {
  return {ApplicationId("a1"), LotId("l1"), OrganisationId("o1"), 200'000, opens_at};
}

RecordDeposit deposit(std::int64_t fen, std::string reference = "bank-1",
                      Instant received_at = now) {
  return {fen, received_at, std::move(reference), clerk, BidNumber("0417")};
}

class Story {
 public:
  Story& does(const Command& command, Instant at = now) {
    const auto events = application_.decide(command, at);
    EXPECT_TRUE(events.has_value()) << (events ? "" : events.error().code);
    if (!events) return *this;
    for (const Event& event : *events) application_.evolve(event);
    return *this;
  }
  const Story& refused(const Command& command, const std::string& code, Instant at = now) const {
    const auto events = application_.decide(command, at);
    EXPECT_FALSE(events.has_value()) << "expected " << code;
    EXPECT_EQ(events ? "" : events.error().code, code);
    return *this;
  }
  const Application& application() const { return application_; }

 private:
  Application application_;
};

Story submitted() {
  return Story().does(submit());
}
Story qualified() {
  return submitted().does(Qualify{clerk});
}

TEST(application, is_admitted_by_qualification_and_the_full_deposit) {
  Story story = qualified();
  EXPECT_EQ(story.application().deposit_state(), DepositState::awaited);
  story.does(deposit(150'000, "bank-1"));
  EXPECT_EQ(story.application().state(), State::qualified);
  EXPECT_EQ(story.application().deposit_state(), DepositState::partial);
  EXPECT_EQ(story.application().bid_number(), std::nullopt);
  story.does(deposit(50'000, "bank-2"));
  EXPECT_EQ(story.application().state(), State::admitted);
  EXPECT_EQ(story.application().deposit_state(), DepositState::full);
  EXPECT_EQ(story.application().received_fen(), 200'000);
  EXPECT_EQ(story.application().bid_number(), BidNumber("0417"));
}

TEST(application, is_not_admitted_a_fen_short) {
  EXPECT_EQ(qualified().does(deposit(199'999)).application().state(), State::qualified);
}

TEST(application, takes_a_deposit_once) {
  Story story = qualified().does(deposit(150'000));
  const auto again = story.application().decide(deposit(150'000), now);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->empty());
  story.refused(deposit(150'001), "deposit.reference_taken");
}

TEST(application, deposit_must_be_in_time_to_the_millisecond) {
  qualified().refused(deposit(200'000, "bank-1", opens_at), "deposit.late", opens_at);
  qualified().does(deposit(200'000, "bank-1", opens_at - 1), opens_at - 1);
  qualified().refused(deposit(200'000, "bank-1", opens_at - 1), "application.registration_closed",
                      opens_at);
  qualified().refused(deposit(200'000, "bank-1", now + 1), "deposit.in_future");
}

TEST(application, deposit_needs_a_sound_amount_and_qualification) {
  qualified().refused(deposit(0), "deposit.bad_amount");
  qualified().refused(deposit(base::money_fen_max + 1), "deposit.bad_amount");
  submitted().refused(deposit(200'000), "application.wrong_state");
  submitted().does(Reject{clerk, "示例"}).refused(deposit(200'000), "application.wrong_state");
}

TEST(application, is_decided_once_and_before_the_opening) {
  submitted().refused(Qualify{clerk}, "application.registration_closed", opens_at);
  submitted().refused(Reject{clerk, ""}, "application.reason_required");
  qualified().refused(Reject{clerk, "示例"}, "application.wrong_state");
  qualified().refused(Qualify{clerk}, "application.wrong_state");
  const Story rejected = submitted().does(Reject{clerk, "示例"});
  EXPECT_EQ(rejected.application().state(), State::rejected);
  EXPECT_EQ(rejected.application().reason(), "示例");
}

TEST(application, is_submitted_once_and_before_the_opening) {
  Story().refused(submit(), "application.registration_closed", opens_at);
  submitted().refused(submit(), "application.wrong_state");
  EXPECT_EQ(submitted().application().submitted().organisation, OrganisationId("o1"));
}

ControlShared shared_with(const std::string& application) {
  return {OrganisationId("o1"),
          "code-1",
          ApplicationId(application),
          OrganisationId("o2"),
          "code-2",
          "group",
          true};
}

TEST(application, tells_of_shared_control_once_and_goes_on) {
  auto asked = submit();
  asked.shared = {shared_with("a2")};
  Story story = Story().does(asked);
  EXPECT_EQ(story.application().seq(), 2) << "submitted, and the alarm";
  story.does(Qualify{clerk, {shared_with("a2"), shared_with("a3")}});
  EXPECT_EQ(story.application().state(), State::qualified) << "an alarm refuses nothing";
  EXPECT_EQ(story.application().seq(), 4) << "of the third alone";
  auto paid = deposit(200'000);
  paid.shared = {shared_with("a3"), shared_with("a4")};
  story.does(paid);
  EXPECT_EQ(story.application().state(), State::admitted);
  EXPECT_EQ(story.application().seq(), 7);
}

}  // namespace

}  // namespace adit::domain::application
