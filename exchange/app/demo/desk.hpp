// What the demo's people do at their desks, each step a transaction of its own through the use case
// that visitors use; a refusal is logged and gives nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/demo/accounts.hpp"
#include "base/clock.hpp"
#include "service/setting.hpp"
#include "wire/replies/lot.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::app {

class Desk {
 public:
  // All of it outlives this; `connection` is used by the calling thread alone.
  Desk(store::Connection& connection, const service::Setting& setting, const base::Clock& clock,
       const DemoCast& cast);

  using Lot = std::optional<wire::replies::Lot>;
  [[nodiscard]] Lot draft(const wire::requests::LotDraft& lot);
  [[nodiscard]] Lot review(const std::string& lot);
  [[nodiscard]] Lot approve(const std::string& lot);
  [[nodiscard]] Lot announce(const std::string& lot, base::Instant opens_at);

  // So many robots, the first of the cast, apply, are qualified, and pay.
  void enter_robots(const std::string& lot, std::size_t count);
  // Ids of the robots' companies.
  [[nodiscard]] std::vector<std::string> companies() const;

  [[nodiscard]] bool has_lots();
  [[nodiscard]] Lot find(const std::string& lot);
  // The lots that are not over: neither unsold nor stopped nor lapsed.
  [[nodiscard]] std::vector<wire::replies::Lot> unended_lots();
  // The blocks of the sandbox edition that a lot reserves or a right stands in.
  [[nodiscard]] std::vector<std::string> taken_blocks();

  // As enter_late_right and strike_late_rights.
  [[nodiscard]] bool enter_late_right(const std::string& lot, const std::string& block,
                                      const std::string& mineral);
  void strike_late_rights(const std::vector<std::string>& but_of);

 private:
  template <class Work>
  auto act(const char* what, const service::Actor& actor, Work work);
  void enter(const service::Actor& actor, const std::string& lot);

  store::Connection& connection_;
  const service::Setting& setting_;
  const base::Clock& clock_;
  service::Actor drafter_;
  service::Actor approver_;
  std::vector<service::Actor> robots_;  // in the order of the cast
};

}  // namespace adit::app
