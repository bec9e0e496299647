// The committer of a simulated server: the real commit loop, on a fiber instead of a thread, behind
// the same queue.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "base/crypto.hpp"
#include "journal/commit_loop.hpp"
#include "sim/database.hpp"
#include "sim/fiber.hpp"
#include "sim/world.hpp"

namespace adit::sim {

class SimCommitter final : public journal::AppendQueue, private journal::CommitSource {
 public:
  // `agenda` is that of the server: while the server stands still, so does this.
  SimCommitter(World& world, Agenda& agenda, Database& database, const base::SigningKey& key);

  [[nodiscard]] bool submit(journal::Append append) override;
  [[nodiscard]] bool healthy() const override { return !loop_.unavailable_since(); }
  [[nodiscard]] std::optional<Instant> unavailable_since() const {
    return loop_.unavailable_since();
  }
  [[nodiscard]] const journal::Losses& losses() const { return losses_; }

 private:
  [[nodiscard]] std::optional<std::vector<journal::Append>> take() override;
  [[nodiscard]] bool pause(Millis pause) override;
  void lost(Instant since) override;
  void wait(Millis ms);
  void wake_after(Millis ms);

  World& world_;
  Agenda& agenda_;
  SimPort port_;
  journal::CommitterOptions options_;
  std::deque<journal::Append> queue_;
  journal::Losses losses_;
  bool idle_ = false;
  std::uint64_t waits_ = 0;  // a wake is for one wait alone
  std::shared_ptr<bool> there_ = std::make_shared<bool>(true);
  journal::CommitLoop loop_;
  Fiber fiber_;  // last: it is unwound before anything that it uses
};

}  // namespace adit::sim
