// The demo's bidders. They see what everybody sees, decide like hurried people, and place their
// bids through the directory like everyone else.
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "live/session_directory.hpp"

namespace adit::app {

class Robots {
 public:
  // Both outlive this, and every answer of the directory comes before it dies.
  Robots(live::SessionDirectory& directory, const base::Clock& clock)
      : directory_(directory), clock_(clock) {}

  // Lets one robot of these companies (ids) look at the session, and perhaps bid. Called about once
  // a second for each session; returns at once.
  void look_at(const std::string& session, const std::vector<std::string>& companies);

  // Sessions that were found ended, each told once.
  [[nodiscard]] std::vector<std::string> take_ended();

 private:
  void consider(const std::string& session, const std::string& company, const live::View& view);
  void bid(const std::string& session, const std::string& company, std::int64_t amount_fen);

  live::SessionDirectory& directory_;
  const base::Clock& clock_;
  std::mutex mutex_;
  std::vector<std::string> ended_;
};

}  // namespace adit::app
