// The steps of the story, each through the use case that a person would reach.
#include "service/exchange_case.hpp"

#include <atomic>
#include <chrono>
#include <fstream>
#include <mutex>
#include <sstream>
#include <thread>

#include "app/demo/register.hpp"
#include "base/crypto.hpp"
#include "domain/party/credit_code.hpp"
#include "service/organisations.hpp"
#include "service/plans.hpp"
#include "service/sign_in.hpp"
#include "store/migrate.hpp"
#include "support/postgres.hpp"
#include "wire/calendar/table.hpp"
#include "wire/demo/terms.hpp"
#include "wire/plan/edition.hpp"
#include "wire/profile/rule_profile.hpp"

namespace adit::tests {

namespace {

namespace auction = domain::auction;

constexpr base::ScryptCost cheap{16, 1, 1};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

domain::plan::Edition edition(const std::string& id) {
  const std::string folder = std::string(ADIT_SOURCE_DIR) + "/deploy/plans/" + id + "/";
  auto read =
      wire::read_edition({read_file(folder + "edition.json"), read_file(folder + "minerals.json"),
                          read_file(folder + "blocks.json"), read_file(folder + "farmland.json"),
                          read_file(folder + "zones.json"), read_file(folder + "clauses.json")});
  if (!read) throw std::runtime_error("plan " + id + ": " + read.error().code);
  return std::move(*read);
}

std::string with_database(const std::string& conninfo, const std::string& name) {
  return conninfo.substr(0, conninfo.rfind("dbname=")) + "dbname=" + name;
}

std::string database_of(const std::string& conninfo) {
  return conninfo.substr(conninfo.rfind("dbname=") + 7);
}

// PostGIS takes a second to install.
std::string with_plans(std::string fresh) {
  store::Connection connection(fresh);
  store::migrate(connection);
  store::Transaction tx(connection);
  const auto loaded = service::load_plans(tx, setting(), base::Instant{0});
  if (!loaded) throw std::runtime_error("plans: " + loaded.error().code);
  tx.commit();
  return fresh;
}

std::string with_programme(std::string exchange) {
  store::Connection connection(exchange);
  app::load_demo_programme(connection, setting(),
                           base::parse_instant("2026-01-06T09:00:00+08:00").value(),
                           std::string(ADIT_SOURCE_DIR) + "/deploy/plans");
  return exchange;
}

std::string copy_of(const std::string& model) {
  static int count = 0;
  const auto name = database_of(model) + "_copy" + std::to_string(++count);
  execute(with_database(model, "postgres"),
          "CREATE DATABASE " + name + " TEMPLATE " + database_of(model));
  return with_database(model, name);
}

template <class T>
T must(base::Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error("refused: " + outcome.error().code);
  return std::move(*outcome);
}

}  // namespace

std::string bare_database() {
  static const std::string model = with_plans(fresh_database());
  return copy_of(model);
}

std::string exchange_database() {
  static const std::string model = with_programme(bare_database());
  return copy_of(model);
}

std::string exchange_database(const PostgresCluster& cluster) {
  return with_programme(with_plans(fresh_database(cluster)));
}

const service::Setting& setting() {
  static const service::Setting made{wire::embedded_calendar(),
                                     wire::embedded_profiles(),
                                     {edition("jilin-2011-2015"), edition("jilin-sandbox")},
                                     base::SealingKey::generate()};
  return made;
}

std::string credit_code(int number) {
  const std::string digits = std::to_string(1000 + number).substr(1);
  const std::string first = "91220000MA0000" + digits;
  return first + domain::party::check_character(first).value();
}

wire::requests::Ring square(std::int64_t lon_e8, std::int64_t lat_e8) {
  constexpr std::int64_t side = 1'000'000;
  return {false,
          {{lon_e8, lat_e8},
           {lon_e8 + side, lat_e8},
           {lon_e8 + side, lat_e8 + side},
           {lon_e8, lat_e8 + side},
           {lon_e8, lat_e8}}};
}

wire::requests::LotDraft gold_draft() {
  wire::requests::LotDraft draft;
  draft.title_zh = "示例沟金矿普查探矿权";
  draft.title_en = "Example gully gold, general survey";
  draft.right = "exploration";
  draft.event = "establish";
  draft.mineral = "gold";
  draft.stage = "general_survey";
  draft.terms = wire::demo::example_terms(draft.right);
  draft.plan = "jilin-sandbox";
  draft.profile = "sandbox";
  draft.location_zh = "示例县";
  draft.location_en = "Example county";
  draft.rings = {square(12'690'000'000, 4'311'000'000)};
  draft.start_price_fen = 100'000'000;
  draft.increment_fen = 1'000'000;
  draft.deposit_fen = 20'000'000;
  draft.reserve_fen = 120'000'000;
  draft.term_years = 5;
  return draft;
}

wire::requests::LotDraft quarry_draft() {
  const std::string authority = "示例-自然资源主管部门";
  auto draft = gold_draft();
  draft.title_zh = "示例沟建筑用花岗岩采矿权";
  draft.title_en = "Example gully granite quarry";
  draft.right = "mining";
  draft.mineral = "granite_for_building";
  draft.stage.reset();
  draft.capacity = wire::requests::Capacity{"300", "10kt_ore_per_year"};
  draft.methods = {"open_bench", "crushing"};
  draft.terms = wire::demo::example_terms(draft.right, {}, {"open_pit", "large"});
  draft.docs = {
      {"reserve_report", "示例储备字〔2026〕9号", authority, "2026-10-01", std::string(64, 'c'),
       ""},
      {"planning_argument", "示例〔2026〕9号", authority, "2026-10-01", std::string(64, 'd'), ""}};
  draft.rings = {square(12'500'000'000, 4'500'000'000)};
  return draft;
}

void ExchangeCase::SetUp() {
  conninfo_ = database();
  connection_ = std::make_unique<store::Connection>(conninfo_);
  now_ = base::parse_instant("2026-11-23T10:00:00.000+08:00").value();
  lin_ = account("lin", service::Role::administrator);
  chen_ = account("chen", service::Role::administrator);
}

service::Actor ExchangeCase::account(const std::string& name, service::Role role) {
  const service::NewAccount made{name, role, "示例" + name, service::hash_password("pw", cheap)};
  const auto person =
      must(in_tx([&](auto& tx) { return service::create_account(tx, made, now_); }));
  return {name, person, std::nullopt, role};
}

service::Actor ExchangeCase::bidder(int number) {
  auto actor = account("bidder" + std::to_string(number), service::Role::bidder);
  const std::string name = "示例矿业" + std::to_string(number) + "号有限公司";
  const auto company = must(in_tx([&](auto& tx) {
    return service::register_organisation(tx, actor, {name, credit_code(number), {}}, now_);
  }));
  must(in_tx([&](auto& tx) {
    return service::decide_organisation(tx, chen_, company.id, {true, "", 1}, now_);
  }));
  actor.organisation = domain::OrganisationId(company.id);
  return actor;
}

wire::replies::Lot ExchangeCase::drafted(const wire::requests::LotDraft& draft) {
  return must(
      in_tx([&](auto& tx) { return service::draft_lot(tx, setting(), lin_, draft, now_); }));
}

wire::replies::Lot ExchangeCase::approved(const wire::requests::LotDraft& draft) {
  const auto made = drafted(draft);
  must(in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
  return must(
      in_tx([&](auto& tx) { return service::approve_lot(tx, setting(), chen_, made.id, now_); }));
}

wire::replies::Lot ExchangeCase::announced(const wire::requests::LotDraft& draft) {
  const auto made = approved(draft);
  return must(in_tx([&](auto& tx) {
    return service::announce_lot(tx, setting(), chen_, made.id, std::nullopt, now_);
  }));
}

std::map<std::string, int> ExchangeCase::announced_at_once(const std::vector<std::string>& lots) {
  const auto announce = [this](store::Connection& connection, const std::string& id) {
    for (int tries = 0; tries < 5; ++tries) {
      try {
        store::Transaction tx(connection);
        const auto out = service::announce_lot(tx, setting(), chen_, id, std::nullopt, now_);
        if (!out) return out.error().code;
        tx.commit();
        return std::string("announced");
      } catch (const store::Conflict&) {
        continue;
      }
    }
    return std::string("conflict");
  };
  // All connected before, so that the race is for the ground and not for a place at the database.
  std::vector<std::unique_ptr<store::Connection>> connections;
  for (std::size_t i = 0; i < lots.size(); ++i) {
    connections.push_back(std::make_unique<store::Connection>(conninfo_));
    store::Transaction(*connections.back()).commit();
  }
  std::map<std::string, int> answers;
  std::mutex guard;
  std::atomic<bool> go{false};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < lots.size(); ++i) {
    threads.emplace_back([&, i] {
      while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(1));
      const auto answer = announce(*connections[i], lots[i]);
      const std::lock_guard lock(guard);
      ++answers[answer];
    });
  }
  go = true;
  for (auto& thread : threads) thread.join();
  return answers;
}

