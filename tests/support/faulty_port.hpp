// A door to a journal's database that fails on demand, step by step and in both ways: the step was
// lost, or it was done and its answer was lost. It can also hold a step until it is let go.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "journal/port.hpp"

namespace adit::tests {

enum class Step { open, take_batch_numbers, send, hashes, settle, ping };
enum class How { lost, done_but_answer_lost };

struct Fault {
  Step step;
  How how;
};

// What several doors of one test share: the faults to come, in order, and the gate.
class FaultPlan {
 public:
  void then(Step step, How how) {
    const std::lock_guard lock(mutex_);
    faults_.push_back({step, how});
  }
  // The fault for this step if it is the next one to come.
  std::optional<How> take(Step step) {
    const std::lock_guard lock(mutex_);
    if (faults_.empty() || faults_.front().step != step) return std::nullopt;
    const How how = faults_.front().how;
    faults_.pop_front();
    return how;
  }
  [[nodiscard]] bool all_happened() {
    const std::lock_guard lock(mutex_);
    return faults_.empty();
  }

  // Holds every `send` before it starts, until opened.
  void hold_sends() { set_held(true); }
  void let_go() { set_held(false); }
  void wait_until_held() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_ > 0; });
  }
  void pass_gate(const bool& given_up) {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [&] { return !held_ || given_up; });
    --waiting_;
  }
  void wake(bool& given_up) {
    const std::lock_guard lock(mutex_);
    given_up = true;
    changed_.notify_all();
  }

 private:
  void set_held(bool held) {
    const std::lock_guard lock(mutex_);
    held_ = held;
    changed_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Fault> faults_;
  bool held_ = false;
  int waiting_ = 0;
};

class FaultyPort final : public journal::Port {
 public:
  FaultyPort(std::unique_ptr<journal::Port> inner, std::shared_ptr<FaultPlan> plan)
      : inner_(std::move(inner)), plan_(std::move(plan)) {}

  void open() override {
    step(Step::open, [&] { inner_->open(); });
  }
  std::int64_t take_batch_numbers() override {
    std::int64_t first = 0;
    step(Step::take_batch_numbers, [&] { first = inner_->take_batch_numbers(); });
    return first;
  }
  journal::SendOutcome send(const journal::CommitBatch& batch) override {
    plan_->pass_gate(given_up_);
    journal::SendOutcome outcome{};
    step(Step::send, [&] { outcome = inner_->send(batch); });
    return outcome;
  }
  std::vector<std::optional<base::Digest>> hashes(
      const std::vector<journal::Place>& places) override {
    std::vector<std::optional<base::Digest>> found;
    step(Step::hashes, [&] { found = inner_->hashes(places); });
    return found;
  }
  void settle() override {
    step(Step::settle, [&] { inner_->settle(); });
  }
  void ping() override {
    step(Step::ping, [&] { inner_->ping(); });
  }
  void give_up() noexcept override {
    plan_->wake(given_up_);
    inner_->give_up();
  }

 private:
  template <class Action>
  void step(Step which, Action action) {
    const auto fault = plan_->take(which);
    if (fault == How::lost) throw journal::Unavailable("lost, for the test");
    action();
    if (fault) throw journal::Unavailable("answer lost, for the test");
  }

  std::unique_ptr<journal::Port> inner_;
  std::shared_ptr<FaultPlan> plan_;
  bool given_up_ = false;  // guarded by the plan's mutex
};

}  // namespace adit::tests
