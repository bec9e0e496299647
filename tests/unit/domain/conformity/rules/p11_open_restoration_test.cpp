// Open restoration duties of the group whose right is extended or changed.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given extension(std::int64_t open) {
  Given given = example::mine_in_order();
  given.lot.event = LotEvent::extend;
  given.lot.applicant = "A";
  given.stage = Stage::award;
  given.registry.counts = {{"open_restoration:A", open}};
  return given;
}

TEST(P11OpenRestoration, IsPutRightFirst) {
  EXPECT_EQ(extension(0).verdict("P11"), pass);
  Given given = extension(1);
  EXPECT_EQ(given.verdict("P11"), needs_justification);
  given.lot.docs.push_back(example::document("restoration_record", "示例公司"));
  EXPECT_EQ(given.verdict("P11"), needs_justification) << "nobody vouches for himself";
  given.lot.docs.push_back(example::document("restoration_record", "示例规划机关"));
  EXPECT_EQ(given.verdict("P11"), justified);
}

TEST(P11OpenRestoration, CountsTheGroup) {
  Given given = extension(1);
  given.lot.applicant_control_group = "集团";
  EXPECT_EQ(given.finding("P11").missing, std::vector<std::string>{"counts:open_restoration:集团"});
  given.lot.applicant.clear();
  EXPECT_EQ(given.finding("P11").missing, std::vector<std::string>{"lot:applicant"});
}

TEST(P11OpenRestoration, IsNotAskedOfAnOpenSale) {
  Given given = extension(1);
  given.lot.event = LotEvent::establish;
  EXPECT_EQ(given.verdict("P11"), not_applicable);
  given = extension(1);
  given.stage = Stage::lot;
  EXPECT_EQ(given.verdict("P11"), info);
}

}  // namespace
}  // namespace adit::domain::conformity
