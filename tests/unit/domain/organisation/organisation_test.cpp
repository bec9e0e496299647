// A company's way in, and that somebody always manages it.
#include "domain/organisation/organisation.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::domain::organisation {
namespace {

const PersonId founder("p-founder");
const PersonId clerk("p-clerk");
const PersonId officer("p-officer");
const Facts jia{"示例甲", "91220000MA0000001F", "91220000MA0000001F"};

class OrganisationTest : public testing::Test {
 protected:
  // "accepted" or the code of the refusal.
  std::string tell(const Command& command) {
    const auto events = company_.decide(command);
    if (!events) return events.error().code;
    for (const auto& event : *events) company_.evolve(event);
    return "accepted";
  }
  void SetUp() override {
    ASSERT_EQ(tell(Register{OrganisationId("o1"), jia, founder}), "accepted");
  }

  Organisation company_;
};

TEST_F(OrganisationTest, WaitsForAnOfficerWhoHasReadWhatItSaysNow) {
  EXPECT_EQ(company_.state(), State::registered);
  EXPECT_EQ(tell(Verify{2, officer}), "organisation.other_version");
  EXPECT_EQ(tell(Reject{1, officer, ""}), "organisation.reason_required");
  EXPECT_EQ(tell(Verify{1, officer}), "accepted");
  EXPECT_EQ(company_.state(), State::verified);
  EXPECT_EQ(tell(Verify{1, officer}), "organisation.wrong_state");
  EXPECT_EQ(tell(Reject{1, officer, "x"}), "organisation.wrong_state");
}

TEST_F(OrganisationTest, OnceRejectedSaysItAnewAndWaitsAgain) {
  EXPECT_EQ(tell(Correct{jia, founder}), "organisation.wrong_state") << "nothing is wrong yet";
  ASSERT_EQ(tell(Reject{1, officer, "示例：执照过期"}), "accepted");
  EXPECT_EQ(company_.reason(), "示例：执照过期");
  EXPECT_EQ(tell(Correct{jia, officer}), "organisation.manager_only");
  EXPECT_EQ(tell(Correct{jia, founder}), "accepted");
  EXPECT_EQ(company_.state(), State::registered);
  EXPECT_FALSE(company_.reason());
  EXPECT_EQ(tell(Verify{1, officer}), "organisation.other_version") << "what was rejected";
  EXPECT_EQ(tell(Verify{2, officer}), "accepted");
}

TEST_F(OrganisationTest, IsDecidedOnByNobodyOfItsOwn) {
  EXPECT_EQ(tell(Verify{1, founder}), "organisation.own_decision");
  ASSERT_EQ(tell(AddMember{founder, clerk, Role::viewer, false}), "accepted");
  EXPECT_EQ(tell(Reject{1, clerk, "x"}), "organisation.own_decision");
}

TEST_F(OrganisationTest, ItsVerificationIsWithdrawnByTwoOfficers) {
  const PersonId other("p-other");
  EXPECT_EQ(tell(ProposeWithdrawal{officer, "x"}), "organisation.wrong_state") << "none yet";
  ASSERT_EQ(tell(Verify{1, officer}), "accepted");
  EXPECT_EQ(tell(Withdraw{other}), "organisation.no_withdrawal");
  EXPECT_EQ(tell(DropWithdrawal{other, "x"}), "organisation.no_withdrawal");
  EXPECT_EQ(tell(ProposeWithdrawal{officer, ""}), "organisation.reason_required");
  ASSERT_EQ(tell(ProposeWithdrawal{officer, "示例：执照被吊销"}), "accepted");
  EXPECT_EQ(company_.state(), State::verified) << "nothing is decided";
  EXPECT_EQ(tell(ProposeWithdrawal{other, "x"}), "organisation.withdrawal_open");
  EXPECT_EQ(tell(Withdraw{officer}), "organisation.own_withdrawal");
  ASSERT_EQ(tell(Withdraw{other}), "accepted");
  EXPECT_EQ(company_.state(), State::withdrawn);
  EXPECT_EQ(company_.reason(), "示例：执照被吊销");
  EXPECT_EQ(tell(Withdraw{other}), "organisation.wrong_state");
}

TEST_F(OrganisationTest, AWithdrawalMayBeDroppedAlsoByWhoProposedIt) {
  ASSERT_EQ(tell(Verify{1, officer}), "accepted");
  ASSERT_EQ(tell(ProposeWithdrawal{officer, "x"}), "accepted");
  EXPECT_EQ(tell(DropWithdrawal{officer, ""}), "organisation.reason_required");
  EXPECT_EQ(tell(DropWithdrawal{officer, "y"}), "accepted");
  EXPECT_FALSE(company_.withdrawal());
  EXPECT_EQ(tell(Withdraw{PersonId("p-other")}), "organisation.no_withdrawal");
}

TEST_F(OrganisationTest, NobodyOfItsOwnHasASayInAWithdrawal) {
  ASSERT_EQ(tell(AddMember{founder, clerk, Role::viewer, false}), "accepted");
  ASSERT_EQ(tell(Verify{1, officer}), "accepted");
  EXPECT_EQ(tell(ProposeWithdrawal{clerk, "x"}), "organisation.own_decision");
  ASSERT_EQ(tell(ProposeWithdrawal{officer, "x"}), "accepted");
  EXPECT_EQ(tell(Withdraw{clerk}), "organisation.own_decision");
  EXPECT_EQ(tell(DropWithdrawal{clerk, "x"}), "organisation.own_decision");
}

TEST_F(OrganisationTest, OnceWithdrawnSaysItAnewAndWaitsAgain) {
  ASSERT_EQ(tell(Verify{1, officer}), "accepted");
  ASSERT_EQ(tell(ProposeWithdrawal{officer, "x"}), "accepted");
  ASSERT_EQ(tell(Withdraw{PersonId("p-other")}), "accepted");
  ASSERT_EQ(tell(Correct{jia, founder}), "accepted");
  EXPECT_EQ(company_.state(), State::registered);
  EXPECT_FALSE(company_.withdrawal());
  EXPECT_EQ(tell(Verify{2, officer}), "accepted");
}

TEST_F(OrganisationTest, OnlyAManagerSaysWhoActsForIt) {
  ASSERT_EQ(tell(AddMember{founder, clerk, Role::bidder, true}), "accepted");
  EXPECT_EQ(tell(AddMember{clerk, PersonId("p3"), Role::viewer, false}),
            "organisation.manager_only");
  EXPECT_EQ(tell(ChangeMember{clerk, clerk, Role::manager, false}), "organisation.manager_only");
  EXPECT_EQ(tell(RemoveMember{clerk, founder}), "organisation.manager_only");
  EXPECT_EQ(tell(ChangeMember{founder, PersonId("p3"), Role::viewer, false}),
            "organisation.member_unknown");
  EXPECT_EQ(tell(RemoveMember{founder, PersonId("p3")}), "organisation.member_unknown");
}

TEST_F(OrganisationTest, IsNeverWithoutAManager) {
  EXPECT_EQ(tell(RemoveMember{founder, founder}), "organisation.last_manager");
  EXPECT_EQ(tell(ChangeMember{founder, founder, Role::bidder, false}), "organisation.last_manager");
  ASSERT_EQ(tell(AddMember{founder, clerk, Role::viewer, false}), "accepted");
  EXPECT_EQ(tell(RemoveMember{founder, founder}), "organisation.last_manager");
  ASSERT_EQ(tell(ChangeMember{founder, clerk, Role::manager, false}), "accepted");
  EXPECT_EQ(tell(RemoveMember{founder, founder}), "accepted");
  EXPECT_EQ(tell(AddMember{founder, founder, Role::manager, false}), "organisation.manager_only");
}

TEST_F(OrganisationTest, HasOnlySoManyPeople) {
  for (std::size_t i = 1; i < base::limits::organisation_members_max; ++i) {
    ASSERT_EQ(tell(AddMember{founder, PersonId(std::to_string(i)), Role::viewer, false}),
              "accepted");
  }
  EXPECT_EQ(tell(AddMember{founder, clerk, Role::viewer, false}), "organisation.too_many_members");
}

TEST(CarriedOver, IsVerifiedAndManagedByWhoActedForIt) {
  Organisation company;
  company.evolve(CarriedOver{OrganisationId("o1"), jia, {founder}});
  EXPECT_EQ(company.state(), State::verified);
  EXPECT_TRUE(company.decide(AddMember{founder, clerk, Role::bidder, false}));
  EXPECT_FALSE(company.decide(Register{OrganisationId("o2"), jia, clerk}));
}

TEST(CheckedFacts, NameTheFieldThatIsWrong) {
  const auto good = checked({"  示例甲　", "91220000ma0000001f", ""});
  ASSERT_TRUE(good) << good.error().code;
  EXPECT_EQ(*good, jia) << "no group is its own";
  const auto fault = [](const Facts& facts) {
    const auto read = checked(facts);
    return read ? "accepted" : read.error().code + read.error().pointer;
  };
  EXPECT_EQ(fault({" ", jia.credit_code, ""}), "name.empty/organisation_name");
  EXPECT_EQ(fault({"甲\u202E乙", jia.credit_code, ""}), "name.hidden_character/organisation_name");
  EXPECT_EQ(fault({"甲", "91220000MA00000011", ""}), "credit_code.check_digit/credit_code");
  EXPECT_EQ(fault({"甲", jia.credit_code, "9122"}), "credit_code.malformed/group_credit_code");
}

}  // namespace
}  // namespace adit::domain::organisation