std::vector<std::string> ExchangeCase::admitted(const std::string& lot_id, int count) {
  std::vector<std::string> numbers;
  for (int i = 0; i < count; ++i) {
    const auto actor = bidder(i);
    const auto applied =
        must(in_tx([&](auto& tx) { return service::apply_for_lot(tx, actor, lot_id, {}, now_); }));
    must(in_tx([&](auto& tx) {
      return service::decide_application(tx, chen_, applied.id, {true, ""}, now_);
    }));
    must(in_tx([&](auto& tx) {
      return service::record_deposit(tx, chen_, applied.id,
                                     {20'000'000, now_, "BANK-" + std::to_string(i)}, now_);
    }));
    const auto own =
        must(in_tx([&](auto& tx) { return service::find_application(tx, actor, applied.id); }));
    numbers.push_back(own.bid_number.value_or(""));
  }
  return numbers;
}

base::Outcome<std::vector<journal::Entry>> ExchangeCase::open(const std::string& session) {
  return in_tx([&](auto& tx) {
    const auto loaded = service::load_session(tx, session);
    now_ = loaded.state.terms().opens_at;
    return service::gate_opening(tx, setting(), loaded.state, loaded.head, now_);
  });
}

void ExchangeCase::bid(const std::string& session, const std::string& bid_number,
                       std::int64_t amount_fen) {
  now_ = now_ + 1000;
  must(in_tx([&](auto& tx) -> base::Outcome<int> {
    const auto loaded = service::load_session(tx, session);
    const auction::PlaceBid command{base::to_hex(base::random_bytes(16)),
                                    domain::BidNumber(bid_number), amount_fen, now_};
    const auto decision = loaded.state.decide(command, now_);
    if (!decision) return tl::unexpected(decision.error());
    service::append(tx, session, loaded.head, decision->events, now_);
    return 0;
  }));
}

