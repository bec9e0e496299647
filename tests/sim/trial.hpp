// One run by one seed: sessions and their officers, bidders, servers, and mishaps of every kind for
// a minute and a half; then all is mended, and everything has to come to its end.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sim/bidder.hpp"
#include "sim/followers.hpp"
#include "sim/judge.hpp"
#include "sim/server.hpp"

namespace adit::sim {

class Trial {
 public:
  explicit Trial(std::uint64_t seed);
  ~Trial();

  // Has followers read along, in this database. Before run().
  void read_along(const std::string& conninfo);
  void run();

  [[nodiscard]] const std::vector<std::string>& faults() const { return world_.faults; }
  [[nodiscard]] const std::map<std::string, int>& met() const { return judge_.met; }
  [[nodiscard]] std::uint64_t trace() const { return world_.trace; }
  [[nodiscard]] std::uint64_t steps() const { return world_.steps; }
  [[nodiscard]] int followed() const { return followers_ ? followers_->followed() : 0; }

 private:
  void announce(int number);
  void admit(const std::string& session, int number);
  void publish_results();
  void officer();
  void let_go_on();
  void cold(const std::string& session, const domain::auction::Command& command);

  void start_server();
  void kill(std::size_t index);
  void mishap();
  void later_mishap();
  void busy_loops();
  void freeze();
  void note_absence();
  void note(std::optional<Instant>& since, bool away);
  void mend();
  [[nodiscard]] bool at_rest();

  const std::uint64_t seed_;
  World world_;
  Database database_{world_};
  Tables tables_;
  Judge judge_;
  std::unique_ptr<Followers> followers_;
  Network network_{world_};
  std::vector<std::unique_ptr<Bidder>> bidders_;
  std::vector<std::shared_ptr<Server>> servers_;
  std::optional<Instant> unserved_since_, silent_since_;
  bool mended_ = false;
  bool officers_ = false;  // who stop sessions now and then
  int starting_ = 0;
};

}  // namespace adit::sim
