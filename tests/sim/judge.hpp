// Looks at everything after every step: the streams as they grow, every answer as it leaves a
// server, everything that is told; and at the end at all of it together.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/outcome.hpp"
#include "live/session_actor.hpp"
#include "sim/database.hpp"
#include "sim/sim_backstage.hpp"
#include "sim/story.hpp"
#include "sim/world.hpp"

namespace adit::sim {

class Judge {
 public:
  Judge(World& world, Database& database, const Tables& tables, const base::SigningKey& key);

  // After every step: reads on what has been written.
  void look();

  // A bid leaves its bidder, for the first time.
  void sent(const std::string& session, const live::Bid& bid);
  // A server answers; `alone` unless another may have written the session.
  void answered(const std::string& session, const live::Bid& bid,
                const base::Outcome<live::Accepted>& outcome, bool alone);
  // A frame leaves a server for the public.
  void told(const std::string& text);
  // Nobody could bid, or nobody could be answered, from `since` until now.
  void away(Instant since);

  // Every connection to the database breaks now.
  void lost() { lost_.push_back(world_.now()); }

  // All that is left when everything has come to rest.
  void close();

  [[nodiscard]] const Story& story(const std::string& session) { return *stories_.at(session); }
  [[nodiscard]] bool knows(const std::string& session) const { return stories_.contains(session); }

  // What was met, by name: a simulation that meets nothing proves nothing.
  std::map<std::string, int> met;

 private:
  struct Sent {
    live::Bid bid;
    std::int64_t seq = 0;  // once accepted
    std::string receipt;
  };
  struct Away {
    Instant since, until;
  };

  void read_on(const std::string& session, Story& story);
  void hammered(const std::string& session, const Story& story);
  void accepted(const std::string& session, Sent& sent, const live::Accepted& accepted);
  void refused(const std::string& session, const live::Bid& bid, const base::Refusal& refusal);
  void close(const std::string& session, const Story& story);

  World& world_;
  Database& database_;
  const Tables& tables_;
  const std::string public_key_;
  std::map<std::string, std::unique_ptr<Story>> stories_;
  std::map<std::string, std::map<std::string, Sent>> sent_;
  std::map<std::string, std::map<std::int64_t, Instant>> resumption_told_;   // by seq, first time
  std::map<std::string, std::set<std::pair<std::string, Instant>>> denied_;  // id and receipt
  std::map<std::string, Instant> pause_told_;  // to the public, and not yet over
  std::vector<Away> away_;
  std::vector<Instant> lost_;
};

}  // namespace adit::sim
