// Everything here happens on the loop's thread, so that what is told as committed is told in order.
#include "journal/commit_loop.hpp"

#include <algorithm>
#include <utility>

#include "base/log.hpp"
#include "ledger/keys.hpp"

namespace adit::journal {

namespace {

constexpr std::int64_t never = INT64_MIN;

std::size_t rows_of(const std::vector<Append>& appends) {
  std::size_t rows = 0;
  for (const Append& append : appends) rows += append.entries.size();
  return rows;
}

}  // namespace

CommitLoop::CommitLoop(Port& port, CommitSource& source, const base::SigningKey& key,
                       const base::Clock& clock, const CommitterOptions& options)
    : port_(port),
      source_(source),
      key_(key),
      key_id_(ledger::key_id_of(key)),
      clock_(clock),
      options_(options),
      down_since_(clock.now().ms),
      asking_since_(never) {}

void CommitLoop::run() {
  (void)connect();
  while (auto appends = source_.take()) {
    if (appends->empty()) {
      look_after_connection();
    } else {
      commit(std::move(*appends));
    }
  }
}

// Runs one step of the port, with the time on record.
template <class Step>
void CommitLoop::ask(Step step) {
  asking_since_ = clock_.now().ms;
  try {
    step();
  } catch (...) {
    if (down_since_ == never) down_since_ = asking_since_.load();
    asking_since_ = never;
    throw;
  }
  asking_since_ = never;
}

std::optional<base::Instant> CommitLoop::unavailable_since() const {
  if (const std::int64_t since = down_since_; since != never) return base::Instant{since};
  const std::int64_t since = asking_since_;
  if (since != never && clock_.now().ms - since > options_.stall_ms) return base::Instant{since};
  return std::nullopt;
}

CommitterStats CommitLoop::stats() const {
  return {batches_, rows_, fenced_, reconnects_};
}

void CommitLoop::look_after_connection() {
  try {
    if (connected_) ask([&] { port_.ping(); });
  } catch (const Unavailable& fault) {
    lose(fault);
  }
  (void)connect();
}

// Sees one batch through to an answer for each of its appends. What a lost connection took along is
// sent again at once; but a database that connects and then takes nothing, its disk being full, is
// asked no more often than one that is away.
void CommitLoop::commit(std::vector<Append> appends) {
  fence_what_chains_onto_fenced(appends);
  if (appends.empty()) return;
  Flight flight{std::move(appends)};
  base::Millis pause = options_.backoff_min_ms;
  while (connect()) {
    bool lost_again = false;
    try {
      if (attempt(flight)) return;
    } catch (const Unavailable& fault) {
      lose(fault);
      lost_again = std::exchange(flight.doubtful, true);
    }
    if (!lost_again) continue;
    (void)source_.pause(pause);
    pause = std::min(2 * pause, options_.backoff_max_ms);
  }
  answer(flight, {CommitStatus::stopped});
}

// One try on a live connection; false asks for another.
bool CommitLoop::attempt(Flight& flight) {
  if (flight.doubtful && found_whole(flight)) return true;
  if (flight.batch.rows.empty()) prepare(flight);
  SendOutcome outcome{};
  ask([&] { outcome = port_.send(flight.batch); });
  if (outcome == SendOutcome::committed) {
    answer_committed(flight);
    return true;
  }
  return after_refusal(flight, outcome);
}

// The refusal may be about our own rows, which an attempt that seemed lost has written after all.
bool CommitLoop::after_refusal(Flight& flight, SendOutcome outcome) {
  if (found_whole(flight)) return true;
  if (flight.appends.size() > 1) {
    for (Append& append : flight.appends) {
      std::vector<Append> alone;
      alone.push_back(std::move(append));
      commit(std::move(alone));
    }
    return true;
  }
  if (outcome == SendOutcome::refused || a_place_is_taken(flight)) {
    fence(flight);
    return true;
  }
  flight.batch = {};  // nothing of ours stands there: make it anew and try again
  return false;
}

void CommitLoop::prepare(Flight& flight) {
  std::vector<base::Digest> leaves;
  for (const Append& append : flight.appends)
    leaves.insert(leaves.end(), append.leaves.begin(), append.leaves.end());
  if (!leaves.empty()) {
    flight.batch.receipts = std::make_shared<const ledger::SignedBatch>(
        ledger::sign_batch(batch_number(), std::move(leaves), key_, key_id_));
  }
  flight.batch.rows.reserve(rows_of(flight.appends));
  for (const Append& append : flight.appends)
    for (const Entry& entry : append.entries) flight.batch.rows.push_back(&entry);
}

std::int64_t CommitLoop::batch_number() {
  if (numbers_left_ == 0) {
    ask([&] { next_number_ = port_.take_batch_numbers(); });
    numbers_left_ = batch_numbers;
  }
  --numbers_left_;
  return next_number_++;
}

// True when every append of the flight stands in the journal; then it is made certain and told.
bool CommitLoop::found_whole(Flight& flight) {
  if (flight.batch.rows.empty()) return false;
  std::vector<Place> ends;
  for (const Append& append : flight.appends)
    ends.push_back({append.entries.back().stream, append.entries.back().seq});
  std::vector<std::optional<base::Digest>> found;
  ask([&] { found = port_.hashes(ends); });
  for (std::size_t i = 0; i < found.size(); ++i)
    if (found[i] != flight.appends[i].entries.back().hash) return false;
  ask([&] { port_.settle(); });
  answer_committed(flight);
  return true;
}

bool CommitLoop::a_place_is_taken(const Flight& flight) {
  std::vector<Place> places;
  for (const Entry* entry : flight.batch.rows) places.push_back({entry->stream, entry->seq});
  std::vector<std::optional<base::Digest>> found;
  ask([&] { found = port_.hashes(places); });
  return std::any_of(found.begin(), found.end(), [](const auto& hash) { return hash.has_value(); });
}

void CommitLoop::answer_committed(const Flight& flight) {
  batches_ += 1;
  rows_ += flight.batch.rows.size();
  answer(flight, {CommitStatus::committed, flight.batch.receipts});
}

void CommitLoop::answer(const Flight& flight, CommitResult result) {
  const auto batch = result.batch;
  std::size_t leaf = 0;
  for (const Append& append : flight.appends) {
    result.batch = append.leaves.empty() ? nullptr : batch;
    result.first_leaf = leaf;
    leaf += append.leaves.size();
    append.done(result);
  }
}

void CommitLoop::fence(const Flight& flight) {
  const Append& append = flight.appends.front();
  fenced_ += 1;
  fenced_ends_[append.entries.front().stream] = append.entries.back().hash;
  base::log::warn("an append is fenced, its place is taken or refused",
                  {{"stream", append.entries.front().stream},
                   {"seq", std::to_string(append.entries.front().seq)}});
  answer(flight, {CommitStatus::fenced});
}

// An append that follows a fenced one describes a future that did not happen.
void CommitLoop::fence_what_chains_onto_fenced(std::vector<Append>& appends) {
  if (fenced_ends_.empty()) return;
  std::vector<Append> left;
  for (Append& append : appends) {
    const auto end = fenced_ends_.find(append.entries.front().stream);
    const bool chained = end != fenced_ends_.end() && append.entries.front().prev == end->second;
    if (!chained) {
      if (end != fenced_ends_.end()) fenced_ends_.erase(end);
      left.push_back(std::move(append));
      continue;
    }
    end->second = append.entries.back().hash;
    fenced_ += 1;
    append.done({CommitStatus::fenced});
  }
  appends = std::move(left);
}

// Connects if needed, for as long as it takes; false when stopped meanwhile.
bool CommitLoop::connect() {
  for (base::Millis pause = options_.backoff_min_ms; !connected_;
       pause = std::min(2 * pause, options_.backoff_max_ms)) {
    if (abandoned_) return false;
    if (!open()) abandoned_ = source_.pause(pause);
  }
  return true;
}

bool CommitLoop::open() {
  try {
    ask([&] { port_.open(); });
  } catch (const Unavailable&) {
    return false;
  }
  connected_ = true;
  down_since_ = never;
  reconnects_ += 1;
  numbers_left_ = 0;
  return true;
}

void CommitLoop::lose(const Unavailable& fault) {
  connected_ = false;
  source_.lost(base::Instant{down_since_});
  base::log::warn("the journal lost its database", {{"reason", fault.what()}});
}

}  // namespace adit::journal
