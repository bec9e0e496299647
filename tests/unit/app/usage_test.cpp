// The parser's sentences, said anew; a sentence that nobody foresaw stays as it is.
#include "app/usage.hpp"

#include <gtest/gtest.h>

namespace adit::app {
namespace {

TEST(Usage, KnowsWhichGapHoldsWhat) {
  EXPECT_EQ(usage_reason("--a: x: y not in {p,q}", wire::Language::en),
            "--a cannot be x: y but one of p,q");
  EXPECT_EQ(usage_reason("--a excludes --b", wire::Language::zh), "--a 不能与 --b 同用");
}

TEST(Usage, LeavesOtherSentencesAlone) {
  for (const char* fault : {"", "Something else", "A subcommand is required twice"}) {
    EXPECT_EQ(usage_reason(fault, wire::Language::zh), fault);
  }
}

}  // namespace
}  // namespace adit::app
