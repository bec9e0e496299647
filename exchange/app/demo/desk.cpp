// The drafter does what one person may do, the approver what takes a second.
#include "app/demo/desk.hpp"

#include <algorithm>

#include "app/demo/late_right.hpp"
#include "app/demo/lots.hpp"
#include "base/log.hpp"
#include "service/applications.hpp"
#include "service/lots.hpp"
#include "service/queries.hpp"
#include "service/registry.hpp"
#include "store/transaction.hpp"

namespace adit::app {

Desk::Desk(store::Connection& connection, const service::Setting& setting, const base::Clock& clock,
           const DemoCast& cast)
    : connection_(connection),
      setting_(setting),
      clock_(clock),
      drafter_(actor_named(connection, "lin")),
      approver_(actor_named(connection, "chen")) {
  for (const auto& robot : cast.robots) robots_.push_back(actor_named(connection, robot.account));
}

template <class Work>
auto Desk::act(const char* what, const service::Actor& actor, Work work) {
  store::Transaction tx(connection_);
  tx.acts_for(actor.person.text, actor.account);
  auto outcome = work(tx, clock_.now());
  using Value = typename decltype(outcome)::value_type;
  if (!outcome) {
    base::log::warn("demo step refused", {{"step", what}, {"code", outcome.error().code}});
    return std::optional<Value>{};
  }
  tx.commit();
  return std::optional<Value>(std::move(*outcome));
}

Desk::Lot Desk::draft(const wire::requests::LotDraft& lot) {
  return act("draft", drafter_, [&](store::Transaction& tx, base::Instant now) {
    return service::draft_lot(tx, setting_, drafter_, lot, now);
  });
}

Desk::Lot Desk::review(const std::string& lot) {
  return act("review", drafter_, [&](store::Transaction& tx, base::Instant now) {
    return service::review_lot(tx, setting_, drafter_, lot, now);
  });
}

Desk::Lot Desk::approve(const std::string& lot) {
  return act("approve", approver_, [&](store::Transaction& tx, base::Instant now) {
    return service::approve_lot(tx, setting_, approver_, lot, now);
  });
}

Desk::Lot Desk::announce(const std::string& lot, base::Instant opens_at) {
  return act("announce", drafter_, [&](store::Transaction& tx, base::Instant now) {
    return service::announce_lot(tx, setting_, drafter_, lot, opens_at, now);
  });
}

// The first application ties a robot to its company.
void Desk::enter_robots(const std::string& lot, std::size_t count) {
  for (std::size_t i = 0; i < std::min(count, robots_.size()); ++i) enter(robots_[i], lot);
}

// Application, qualification, deposit.
void Desk::enter(const service::Actor& actor, const std::string& lot) {
  const auto applied = act("apply", actor, [&](store::Transaction& tx, base::Instant now) {
    return service::apply_for_lot(tx, actor, lot, {}, now);
  });
  if (!applied) return;
  (void)act("qualify", drafter_, [&](store::Transaction& tx, base::Instant now) {
    return service::decide_application(tx, drafter_, applied->id, {true, ""}, now);
  });
  (void)act("deposit", drafter_, [&](store::Transaction& tx, base::Instant now) {
    return service::record_deposit(
        tx, drafter_, applied->id,
        {applied->due_fen, now, "示例-" + applied->id.substr(applied->id.size() - 16)}, now);
  });
}

std::vector<std::string> Desk::companies() const {
  std::vector<std::string> companies;
  for (const auto& robot : robots_) {
    if (robot.organisation) companies.push_back(robot.organisation->text);
  }
  return companies;
}

bool Desk::has_lots() {
  store::Transaction tx(connection_);
  return service::list_lots(tx, drafter_, {}).matched > 0;
}

Desk::Lot Desk::find(const std::string& lot) {
  return act("find", drafter_, [&](store::Transaction& tx, base::Instant) {
    return service::find_lot(tx, drafter_, lot);
  });
}

std::vector<wire::replies::Lot> Desk::unended_lots() {
  store::Transaction tx(connection_);
  std::vector<wire::replies::Lot> out;
  for (const char* state :
       {"draft", "submitted", "approved", "announced", "in_session", "suspended", "sold"}) {
    store::LotSearch search;
    search.state = state;
    for (auto& lot : service::list_lots(tx, drafter_, search).lots) {
      out.push_back(std::move(lot));
    }
  }
  return out;
}

std::vector<std::string> Desk::taken_blocks() {
  store::Transaction tx(connection_);
  auto out = service::blocks_with_rights(tx, std::string(demo_edition));
  const auto blocks = service::list_blocks(tx, std::string(demo_edition));
  if (!blocks) return out;
  for (const auto& block : *blocks) {
    if (block.reserved_by) out.push_back(block.id);
  }
  return out;
}

bool Desk::enter_late_right(const std::string& lot, const std::string& block,
                            const std::string& mineral) {
  return app::enter_late_right(connection_, clock_, approver_, lot, block, mineral);
}

void Desk::strike_late_rights(const std::vector<std::string>& but_of) {
  app::strike_late_rights(connection_, clock_, approver_, but_of);
}

}  // namespace adit::app
