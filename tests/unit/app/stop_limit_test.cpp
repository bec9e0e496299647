// A stop that hangs is ended over the part that hangs; one that is through in time is let alone.
#include "app/stop_limit.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <thread>

namespace adit::app {
namespace {

TEST(StopLimit, NamesThePartThatIsStillWaitedFor) {
  std::promise<std::string> told;
  StopLimit limit(50, [&told](const std::string& part) { told.set_value(part); });
  limit.waits_for("connections");
  limit.waits_for("followers");
  auto part = told.get_future();
  ASSERT_EQ(part.wait_for(std::chrono::seconds(10)), std::future_status::ready);
  EXPECT_EQ(part.get(), "followers");
}

TEST(StopLimit, LetsAStopBeThatIsThroughInTime) {
  bool expired = false;
  const auto began = std::chrono::steady_clock::now();
  {
    StopLimit limit(60'000, [&expired](const std::string&) { expired = true; });
    limit.waits_for("connections");
  }
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(30));
  EXPECT_FALSE(expired);
}

TEST(StopLimit, EndsTheProcessAsAFailure) {
  EXPECT_EXIT(
      {
        StopLimit limit(10, end_without);
        limit.waits_for("followers");
        std::this_thread::sleep_for(std::chrono::seconds(30));
      },
      testing::ExitedWithCode(1), "stop given up.*still_waiting_for=followers");
}

}  // namespace
}  // namespace adit::app
