// Bidders of the sandbox and of rehearsals. They see what everybody sees, decide by temperament
// (domain/robot/temperament.hpp), and place their bids through the directory like everyone else.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "domain/robot/temperament.hpp"
#include "live/session_directory.hpp"

namespace adit::live {

class Robots {
 public:
  // Both outlive this, and every answer of the directory comes before it dies.
  Robots(SessionDirectory& directory, const base::Clock& clock)
      : directory_(directory), clock_(clock) {}

  // Who a company (by id) is in a session.
  using Cast = std::function<domain::robot::Character(const std::string& company)>;

  // Lets the robots of these companies look at the session, and perhaps bid. Called about once a
  // second for each session, or more often, from one thread; returns at once.
  void look_at(const std::string& session, const std::vector<std::string>& companies,
               const Cast& cast);

  // Sessions that were found ended, each told once.
  [[nodiscard]] std::vector<std::string> take_ended();

  // Nobody looks at it any more.
  void forget(const std::string& session);

 private:
  // A company's place in a session: what it can tell of itself there.
  struct Seat {
    std::string number;  // that it bids under; empty until a look has told it
    std::string rival;   // who was first to outbid it
    int bids = 0;        // accepted
  };
  struct Watched {
    std::map<std::string, Seat> seats;  // by company
    std::size_t looks = 0;
    std::int64_t bids = -1;  // accepted when last seen
    base::Instant since;     // when that number was first seen
    std::string leader;
  };

  void consider(const std::string& session, const std::string& company, const Cast& cast,
                const View& view);
  void notice(Watched& watched, std::int64_t bids, const std::string& leader);
  void bid(const std::string& session, const std::string& company, std::int64_t amount_fen);
  void count(const std::string& session, const std::string& company);

  SessionDirectory& directory_;
  const base::Clock& clock_;
  std::mutex mutex_;  // guards the rest: views come on the sessions' loops
  std::map<std::string, Watched> watched_;
  std::vector<std::string> ended_;
};

}  // namespace adit::live
