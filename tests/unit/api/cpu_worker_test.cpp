// A bounded queue before one slow thread.
#include "api/cpu_worker.hpp"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <stdexcept>
#include <vector>

namespace adit::api {
namespace {

TEST(CpuWorker, RunsJobsInOrder) {
  std::promise<void> done;
  CpuWorker worker(8);
  std::vector<int> order;
  ASSERT_TRUE(worker.run([&] { order.push_back(1); }));
  ASSERT_TRUE(worker.run([&] {
    order.push_back(2);
    done.set_value();
  }));
  done.get_future().wait();
  EXPECT_EQ(order, (std::vector<int>{1, 2}));
}

TEST(CpuWorker, TakesNoMoreThanItsQueueHolds) {
  std::promise<void> started;  // these outlive the worker that waits for them
  std::promise<void> release;
  CpuWorker worker(1);
  ASSERT_TRUE(worker.run([&] {
    started.set_value();
    release.get_future().wait();
  }));
  started.get_future().wait();
  EXPECT_TRUE(worker.run([] {}));
  EXPECT_FALSE(worker.run([] {}));
  release.set_value();
}

TEST(CpuWorker, OutlivesAJobThatThrows) {
  CpuWorker worker(8);
  auto told = std::make_shared<std::promise<void>>();
  auto dead = told->get_future();
  ASSERT_TRUE(worker.run([told = std::move(told)] { throw std::runtime_error("no memory"); }));
  EXPECT_THROW(dead.get(), std::future_error) << "the job is gone, and who waited knows";
  std::promise<void> done;
  ASSERT_TRUE(worker.run([&] { done.set_value(); }));
  done.get_future().wait();
}

TEST(CpuWorker, TakesNothingAfterTheEnd) {
  CpuWorker worker(8);
  worker.stop();
  worker.stop();
  EXPECT_FALSE(worker.run([] {}));
}

}  // namespace
}  // namespace adit::api
