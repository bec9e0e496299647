// Watermarks: nothing received before a moment may arrive after its watermark was called.
#include "http/io_threads.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <boost/asio/post.hpp>
#include <future>
#include <thread>

namespace adit::http {
namespace {

using namespace std::chrono_literals;

// True when the watermark of `at` is called within `span`.
bool passes(IoThreads& io, base::Instant at, std::chrono::milliseconds span) {
  const auto passed = std::make_shared<std::promise<void>>();
  auto future = passed->get_future();
  io.watermark(at, [passed] { passed->set_value(); });
  return future.wait_for(span) == std::future_status::ready;
}

template <class F>
void on(IoThreads& io, std::size_t index, F job) {
  std::promise<void> done;
  boost::asio::post(io.context(index), [&] {
    job();
    done.set_value();
  });
  done.get_future().wait();
}

TEST(IoThreads, WatermarkPassesOnceTheMomentHas) {
  const base::AnchoredClock clock;
  IoThreads io(4, clock);
  io.run();
  EXPECT_TRUE(passes(io, clock.now(), 2s));
  const auto at = clock.now() + 200;
  std::promise<base::Instant> called;
  io.watermark(at, [&] { called.set_value(clock.now()); });
  EXPECT_GE(called.get_future().get(), at);
}

TEST(IoThreads, WatermarkWaitsForWhatIsHeld) {
  const base::AnchoredClock clock;
  IoThreads io(2, clock);
  io.run();
  const auto before = clock.now();
  std::shared_ptr<void> held;
  on(io, 1, [&] { held = io.hold(1, before); });
  EXPECT_TRUE(passes(io, before, 2s)) << "received at the moment itself is after it";
  EXPECT_FALSE(passes(io, before + 1, 100ms));
  on(io, 1, [&] { held.reset(); });
  EXPECT_TRUE(passes(io, before + 1, 2s));
}

TEST(IoThreads, WatermarkWaitsAlsoForAnOlderOneThatIsHeldLater) {
  const base::AnchoredClock clock;
  IoThreads io(1, clock);
  io.run();
  const auto before = clock.now();
  std::shared_ptr<void> newer;
  std::shared_ptr<void> older;
  on(io, 0, [&] {
    newer = io.hold(0, before + 10);
    older = io.hold(0, before);
  });
  EXPECT_FALSE(passes(io, before + 1, 100ms));
  on(io, 0, [&] { older.reset(); });
  EXPECT_TRUE(passes(io, before + 1, 2s));
  on(io, 0, [&] { newer.reset(); });
}

TEST(IoThreads, WatermarkWaitsForTheOldestOnly) {
  const base::AnchoredClock clock;
  IoThreads io(1, clock);
  io.run();
  const auto start = clock.now();
  std::vector<std::shared_ptr<void>> held;
  on(io, 0, [&] {
    for (int i = 0; i < 4; ++i) held.push_back(io.hold(0, start + i));
  });
  std::this_thread::sleep_for(10ms);
  on(io, 0, [&] { held[2].reset(); });
  EXPECT_FALSE(passes(io, start + 1, 50ms));
  on(io, 0, [&] { held[0].reset(); });
  EXPECT_TRUE(passes(io, start + 1, 2s));
  on(io, 0, [&] { held[1].reset(); });
  EXPECT_TRUE(passes(io, start + 3, 2s));
  EXPECT_FALSE(passes(io, start + 4, 50ms));
  on(io, 0, [&] { held.clear(); });
}

TEST(IoThreads, WatermarkWaitsForABusyThread) {
  const base::AnchoredClock clock;
  IoThreads io(2, clock);
  io.run();
  std::promise<void> go;
  boost::asio::post(io.context(0), [&] { go.get_future().wait(); });
  EXPECT_FALSE(passes(io, clock.now(), 100ms));
  go.set_value();
  EXPECT_TRUE(passes(io, clock.now(), 2s));
}

// Requests of every thread are stamped, held a while and handed on; none may be handed on with a
// stamp before a watermark that has been called.
TEST(IoThreads, NothingArrivesBehindAWatermark) {
  const base::AnchoredClock clock;
  IoThreads io(4, clock);
  io.run();
  std::atomic<std::int64_t> passed{0};
  std::atomic<int> late{0};
  std::atomic<int> left{4 * 2000};
  std::function<void(std::size_t)> receive = [&](std::size_t index) {
    const auto at = clock.now();
    boost::asio::post(io.context(index), [&, index, at, held = io.hold(index, at)] {
      if (at.ms < passed.load()) late.fetch_add(1);
      if (left.fetch_sub(1) > 4) receive(index);
    });
  };
  for (std::size_t i = 0; i < 4; ++i) boost::asio::post(io.context(i), [&, i] { receive(i); });
  while (left.load() > 0) {
    const auto at = clock.now();
    if (!passes(io, at, 5s)) break;
    passed.store(at.ms);
  }
  io.stop();
  EXPECT_LE(left.load(), 0);
  EXPECT_EQ(late.load(), 0);
}

}  // namespace
}  // namespace adit::http
