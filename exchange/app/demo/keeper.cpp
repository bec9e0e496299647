// One lot at a time, step by step, each step a transaction.
#include "app/demo/keeper.hpp"

#include "app/demo/lots.hpp"
#include "base/log.hpp"
#include "service/applications.hpp"
#include "service/lots.hpp"
#include "service/queries.hpp"
#include "service/registry.hpp"

namespace adit::app {

namespace {

constexpr std::string_view edition_id = "jilin-sandbox";
constexpr std::size_t blocks_for_visitors = 5;  // the first of the edition
constexpr std::size_t sessions_kept = 2;
constexpr base::Millis soon_ms = 60'000;
constexpr base::Millis leisurely_ms = 300'000;
constexpr base::Millis pause_ms = 10'000;  // after a lot that could not be put up

}  // namespace

Keeper::Keeper(store::Connection& connection, const service::Setting& setting,
               const base::Clock& clock, live::SessionDirectory& directory, Robots& robots,
               const DemoCast& cast)
    : connection_(connection),
      setting_(setting),
      clock_(clock),
      directory_(directory),
      robots_(robots),
      cast_(cast),
      drafter_(actor_named(connection, "lin")),
      approver_(actor_named(connection, "chen")) {}

template <class Work>
auto Keeper::act(const char* what, Work work) {
  store::Transaction tx(connection_);
  auto outcome = work(tx, clock_.now());
  using Value = typename decltype(outcome)::value_type;
  if (!outcome) {
    base::log::warn("demo step refused", {{"step", what}, {"code", outcome.error().code}});
    return std::optional<Value>{};
  }
  tx.commit();
  return std::optional<Value>(std::move(*outcome));
}

void Keeper::prepare() {
  take_up_sessions();
  if (setting_.edition(edition_id) != nullptr) set_out_examples();
}

// The robots' own applications tell which sessions they are in.
void Keeper::take_up_sessions() {
  std::set<std::string> companies;
  for (const auto& robot : cast_.robots) {
    const auto actor = actor_named(connection_, robot.account);
    if (actor.organisation) companies.insert(actor.organisation->text);
    store::Transaction tx(connection_);
    for (const auto& one : service::list_applications(tx, actor, std::nullopt)) {
      if (one.session) sessions_.emplace(*one.session, clock_.now());
    }
  }
  companies_.assign(companies.begin(), companies.end());
}

void Keeper::set_out_examples() {
  {
    store::Transaction tx(connection_);
    if (!service::list_lots(tx, drafter_, {}).empty()) return;
  }
  const auto& edition = *setting_.edition(edition_id);
  if (!edition.blocks || edition.blocks->size() < blocks_for_visitors) return;
  const auto draft = [this](const wire::requests::LotDraft& lot) {
    const auto made = act("draft", [&](store::Transaction& tx, base::Instant now) {
      return service::draft_lot(tx, setting_, drafter_, lot, now);
    });
    return made ? made->id : std::string();
  };
  const auto review = [this](const std::string& lot) {
    return act("review", [&](store::Transaction& tx, base::Instant now) {
      return service::review_lot(tx, setting_, drafter_, lot, now);
    });
  };
  (void)draft(exploration_lot(edition, edition.blocks->at(0), 30));
  (void)review(draft(placer_gold_lot(edition, edition.blocks->at(1))));
  const std::string approved = draft(exploration_lot(edition, edition.blocks->at(2), 40));
  (void)review(approved);
  (void)act("approve", [&](store::Transaction& tx, base::Instant now) {
    return service::approve_lot(tx, setting_, approver_, approved, now);
  });
}

void Keeper::round() {
  for (const auto& session : robots_.take_ended()) sessions_.erase(session);
  for (const auto& [session, opens_at] : sessions_) robots_.look_at(session, companies_);
  if (sessions_.size() >= sessions_kept || clock_.now() < next_attempt_) return;
  const bool put = put_up(long_lead_ ? leisurely_ms : soon_ms);
  if (put) long_lead_ = !long_lead_;
  next_attempt_ = clock_.now() + (put ? 0 : pause_ms);
}

// A block of the demo's share that no lot holds and no right stands in. One where a lot came to
// nothing is left alone, lest the desk fill up with lots that fail.
std::optional<std::string> Keeper::free_block() {
  store::Transaction tx(connection_);
  const auto held = service::blocks_with_rights(tx, std::string(edition_id));
  const std::set<std::string> taken(held.begin(), held.end());
  const auto blocks = service::list_blocks(tx, std::string(edition_id));
  if (!blocks) return std::nullopt;
  for (std::size_t i = blocks_for_visitors; i < blocks->size(); ++i) {
    const auto& block = (*blocks)[i];
    if (block.reserved_by || taken.contains(block.id) || unfit_.contains(block.id)) continue;
    return block.id;
  }
  return std::nullopt;
}

bool Keeper::put_up(base::Millis lead_ms) {
  const auto* edition = setting_.edition(edition_id);
  const auto block = edition != nullptr ? free_block() : std::nullopt;
  if (!block) return false;
  std::string lot;
  const auto draft =
      exploration_lot(*edition, *domain::plan::find_block(*edition, *block), largest_lot_percent);
  const auto session = announce(draft, lead_ms, lot);
  if (!session) {
    if (!lot.empty()) unfit_.insert(*block);
    return false;
  }
  enter_robots(lot);
  directory_.refresh(*session);
  sessions_.emplace(*session, clock_.now() + lead_ms);
  base::log::info("demo session announced", {{"session", *session}, {"block", *block}});
  return true;
}

// The session of the announced lot, or nothing.
std::optional<std::string> Keeper::announce(const wire::requests::LotDraft& draft,
                                            base::Millis lead_ms, std::string& lot) {
  const auto made = act("draft", [&](store::Transaction& tx, base::Instant now) {
    return service::draft_lot(tx, setting_, drafter_, draft, now);
  });
  if (!made) return std::nullopt;
  lot = made->id;
  const auto reviewed = act("review", [&](store::Transaction& tx, base::Instant now) {
    return service::review_lot(tx, setting_, drafter_, lot, now);
  });
  if (!reviewed || reviewed->verdict != "conforming") return std::nullopt;
  const auto approved = act("approve", [&](store::Transaction& tx, base::Instant now) {
    return service::approve_lot(tx, setting_, approver_, lot, now);
  });
  if (!approved) return std::nullopt;
  const auto announced = act("announce", [&](store::Transaction& tx, base::Instant now) {
    return service::announce_lot(tx, setting_, drafter_, lot, now + lead_ms, now);
  });
  return announced ? announced->session : std::nullopt;
}

void Keeper::enter_robots(const std::string& lot) {
  for (const auto& robot : cast_.robots) enter(robot, lot);
  std::set<std::string> companies;
  for (const auto& robot : cast_.robots) {
    const auto actor = actor_named(connection_, robot.account);
    if (actor.organisation) companies.insert(actor.organisation->text);
  }
  companies_.assign(companies.begin(), companies.end());
}

// Application, qualification, deposit.
void Keeper::enter(const DemoAccount& robot, const std::string& lot) {
  const auto actor = actor_named(connection_, robot.account);
  const wire::requests::Application asked{robot.company->name, robot.company->credit_code,
                                          std::nullopt};
  const auto applied = act("apply", [&](store::Transaction& tx, base::Instant now) {
    return service::apply_for_lot(tx, actor, lot, asked, now);
  });
  if (!applied) return;
  (void)act("qualify", [&](store::Transaction& tx, base::Instant now) {
    return service::decide_application(tx, drafter_, applied->id, {true, ""}, now);
  });
  (void)act("deposit", [&](store::Transaction& tx, base::Instant now) {
    return service::record_deposit(
        tx, drafter_, applied->id,
        {applied->due_fen, now, "示例-" + applied->id.substr(applied->id.size() - 8)}, now);
  });
}

}  // namespace adit::app
