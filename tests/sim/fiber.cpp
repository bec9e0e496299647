// POSIX contexts; the address checker is told of each switch.
#include "sim/fiber.hpp"

#include <ucontext.h>

#include <cstddef>
#include <utility>

#include "base/invariant.hpp"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

namespace adit::sim {

namespace {

constexpr std::size_t stack_bytes = 256 * 1024;

}  // namespace

struct Fiber::Stack {
  std::function<void()> body;
  std::unique_ptr<char[]> memory = std::make_unique<char[]>(stack_bytes);
  ucontext_t inside{};
  ucontext_t outside{};
  bool finished = false;
  bool ending = false;
#if defined(__SANITIZE_ADDRESS__)
  const void* outer_bottom = nullptr;
  std::size_t outer_bytes = 0;
#endif

  void enter() {
#if defined(__SANITIZE_ADDRESS__)
    void* fake = nullptr;
    __sanitizer_start_switch_fiber(&fake, memory.get(), stack_bytes);
    ::swapcontext(&outside, &inside);
    __sanitizer_finish_switch_fiber(fake, nullptr, nullptr);
#else
    ::swapcontext(&outside, &inside);
#endif
  }

  void leave() {
#if defined(__SANITIZE_ADDRESS__)
    void* fake = nullptr;
    __sanitizer_start_switch_fiber(finished ? nullptr : &fake, outer_bottom, outer_bytes);
    ::swapcontext(&inside, &outside);
    arrived(fake);
#else
    ::swapcontext(&inside, &outside);
#endif
  }

#if defined(__SANITIZE_ADDRESS__)
  void arrived(void* fake) {
    __sanitizer_finish_switch_fiber(fake, &outer_bottom, &outer_bytes);
  }
#endif

  void run() {
#if defined(__SANITIZE_ADDRESS__)
    arrived(nullptr);
#endif
    try {
      body();
    } catch (const Unwound&) {
      // destroyed before its end
    }
    finished = true;
    leave();
  }

  // makecontext passes ints alone, so whoever starts says here who it is.
  static inline Stack* starting = nullptr;
  static void begin() {
    std::exchange(starting, nullptr)->run();
  }
};

Fiber::Fiber(std::function<void()> body) : stack_(std::make_unique<Stack>()) {
  stack_->body = std::move(body);
  ADIT_INVARIANT(::getcontext(&stack_->inside) == 0, "a context can be had");
  stack_->inside.uc_stack.ss_sp = stack_->memory.get();
  stack_->inside.uc_stack.ss_size = stack_bytes;
  stack_->inside.uc_link = nullptr;
  ::makecontext(&stack_->inside, &Stack::begin, 0);
  Stack::starting = stack_.get();
  stack_->body = [first = true, this, work = std::move(stack_->body)]() mutable {
    if (std::exchange(first, false)) wait();
    work();
  };
  stack_->enter();
}

Fiber::~Fiber() {
  stack_->ending = true;
  if (!stack_->finished) stack_->enter();
}

void Fiber::resume() {
  if (!stack_->finished) stack_->enter();
}

void Fiber::wait() {
  stack_->leave();
  if (stack_->ending) throw Unwound();
}

bool Fiber::finished() const {
  return stack_->finished;
}

}  // namespace adit::sim
