// A second stack in the same thread. What waits on it hands the thread back and goes on when it is
// resumed: so code that blocks runs in a simulation in which nothing may block.
#pragma once

#include <functional>
#include <memory>

namespace adit::sim {

// Used by one thread. Nothing may wait while it handles an exception: the list of those that are
// being handled belongs to the thread.
class Fiber {
 public:
  // What wait() throws when the fiber is destroyed before its end; passes through everything.
  struct Unwound {};

  // Does nothing until it is resumed. `body` may not throw.
  explicit Fiber(std::function<void()> body);
  ~Fiber();
  Fiber(const Fiber&) = delete;
  Fiber& operator=(const Fiber&) = delete;

  void resume();  // from outside: runs it until it waits or ends
  void wait();    // from inside
  [[nodiscard]] bool finished() const;

 private:
  struct Stack;
  std::unique_ptr<Stack> stack_;
};

}  // namespace adit::sim
