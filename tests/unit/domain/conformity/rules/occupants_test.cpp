// Who counts as being in a block, and which slot is left.
#include "domain/conformity/rules/occupants.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;

Case case_of(const Given& given) {
  return {given.lot, given.registry, given.edition, nullptr, given.when, given.stage, {}};
}

TEST(Occupants, AreThoseOfTheTouchedBlocks) {
  Given given;
  given.registry.rights = {example::right_of("company-a", "SK-001"),
                           example::right_of("company-b", "SK-002")};
  given.registry.reservations = {{"block", "SK-001", 1, "L-2"}, {"block", "SK-002", 0, "L-3"}};
  const Occupants found = occupants_of(case_of(given));
  EXPECT_EQ(found.blocks, std::set<std::string>{"SK-001"});
  EXPECT_EQ(found.occupied, std::set<std::string>{"SK-001"});
  EXPECT_EQ(found.rights.size(), 1u);
  EXPECT_EQ(found.lots.size(), 1u);
  EXPECT_TRUE(found.later.empty() && found.missing.empty());
}

TEST(Occupants, LeaveTheNextSlotAboveAllOthers) {
  Given given;
  EXPECT_EQ(slot_for(case_of(given), "SK-001"), 0);
  given.registry.rights = {example::right_of("company-a", "SK-001")};
  EXPECT_EQ(slot_for(case_of(given), "SK-001"), 1);
  given.registry.reservations = {{"block", "SK-001", 4, "L-2"}};
  EXPECT_EQ(slot_for(case_of(given), "SK-001"), 5);
  given.registry.reservations.push_back({"block", "SK-001", 2, "L-1"});
  EXPECT_EQ(slot_for(case_of(given), "SK-001"), 2) << "its own";
}

TEST(Occupants, AnExtensionHoldsItsBlockAlready) {
  Given given;
  given.registry.rights = {example::right_of("company-a", "SK-001")};
  given.lot.applicant = "company-a";
  EXPECT_FALSE(held_by_applicant(case_of(given), "SK-001")) << "an open sale holds nothing";
  given.lot.event = LotEvent::extend;
  EXPECT_TRUE(held_by_applicant(case_of(given), "SK-001"));
  EXPECT_TRUE(occupants_of(case_of(given)).occupied.empty());
  EXPECT_TRUE(given.assess().reservations.empty());
  given.lot.applicant = "company-b";
  EXPECT_FALSE(held_by_applicant(case_of(given), "SK-001"));
}

}  // namespace
}  // namespace adit::domain::conformity
