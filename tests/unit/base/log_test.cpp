// One event is one line of the log, whatever its values hold.
#include "base/log.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace adit::base::log {
namespace {

template <class Act>
std::string logged(Act act) {
  testing::internal::CaptureStderr();
  act();
  return testing::internal::GetCapturedStderr();
}

TEST(Log, WritesSentenceAndFieldsOnOneLine) {
  const std::string text = logged([] {
    info("session opened", {{"session", "S-1"}, {"bidders", "3"}});
  });
  EXPECT_NE(text.find(" info session opened session=S-1 bidders=3\n"), std::string::npos) << text;
}

TEST(Log, NamesItsLevel) {
  EXPECT_NE(logged([] { warn("late"); }).find(" warning late"), std::string::npos);
  EXPECT_NE(logged([] { error("lost"); }).find(" error lost"), std::string::npos);
}

TEST(Log, KeepsForgedLinesInsideTheirField) {
  const std::string text = logged([] {
    info("signed in", {{"account", "a\n2026 info forged\x1b[31m\x7f"}});
  });
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1) << text;
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace adit::base::log
