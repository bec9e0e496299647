// Asks the database, over a connection and on a thread of its own, whether it answers. A question
// may hang for as long as the database does; whoever wants to know looks at the age of the answer.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/rounds.hpp"
#include "base/clock.hpp"
#include "store/pool.hpp"

namespace adit::app {

class Probe {
 public:
  // Asks with this; throws std::exception when there is no answer, and may block.
  using Question = std::function<void()>;

  // The clock outlives this. Starts at once.
  Probe(const base::Clock& clock, Question question);

  // Since when there has been no answer: the question that failed or has hung for a second, and
  // before the first answer the start. Nothing while all is well. From any thread, never blocks.
  [[nodiscard]] std::optional<base::Instant> silent_since() const;

  // Waits for the question that is out.
  void stop() { rounds_.stop(); }

 private:
  [[nodiscard]] base::Millis round();

  const base::Clock& clock_;
  Question question_;
  std::atomic<std::int64_t> silent_since_;
  std::atomic<std::int64_t> asking_since_;
  Rounds rounds_;  // last: it uses everything above
};

// Reads from the journal's table; `conninfo` is a libpq connection string.
[[nodiscard]] Probe::Question database_question(std::string conninfo);

}  // namespace adit::app
