// Slow, silent, gone, back.
#include "sim/database.hpp"

#include <algorithm>
#include <memory>
#include <type_traits>
#include <utility>

namespace adit::sim {

void Database::crash(Millis away_ms) {
  if (!silent_since()) silent_since_ = world_.now();
  ++life_;
  away_until_ = std::max(away_until_.value_or(world_.now()), world_.now() + away_ms);
  world_.tell("the database crashes for " + std::to_string(away_ms) + " ms");
}

void Database::hang(Millis ms) {
  if (!silent_since()) silent_since_ = world_.now();
  hangs_until_ = std::max(hangs_until_.value_or(world_.now()), world_.now() + ms);
  world_.tell("the database hangs for " + std::to_string(ms) + " ms");
}

std::optional<Instant> Database::hangs_until() const {
  return hangs_until_ && world_.now() < *hangs_until_ ? hangs_until_ : std::nullopt;
}

std::optional<Instant> Database::silent_since() const {
  return runs() && !hangs_until() ? std::nullopt : silent_since_;
}

void Database::later(std::function<void()> work) {
  const auto wait = static_cast<Millis>(1 + world_.dice.roll(world_.dice.one_in(2) ? 40 : 4'000));
  world_.after(wait, [this, life = life_, work = std::move(work)] {
    if (life == life_ && runs()) work();
  });
}

void SimPort::lose(const char* why) {
  life_ = 0;
  throw journal::Unavailable(why);
}

// The way there: some time, a hang, or no way.
void SimPort::reach() {
  wait_(static_cast<Millis>(world_.dice.roll(3)));
  while (const auto until = database_.hangs_until()) wait_(*until - world_.now());
  if (!database_.runs() || life_ != database_.life()) lose("no connection");
  if (!database_.mishaps) return;
  if (world_.dice.one_in(150)) lose("lost on the way there");
  if (world_.dice.one_in(400)) wait_(1'000 + static_cast<Millis>(world_.dice.roll(1'800)));
}

void SimPort::come_back() {
  wait_(static_cast<Millis>(world_.dice.roll(3)));
  while (const auto until = database_.hangs_until()) wait_(*until - world_.now());
  if (life_ != database_.life()) lose("lost on the way back");
  if (database_.mishaps && world_.dice.one_in(150)) lose("answer lost");
}

template <class Action>
auto SimPort::ask(Action action) -> decltype(action()) {
  reach();
  if constexpr (std::is_void_v<decltype(action())>) {
    action();
    come_back();
  } else {
    auto result = action();
    come_back();
    return result;
  }
}

void SimPort::open() {
  life_ = database_.life();
  ask([this] { inner_->open(); });
}

std::int64_t SimPort::take_batch_numbers() {
  return ask([this] { return inner_->take_batch_numbers(); });
}

journal::SendOutcome SimPort::send(const journal::CommitBatch& batch) {
  if (database_.mishaps && world_.dice.one_in(120)) {
    send_late(batch);
    lose("commits later than anybody waits");
  }
  return ask([&] { return inner_->send(batch); });
}

std::vector<std::optional<base::Digest>> SimPort::hashes(
    const std::vector<journal::Place>& places) {
  return ask([&] { return inner_->hashes(places); });
}

void SimPort::settle() {
  ask([this] { inner_->settle(); });
}

void SimPort::ping() {
  ask([this] { inner_->ping(); });
}

void SimPort::send_late(const journal::CommitBatch& batch) {
  const auto rows = std::make_shared<std::vector<journal::Entry>>();
  for (const journal::Entry* row : batch.rows) rows->push_back(*row);
  const auto door = std::shared_ptr<journal::Port>(database_.journal.port());
  database_.later([rows, door, receipts = batch.receipts] {
    journal::CommitBatch late{.rows = {}, .receipts = receipts};
    for (const journal::Entry& row : *rows) late.rows.push_back(&row);
    (void)door->send(late);
  });
}

}  // namespace adit::sim
