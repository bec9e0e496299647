// The group commit: everything that was queued while the last commit ran is the next batch. One
// thread, one connection, one commit in flight, no timer. What it reports as committed is durable,
// also when the connection died at the worst moment: then it reads back and asks again, in order.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "base/instant.hpp"
#include "journal/append.hpp"
#include "journal/port.hpp"

namespace adit::journal {

class Committer final : public AppendQueue {
 public:
  // `port` is the committer's own door to the database (postgres_port, MemoryJournal::port). The
  // clock outlives the committer. The thread starts at once and connects by itself.
  Committer(std::unique_ptr<Port> port, base::SigningKey key, const base::Clock& clock,
            CommitterOptions options = {});
  ~Committer() override;  // stop()
  Committer(const Committer&) = delete;
  Committer& operator=(const Committer&) = delete;

  [[nodiscard]] bool submit(Append append) override;
  [[nodiscard]] bool healthy() const override { return !unavailable_since().has_value(); }
  // Since when the database does not answer, if it does not.
  [[nodiscard]] std::optional<base::Instant> unavailable_since() const;

  [[nodiscard]] Losses losses() const;
  [[nodiscard]] CommitterStats stats() const;

  // Takes no more, commits what is queued if the database answers, else reports it as stopped, and
  // joins the thread. May be called twice.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// A committer's door to PostgreSQL. Connects lazily; `conninfo` is a libpq connection string.
[[nodiscard]] std::unique_ptr<Port> postgres_port(std::string conninfo);

}  // namespace adit::journal
