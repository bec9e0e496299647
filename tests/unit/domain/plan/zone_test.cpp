// Sizes of deposits by their names.
#include "domain/plan/zone.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

TEST(DepositSize, GoesByItsName) {
  for (const DepositSize size : {DepositSize::large, DepositSize::medium, DepositSize::small}) {
    EXPECT_EQ(deposit_size_of(name_of(size)), size);
  }
  EXPECT_EQ(deposit_size_of("huge"), std::nullopt);
}

}  // namespace
}  // namespace adit::domain::plan
