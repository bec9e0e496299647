// Two administrators, one lot, many companies, by the functions that the API calls.
#include "support/hot_lot.hpp"

#include <stdexcept>

#include "app/demo/accounts.hpp"
#include "app/demo/lots.hpp"
#include "app/demo/register.hpp"
#include "app/setting.hpp"
#include "base/clock.hpp"
#include "domain/party/credit_code.hpp"
#include "service/applications.hpp"
#include "service/lots.hpp"
#include "service/organisations.hpp"
#include "service/plans.hpp"
#include "service/sign_in.hpp"
#include "store/migrate.hpp"
#include "store/transaction.hpp"

namespace adit::support {

namespace {

constexpr base::ScryptCost cheap{1 << 10, 8, 1};

template <class T>
T must(base::Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error("the hot lot: " + outcome.error().code);
  return std::move(*outcome);
}

// A code of the right form that belongs to nobody: region 000000 is no county.
std::string credit_code(std::size_t number) {
  std::string digits = std::to_string(number);
  const std::string body = "91000000MA" + std::string(7 - digits.size(), '0') + digits;
  return body + *domain::party::check_character(body);
}

class Stage {
  template <class Work>
  void in_transaction(Work&& work) {
    store::Transaction tx(connection_);
    work(tx);
    tx.commit();
  }

  template <class Work>
  auto step(Work&& work) {
    store::Transaction tx(connection_);
    auto reply = must(work(tx, clock_.now()));
    tx.commit();
    return reply;
  }

 public:
  Stage(const app::Config& config, const HotLotPlan& plan)
      : connection_(config.database.url), setting_(must(app::load_setting(config))), plan_(plan) {
    store::migrate(connection_);
    auto profile = *setting_.profile("sandbox");
    profile.id = "hot";
    profile.periods.announcement = 1;
    profile.auction.free_phase_ms = plan.free_phase_ms;
    profile.auction.countdown_ms = plan.countdown_ms;
    profile.auction.leader_may_raise = plan.leader_may_raise;
    profile.auction.jump_steps.reset();  // a bid far above the others counts at once
    profile.reserve.required.clear();
    setting_.profiles.push_back(profile);
    in_transaction(
        [&](store::Transaction& tx) { must(service::load_plans(tx, setting_, clock_.now())); });
    app::load_demo_programme(connection_, setting_, clock_.now(), *config.plans_directory);
  }

  service::Actor person(const std::string& account, service::Role role) {
    in_transaction([&](store::Transaction& tx) {
      must(service::create_account(
          tx, {account, role, account, service::hash_password("password", cheap)}, clock_.now()));
    });
    return app::actor_named(connection_, account);
  }

  wire::replies::Lot announce(const service::Actor& drafter, const service::Actor& approver) {
    const auto& edition = *setting_.edition("jilin-sandbox");
    auto draft = app::exploration_lot(edition, edition.blocks->front(), 50);
    draft.profile = "hot";
    draft.start_price_fen = plan_.start_price_fen;
    draft.increment_fen = plan_.increment_fen;
    draft.deposit_fen = 1;
    draft.reserve_fen.reset();
    const auto lot = step(
        [&](auto& tx, auto now) { return service::draft_lot(tx, setting_, drafter, draft, now); });
    step([&](auto& tx, auto now) {
      return service::review_lot(tx, setting_, drafter, lot.id, now);
    });
    step([&](auto& tx, auto now) {
      return service::approve_lot(tx, setting_, approver, lot.id, now);
    });
    const base::Instant opens_at = clock_.now() + plan_.opens_in_ms;
    return step([&](auto& tx, auto now) {
      return service::announce_lot(tx, setting_, drafter, lot.id, opens_at, now);
    });
  }

  void admit(const service::Actor& officer, const std::string& lot, std::size_t number) {
    const auto bidder = person("bidder" + std::to_string(number), service::Role::bidder);
    const auto company = step([&](auto& tx, auto now) {
      return service::register_organisation(
          tx, bidder, {"示例公司 " + std::to_string(number), credit_code(number), {}}, now);
    });
    step([&](auto& tx, auto now) {
      return service::decide_organisation(tx, officer, company.id, {true, "", 1}, now);
    });
    const auto application =
        step([&](auto& tx, auto now) { return service::apply_for_lot(tx, bidder, lot, {}, now); });
    step([&](auto& tx, auto now) {
      return service::decide_application(tx, officer, application.id, {true, ""}, now);
    });
    step([&](auto& tx, auto now) {
      return service::record_deposit(tx, officer, application.id,
                                     {1, now, "hot-" + std::to_string(number)}, now);
    });
  }

 private:
  store::Connection connection_;
  base::AnchoredClock clock_;
  service::Setting setting_;
  HotLotPlan plan_;
};

}  // namespace

HotLot prepare_hot_lot(const app::Config& config, const HotLotPlan& plan) {
  Stage stage(config, plan);
  const auto drafter = stage.person("drafter", service::Role::administrator);
  const auto approver = stage.person("approver", service::Role::administrator);
  const auto lot = stage.announce(drafter, approver);
  HotLot hot;
  hot.session = *lot.session;
  for (std::size_t i = 0; i < plan.bidders; ++i) {
    stage.admit(drafter, lot.id, i);
    hot.bidders.push_back({"bidder" + std::to_string(i), "password"});
  }
  return hot;
}

}  // namespace adit::support
