// A door to a journal that fails by the dice of one seed: a step is lost, or done and its answer
// lost, or it is done later than anybody waited for; and before a step others may come in between.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "journal/memory_journal.hpp"
#include "journal/port.hpp"
#include "support/dice.hpp"

namespace adit::tests {

class DicePort final : public journal::Port {
 public:
  // `between` is called before every step that reaches the database.
  DicePort(journal::MemoryJournal& journal, Dice& dice, std::function<void()> between)
      : inner_(journal.port()), dice_(dice), between_(std::move(between)) {}

  void open() override {
    works_ = true;
    step([&] { inner_->open(); });
  }
  std::int64_t take_batch_numbers() override {
    return step([&] { return inner_->take_batch_numbers(); });
  }
  journal::SendOutcome send(const journal::CommitBatch& batch) override {
    if (dice_.one_in(10)) {
      late_.push_back(Late(batch));
      lose();
    }
    return step([&] { return inner_->send(batch); });
  }
  std::vector<std::optional<base::Digest>> hashes(
      const std::vector<journal::Place>& places) override {
    return step([&] { return inner_->hashes(places); });
  }
  void settle() override {
    step([&] { inner_->settle(); });
  }
  void ping() override {
    step([&] { inner_->ping(); });
  }
  void give_up() noexcept override {}

  bool misused = false;    // a step was asked for on a lost connection
  bool forgetful = false;  // planted fault: says "committed" and writes nothing

 private:
  // A commit whose answer was not waited for; it may yet come, or not.
  struct Late {
    explicit Late(const journal::CommitBatch& batch) : receipts(batch.receipts) {
      for (const journal::Entry* row : batch.rows) rows.push_back(*row);
    }
    std::vector<journal::Entry> rows;
    std::shared_ptr<const ledger::SignedBatch> receipts;
  };

  template <class Action>
  auto step(Action action) -> decltype(action()) {
    if (!works_) misused = true;
    between_();
    if (!late_.empty() && dice_.one_in(3)) land();
    if (dice_.one_in(12)) lose();
    const bool answer_lost = dice_.one_in(12);
    if constexpr (std::is_void_v<decltype(action())>) {
      action();
      if (answer_lost) lose();
    } else if constexpr (std::is_same_v<decltype(action()), journal::SendOutcome>) {
      const auto outcome = forgetful ? journal::SendOutcome::committed : action();
      if (answer_lost) lose();
      return outcome;
    } else {
      auto result = action();
      if (answer_lost) lose();
      return result;
    }
  }

  void land() {
    journal::CommitBatch batch;
    for (const journal::Entry& row : late_.front().rows) batch.rows.push_back(&row);
    batch.receipts = late_.front().receipts;
    (void)inner_->send(batch);
    late_.erase(late_.begin());
  }

  [[noreturn]] void lose() {
    works_ = false;
    throw journal::Unavailable("lost by the dice");
  }

  std::unique_ptr<journal::Port> inner_;
  Dice& dice_;
  std::function<void()> between_;
  bool works_ = false;
  std::vector<Late> late_;
};

}  // namespace adit::tests