base::Outcome<std::vector<journal::Entry>> ExchangeCase::hammer(const std::string& session) {
  return in_tx([&](auto& tx) -> base::Outcome<std::vector<journal::Entry>> {
    auto loaded = service::load_session(tx, session);
    while (loaded.state.live() && loaded.state.next_deadline()) {
      now_ = *loaded.state.next_deadline();
      const auto tick = loaded.state.decide(auction::Tick{}, now_);
      if (!tick || tick->events.empty()) break;
      loaded.head =
          journal::head_of(service::append(tx, session, loaded.head, tick->events, now_).back());
      for (const auto& event : tick->events) loaded.state.evolve(event);
    }
    return service::gate_hammer(tx, setting(), loaded.state, loaded.head, now_);
  });
}

void ExchangeCase::follow_all() {
  const auto waits = [this] {
    return value(
        "SELECT EXISTS (SELECT FROM journal j LEFT JOIN follower_cursor c ON c.name = 'sessions' "
        "WHERE c.txid IS NULL OR (j.txid, j.stream, j.seq) > (c.txid, c.stream, c.seq))");
  };
  for (int i = 0; i < 1'000; ++i) {
    while (run([&](auto& tx) { return service::follow(tx); }) > 0) {
    }
    if (waits() == "f") return;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  FAIL() << "the feed does not come to its end";
}

void ExchangeCase::settle_all() {
  follow_all();
  for (const auto& session : run([&](auto& tx) { return service::ended_sessions(tx); })) {
    static_cast<void>(run([&](auto& tx) { return service::settle(tx, setting(), session, now_); }));
  }
}

std::string ExchangeCase::finding(const wire::requests::LotDraft& draft, const std::string& rule,
                                  const std::string& said) {
  const auto made = drafted(draft);
  const auto reviewed =
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); });
  if (!reviewed) return reviewed.error().code;
  return value("SELECT " + said +
               " FROM conformity_report r, jsonb_array_elements(document::jsonb -> 'findings') "
               "AS f WHERE f ->> 'rule' = '" +
               rule + "' AND r.lot = '" + made.id + "'");
}

std::string ExchangeCase::value(const std::string& sql) const {
  return query_value(conninfo_, sql);
}

wire::replies::Lot ExchangeCase::lot(const std::string& id) {
  return must(in_tx([&](auto& tx) { return service::find_lot(tx, lin_, id); }));
}

}  // namespace adit::tests
