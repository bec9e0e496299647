// Through the use cases that people use.
#include "app/demo/companies.hpp"

#include "base/log.hpp"
#include "service/organisations.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

base::Outcome<void> enter(store::Transaction& tx, const service::Actor& bidder,
                          const service::Actor& officer, const DemoCompany& company,
                          base::Instant now) {
  const auto made =
      service::register_organisation(tx, bidder, {company.name, company.credit_code, {}}, now);
  if (!made) return tl::unexpected(made.error());
  const auto decided =
      service::decide_organisation(tx, officer, made->id, {true, "", made->version}, now);
  if (!decided) return tl::unexpected(decided.error());
  return {};
}

void enter_one(store::Connection& connection, const base::Clock& clock,
               const service::Actor& officer, const DemoAccount& account) {
  const auto bidder = actor_named(connection, account.account);
  if (bidder.organisation) return;
  store::Transaction tx(connection);
  const auto entered = enter(tx, bidder, officer, *account.company, clock.now());
  if (entered) return tx.commit();
  base::log::warn("demo company not registered",
                  {{"account", account.account}, {"code", entered.error().code}});
}

}  // namespace

void enrol_companies(store::Connection& connection, const base::Clock& clock,
                     const DemoCast& cast) {
  const auto officer = actor_named(connection, "chen");
  for (const auto* accounts : {&cast.people, &cast.robots}) {
    for (const auto& account : *accounts) {
      if (account.company) enter_one(connection, clock, officer, account);
    }
  }
}

}  // namespace adit::app
