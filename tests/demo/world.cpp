// One thread turns everything; the others are the committer's and the database workers', and are
// waited for.
#include "demo/world.hpp"

#include "app/demo/register.hpp"
#include "service/follower.hpp"
#include "store/sessions.hpp"
#include "support/postgres.hpp"

namespace adit::tests {

namespace {

constexpr base::Millis lapse_ms = 15'000;  // the server looks three times as often

std::vector<wire::demo::Lot> demo_lots() {
  return app::load_demo_lots(std::string(ADIT_SOURCE_DIR) + "/deploy/plans").value();
}

}  // namespace

// A server's parts in the order of app/exchange.cpp, without the door.
struct DemoWorld::Server {
  Server(const std::string& conninfo, store::Connection& desk, const HandClock& server_clock,
         const app::DemoCast& cast)
      : clock(server_clock),
        pool(conninfo, {.workers = 1}),
        journal(journal::postgres_journal(conninfo)),
        committer(journal::postgres_port(conninfo), base::SigningKey::generate(), clock),
        backstage(pool, pool, *journal, setting(), clock),
        keeper(desk, setting(), clock, directory, robots, cast, demo_lots()) {}

  const HandClock& clock;
  Tally tally;
  store::Pool pool;
  std::unique_ptr<journal::Journal> journal;
  journal::Committer committer;
  HandLoops loops{clock};
  api::Backstage backstage;
  CountedBackstage counted{backstage, tally};
  CountedQueue queue{committer, tally};
  live::SessionDirectory directory{{loops, clock, queue, counted, [](std::string_view) {
                                      return std::make_shared<const std::string>();
                                    }}};
  live::Robots robots{directory, clock};
  app::Keeper keeper;
};

// A day has some twenty thousand transactions: what a crash would lose is not asked here, and few
// statements are run often enough to be worth a long search for their plan.
std::string DemoWorld::database() {
  static const PostgresCluster cluster({.settings = {"fsync=off", "join_collapse_limit=1"}});
  return exchange_database(cluster);
}

void DemoWorld::SetUp() {
  ExchangeCase::SetUp();
  clock_.set(now_);
  cast_.robots = app::load_or_draw_cast("/nowhere").robots;
  app::enrol(*connection_, clock_, cast_);
  app::load_demo_register(*connection_, setting(), clock_,
                          std::string(ADIT_SOURCE_DIR) + "/deploy/plans");
  restart();
}

DemoWorld::DemoWorld() = default;
DemoWorld::~DemoWorld() = default;

void DemoWorld::restart() {
  server_.reset();
  server_ = std::make_unique<Server>(conninfo_, *connection_, clock_, cast_);
  server_->directory.start();
  settle();
  server_->keeper.prepare();
  settle();
}

std::vector<app::Offer> DemoWorld::offers() {
  return app::offers_of(*setting().edition(app::demo_edition), demo_lots());
}

void DemoWorld::settle() {
  while (true) {
    server_->loops.settle();
    const int open = server_->tally.open;
    if (open > 0) server_->tally.open.wait(open);
    if (open == 0 && !server_->loops.loop.turn()) return;
  }
}

void DemoWorld::pass(base::Millis ms) {
  clock_.advance(ms);
  server_->directory.all_clear(clock_.now());
  settle();
  server_->keeper.round();
  settle();
  carry();
}

// What app/upkeep.cpp does, where there is something to do.
void DemoWorld::carry() {
  const base::Instant now = clock_.now();
  if (lapses && now >= next_lapse_) {
    next_lapse_ = now + lapse_ms;
    (void)run([&](auto& tx) { return service::lapse_due(tx, setting(), now); });
  }
  if (std::exchange(carried_, server_->tally.moves) == server_->tally.moves) return;
  (void)run([](auto& tx) { return service::follow(tx); });
  for (const auto& session : run([](auto& tx) { return service::ended_sessions(tx); })) {
    (void)run([&](auto& tx) { return service::settle(tx, setting(), session, now); });
  }
  list();
}

void DemoWorld::list() {
  listed_ = run([](auto& tx) {
    std::vector<store::SessionRow> rows;
    for (const auto& id : store::unfinished_sessions(tx)) {
      if (auto row = store::find_session(tx, id)) rows.push_back(std::move(*row));
    }
    return rows;
  });
}

}  // namespace adit::tests
