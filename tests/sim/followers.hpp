// The reading side of a simulation: what the streams take is written into a real PostgreSQL, where
// the exchange's own followers carry it into the read models, as mishaps and the dice allow. SQL is
// half of what a follower is, so its database is the one part here that is not simulated; it takes
// no virtual time and rolls dice of its own, so that a run is the same with and without it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "journal/journal.hpp"
#include "sim/database.hpp"
#include "sim/sim_backstage.hpp"
#include "sim/story.hpp"
#include "sim/world.hpp"
#include "store/transaction.hpp"

namespace adit::sim {

// The database of followers, made once and emptied for every run. Throws std::runtime_error.
[[nodiscard]] const std::string& emptied_reading_database();

class Followers {
 public:
  Followers(World& world, Database& database, const Tables& tables, std::uint64_t seed,
            const std::string& conninfo);
  ~Followers();

  // After every step of the world: perhaps one of writing, following, dying, being late.
  void look();

  // When all has come to rest: everything is followed to its end, and nothing was passed over.
  void close();

  [[nodiscard]] int followed() const { return followed_; }  // rows that were held to their streams

 private:
  // One session here: how far it has been written, and how far a plain reader has read with its
  // row.
  struct Copy {
    std::int64_t written = 0;
    std::unique_ptr<Story> story;
  };

  [[nodiscard]] Copy& copy_of(const std::string& session);
  [[nodiscard]] std::string roll_session();
  void write(const std::string& session);
  void hold();
  void release();
  void follow(std::size_t most);
  void compare(const std::string& session, bool to_the_end);
  [[nodiscard]] bool level();

  World& world_;
  Database& database_;
  const Tables& tables_;
  tests::Dice dice_;
  std::unique_ptr<journal::Journal> journal_;
  store::Connection following_, holding_;
  std::unique_ptr<store::Transaction> held_;
  std::map<std::string, Copy> copies_;
  int holds_ = 0;
  int followed_ = 0;
};

}  // namespace adit::sim
