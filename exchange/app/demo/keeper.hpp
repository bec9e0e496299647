// Keeps the demo going: draws up a lot in a free block, takes it through gate, approval and
// announcement, lets the robots apply, and sees that there is always a session live or near.
// Everything goes through the use cases that people use; lots that people announce are left alone.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/demo/accounts.hpp"
#include "app/demo/robots.hpp"
#include "service/setting.hpp"
#include "store/transaction.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::app {

class Keeper {
 public:
  // All of it outlives this; `connection` is used by the calling thread alone.
  Keeper(store::Connection& connection, const service::Setting& setting, const base::Clock& clock,
         live::SessionDirectory& directory, Robots& robots, const DemoCast& cast);

  // Once after the start: takes up the sessions that robots are in already, and sets out a few lots
  // in earlier states.
  void prepare();

  // About once a second.
  void round();

 private:
  void set_out_examples();
  void take_up_sessions();
  [[nodiscard]] bool put_up(base::Millis lead_ms);
  [[nodiscard]] std::optional<std::string> free_block();
  [[nodiscard]] std::optional<std::string> announce(const wire::requests::LotDraft& draft,
                                                    base::Millis lead_ms, std::string& lot);
  void enter_robots(const std::string& lot);
  void enter(const DemoAccount& robot, const std::string& lot);

  // Runs `work` in a transaction of its own; a refusal is logged and gives nothing.
  template <class Work>
  auto act(const char* what, Work work);

  store::Connection& connection_;
  const service::Setting& setting_;
  const base::Clock& clock_;
  live::SessionDirectory& directory_;
  Robots& robots_;
  const DemoCast& cast_;
  service::Actor drafter_;
  service::Actor approver_;
  std::vector<std::string> companies_;             // ids of the robots' companies
  std::map<std::string, base::Instant> sessions_;  // not ended, with their opening
  std::set<std::string> unfit_;                    // blocks whose lot came to nothing
  base::Instant next_attempt_;
  bool long_lead_ = false;  // alternates: soon, and with time for visitors to apply
};

}  // namespace adit::app
