// Deposits under a lot.
#include "domain/conformity/rules/deposits.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;
using example::seen;

TEST(Deposits, AreCoveredButForDrawingNoise) {
  const LotFacts lot = example::lot();
  EXPECT_TRUE(covers(lot, {"deposit", "KD-1", 500'000, 500'000, 3'000}));
  EXPECT_TRUE(covers(lot, {"deposit", "KD-1", 497'000, 500'000, 3'000}));
  EXPECT_FALSE(covers(lot, {"deposit", "KD-1", 496'999, 500'000, 3'000}));
}

TEST(Deposits, TheLargestDecides) {
  Given given;
  given.lot.touches = {example::touch("deposit", "KD-1", 1'000'000),
                       example::touch("矿产地", "KD-2", 1'000'000)};
  given.registry.deposits = {{"KD-1", "金", DepositSize::small},
                             {"KD-2", "金", DepositSize::large}};
  EXPECT_EQ(reserves_of(seen(given)).size, DepositSize::large);
  given.registry.deposits.pop_back();
  EXPECT_EQ(reserves_of(seen(given)).missing, std::vector<std::string>{"deposit:KD-2:size"});
}

TEST(Deposits, WithoutOneTheLotSaysHowLargeItsReservesAre) {
  Given given;
  given.lot.touches.clear();
  EXPECT_EQ(reserves_of(seen(given)).missing, std::vector<std::string>{"lot:terms.reserve_class"});
  given.lot.terms.texts = {{"reserve_class", "huge"}};
  EXPECT_EQ(reserves_of(seen(given)).missing, std::vector<std::string>{"lot:terms.reserve_class"});
  given.lot.terms.texts[0].second = "medium";
  EXPECT_EQ(reserves_of(seen(given)).size, DepositSize::medium);
  EXPECT_EQ(classes_below(DepositSize::small, DepositSize::large), 2);
  EXPECT_EQ(classes_below(DepositSize::large, DepositSize::medium), -1);
}

TEST(Deposits, AreMinedByWhomTheRegisterNames) {
  Given given;
  auto right = example::mine_of("R-1", "金", "", "");
  right.deposit = "KD-1";
  auto ended = right;
  ended.state = "expired";
  given.registry.rights = {right, ended};
  EXPECT_EQ(mined_by(seen(given), {"KD-1"}, true).size(), 1u);
  EXPECT_TRUE(mined_by(seen(given), {"KD-2"}, true).empty());
  given.lot.event = LotEvent::extend;
  given.lot.applicant = right.entity;
  EXPECT_TRUE(mined_by(seen(given), {"KD-1"}, true).empty()) << "the applicant's own";
  EXPECT_EQ(mined_by(seen(given), {"KD-1"}, false).size(), 1u);
}

}  // namespace
}  // namespace adit::domain::conformity
