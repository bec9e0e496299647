// What g++ 12 gets wrong in a co_await expression, and the forms that are safe. A value that counts
// its constructions shows a double destruction without corrupting anything, so the faulty forms can
// be run too: when one of them comes out even, the compiler has changed and the rule may be lifted.
#include <gtest/gtest.h>

#include <array>
#include <coroutine>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace adit::base {
namespace {

// Constructions minus destructions.
int balance = 0;

struct Counted {
  Counted() { ++balance; }
  Counted(const Counted&) { ++balance; }
  Counted(Counted&&) noexcept { ++balance; }
  Counted& operator=(const Counted&) = default;
  Counted& operator=(Counted&&) noexcept = default;
  ~Counted() { --balance; }
};

// A coroutine that starts when awaited and goes back to its awaiter.
class [[nodiscard]] Step {
 public:
  struct promise_type {
    std::coroutine_handle<> awaiter = std::noop_coroutine();
    Step get_return_object() {
      return Step(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> done) noexcept {
        return done.promise().awaiter;
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::abort(); }
  };

  explicit Step(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  Step(Step&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}
  Step& operator=(Step&&) = delete;
  ~Step() {
    if (handle_) handle_.destroy();
  }
  void run() { handle_.resume(); }

  bool await_ready() noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiter) noexcept {
    handle_.promise().awaiter = awaiter;
    return handle_;
  }
  void await_resume() noexcept {}

 private:
  std::coroutine_handle<promise_type> handle_;
};

struct Aggregate {
  Counted counted;
  int number = 0;
};

class WithConstructor {
 public:
  explicit WithConstructor(Counted counted) : counted_(std::move(counted)) {}

 private:
  Counted counted_;
};

Step take(Aggregate) {
  co_return;
}
Step take_reference(const Aggregate&) {
  co_return;
}
Step take_class(WithConstructor) {
  co_return;
}
Step take_array(std::array<Counted, 2>) {
  co_return;
}
Step take_text(std::string) {
  co_return;
}
Step take_optional(std::optional<Counted>) {
  co_return;
}
Step take_pair(std::pair<Counted, int>) {
  co_return;
}
Step take_vector(std::vector<Counted>) {
  co_return;
}
template <class F>
Step call(F job) {
  job();
  co_return;
}
Step call_erased(std::function<void()> job) {
  job();
  co_return;
}

// What is left over after a coroutine has run: 0 when every value died once.
int left_over(Step (*body)()) {
  balance = 0;
  {
    auto step = body();
    step.run();
  }
  return balance;
}

TEST(GccCoroutine, NamedThenAwaitedIsSafe) {
  EXPECT_EQ(left_over([]() -> Step {
              Aggregate named{Counted{}, 1};
              co_await take(std::move(named));
            }),
            0);
  EXPECT_EQ(left_over([]() -> Step {
              const Aggregate named{Counted{}, 1};
              co_await take_reference(named);
            }),
            0);
  EXPECT_EQ(left_over([]() -> Step {
              std::array<Counted, 2> named{};
              co_await take_array(std::move(named));
            }),
            0);
  EXPECT_EQ(left_over([]() -> Step {
              Counted counted;
              auto job = [counted] { static_cast<void>(counted); };
              co_await call(std::move(job));
            }),
            0);
  EXPECT_EQ(left_over([]() -> Step {
              Counted counted;
              auto step = call([counted] { static_cast<void>(counted); });
              co_await std::move(step);
            }),
            0);
}

TEST(GccCoroutine, ClassesWithConstructorsAreSafe) {
  EXPECT_EQ(left_over([]() -> Step { co_await take_class(WithConstructor(Counted())); }), 0);
  EXPECT_EQ(left_over([]() -> Step { co_await take_text(std::string(100, 'x')); }), 0);
  EXPECT_EQ(left_over([]() -> Step { co_await take_optional(std::optional(Counted())); }), 0);
  EXPECT_EQ(left_over([]() -> Step { co_await take_pair(std::pair(Counted(), 1)); }), 0);
  EXPECT_EQ(left_over([]() -> Step { co_await take_vector(std::vector<Counted>(3)); }), 0);
}

TEST(GccCoroutine, ReferencesAndTrivialCapturesAreSafe) {
  EXPECT_EQ(left_over([]() -> Step {
              Counted counted;
              const int number = 1;
              co_await call([&counted] { static_cast<void>(counted); });
              co_await call([number] { static_cast<void>(number); });
            }),
            0);
}

TEST(GccCoroutine, LoopsAndConditionsAroundAwaitsAreSafe) {
  EXPECT_EQ(left_over([]() -> Step {
              for (const auto& counted : std::vector<Counted>(3)) {
                static_cast<void>(counted);
                co_await take_text("x");
              }
              const std::vector<Counted> kept(2);
              if (!kept.empty()) co_await take_vector(kept);
            }),
            0);
}

// The fault itself, in the forms that tests/tidy keeps out of the tree.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ == 12
TEST(GccCoroutine, TemporariesOfAggregatesDieTwice) {
  EXPECT_LT(left_over([]() -> Step { co_await take(Aggregate{Counted(), 1}); }), 0);
  EXPECT_LT(left_over([]() -> Step { co_await take({Counted(), 1}); }), 0);
  EXPECT_LT(left_over([]() -> Step { co_await take_reference(Aggregate{Counted(), 1}); }), 0);
}

TEST(GccCoroutine, TemporaryLambdasWithCapturesDieTwice) {
  EXPECT_LT(left_over([]() -> Step {
              Counted counted;
              co_await call([counted] { static_cast<void>(counted); });
            }),
            0);
  EXPECT_LT(left_over([]() -> Step {
              Counted counted;
              co_await call_erased([counted] { static_cast<void>(counted); });
            }),
            0);
}
#endif

}  // namespace
}  // namespace adit::base
