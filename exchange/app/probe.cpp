// Twice a second; a question that is out for a second counts as unanswered.
#include "app/probe.hpp"

#include <utility>

#include "base/limits.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

constexpr std::int64_t never = INT64_MIN;
constexpr base::Millis rest_ms = 500;
constexpr base::Millis stall_ms = 1'000;

}  // namespace

Probe::Probe(const base::Clock& clock, Question question)
    : clock_(clock),
      question_(std::move(question)),
      silent_since_(clock.now().ms),
      asking_since_(never),
      rounds_("probe", [this] { return round(); }) {}

std::optional<base::Instant> Probe::silent_since() const {
  if (const std::int64_t since = silent_since_; since != never) return base::Instant{since};
  const std::int64_t since = asking_since_;
  if (since != never && clock_.now().ms - since > stall_ms) return base::Instant{since};
  return std::nullopt;
}

base::Millis Probe::round() {
  const std::int64_t asked = clock_.now().ms;
  asking_since_ = asked;
  try {
    question_();
    silent_since_ = never;
  } catch (const std::exception&) {
    if (silent_since_ == never) silent_since_ = asked;
  }
  asking_since_ = never;
  return rest_ms;
}

Probe::Question database_question(std::string conninfo) {
  const store::ConnectionOptions options{.statement_ms = base::limits::outage_pause_ms};
  const auto connection = std::make_shared<store::Connection>(std::move(conninfo), options);
  return [connection] {
    try {
      connection->ensure();
      store::Transaction tx(*connection);
      (void)tx.stream_head("watchman");
    } catch (...) {
      connection->drop();
      throw;
    }
  };
}

}  // namespace adit::app
