// What the register costs: the facts of one lot against a hundred thousand rights, beside
// PostgreSQL's own search by its spatial index, and against a million; and a delivery of a hundred
// thousand on its way in, beside a plain COPY of the rows that it makes. All in one run, in turns.
// The rights lie side by side at one density, so that a larger register is a larger land and what
// is near a lot stays the same.
// Usage: bench_facts ADIT_BINARY facts [RIGHTS [MANY]], or ADIT_BINARY deliveries [RIGHTS]
#include <libpq-fe.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/figures.hpp"
#include "bench/noise.hpp"
#include "bench/open_load.hpp"
#include "service/exchange_case.hpp"
#include "service/facts.hpp"
#include "service/lots.hpp"
#include "service/registry_import.hpp"
#include "service/sign_in.hpp"
#include "store/lots.hpp"
#include "store/transaction.hpp"
#include "support/postgres.hpp"

namespace adit::bench {

namespace {

constexpr int rounds = 5;
constexpr int import_rounds = 3;
constexpr int lots = 100;
constexpr int looks = 3'000;  // at facts, and by the index, in a round
constexpr double search_goal = 3;
constexpr double growth_goal = 1.5;
constexpr double import_goal = 0.5;

// A land of squares of 600 m by 560 m with lanes between them.
constexpr int columns = 1'300;
constexpr std::int64_t west_e8 = 12'170'000'000;
constexpr std::int64_t south_e8 = 4'090'000'000;
constexpr std::int64_t pitch_lon_e8 = 740'000;
constexpr std::int64_t pitch_lat_e8 = 500'000;
constexpr std::int64_t side_lon_e8 = 730'000;
constexpr std::int64_t side_lat_e8 = 490'000;

std::string degrees(std::int64_t e8) {
  char text[24];
  std::snprintf(text, sizeof text, "%lld.%08lld", static_cast<long long>(e8 / 100'000'000),
                static_cast<long long>(e8 % 100'000'000));
  return text;
}

std::string square(std::int64_t west, std::int64_t south) {
  const std::string w = degrees(west);
  const std::string s = degrees(south);
  const std::string e = degrees(west + side_lon_e8);
  const std::string n = degrees(south + side_lat_e8);
  return "POLYGON((" + w + " " + s + "," + e + " " + s + "," + e + " " + n + "," + w + " " + n +
         "," + w + " " + s + "))";
}

std::string delivery(int rights) {
  std::string out = "id,right,holder,holder_zh,mineral,valid_from,valid_to,wkt\n";
  out.reserve(static_cast<std::size_t>(rights) * 260);
  for (int i = 0; i < rights; ++i) {
    const std::string holder = std::to_string(i % 5'000);
    out += "SR-" + std::to_string(i) + ",mining,E" + holder + ",示例矿业" + holder +
           ",gold,2024-03-01,2034-02-28,\"" +
           square(west_e8 + (i % columns) * pitch_lon_e8, south_e8 + (i / columns) * pitch_lat_e8) +
           "\"\n";
  }
  return out;
}

double seconds_since(std::int64_t from_us) {
  return static_cast<double>(now_us() - from_us) / 1e6;
}

// An exchange of its own, with its register.
class Exchange {
 public:
  Exchange() : conninfo_(tests::exchange_database()), connection_(conninfo_) {}

  // Seconds from the bytes to the end of the commit.
  double import(const std::string& bytes) {
    const std::int64_t from = now_us();
    store::Transaction tx(connection_);
    const service::ImportWish wish{"bench.csv", base::shanghai_date(now_), true};
    const auto done = service::import_registry(tx, bytes, wish, now_,
                                               [](std::string_view, std::size_t, std::size_t) {});
    if (!done) throw std::runtime_error("import: " + done.error().code);
    tx.commit();
    return seconds_since(from);
  }

  // Lots across corners of four rights each, all over the first fifty rows.
  void draw_lots() {
    store::Transaction tx(connection_);
    service::NewAccount account;
    account.name = account.label = "bench";
    account.role = service::Role::administrator;
    account.password = service::hash_password("nobody signs in here");
    const auto person = service::create_account(tx, account, now_);
    if (!person) throw std::runtime_error("account: " + person.error().code);
    const service::Actor actor{"bench", *person, std::nullopt, service::Role::administrator};
    for (int i = 0; i < lots; ++i) {
      auto draft = tests::gold_draft();
      draft.right = "mining";
      draft.stage.reset();
      const std::int64_t west = west_e8 + (13 * i % 1'200) * pitch_lon_e8;
      const std::int64_t south = south_e8 + (7 * i % 50) * pitch_lat_e8;
      draft.rings = {{false,
                      {{west + pitch_lon_e8 / 2, south + pitch_lat_e8 / 2},
                       {west + pitch_lon_e8 * 3 / 2, south + pitch_lat_e8 / 2},
                       {west + pitch_lon_e8 * 3 / 2, south + pitch_lat_e8 * 3 / 2},
                       {west + pitch_lon_e8 / 2, south + pitch_lat_e8 * 3 / 2},
                       {west + pitch_lon_e8 / 2, south + pitch_lat_e8 / 2}}}};
      const auto made = service::draft_lot(tx, tests::setting(), actor, draft, now_);
      if (!made) throw std::runtime_error("lot: " + made.error().code);
      lots_.push_back(made->id);
      wkt_.push_back(service::wkt_of(draft.rings));
    }
    tx.commit();
    tests::execute(conninfo_, "VACUUM ANALYZE");
  }

  // Microseconds of everything that the rules are told of a lot.
  std::uint32_t facts_us(int i) {
    const auto at = static_cast<std::size_t>(i % lots);
    store::Transaction tx(connection_);
    const std::int64_t from = now_us();
    const auto view = store::find_lot_view(tx, lots_[at]);
    const auto lot = service::lot_in_place(tx, *view);
    const auto registry =
        service::registry_facts(tx, *tests::setting().edition("jilin-sandbox"), lot, now_);
    if (registry.rights.size() != 4) throw std::runtime_error("a lot touches four rights");
    return static_cast<std::uint32_t>(now_us() - from);
  }

  [[nodiscard]] const std::string& conninfo() const { return conninfo_; }
  [[nodiscard]] const std::string& wkt(int i) const {
    return wkt_[static_cast<std::size_t>(i % lots)];
  }

 private:
  std::string conninfo_;
  store::Connection connection_;
  base::Instant now_ = base::parse_instant("2026-11-23T10:00:00.000+08:00").value();
  std::vector<std::string> lots_;
  std::vector<std::string> wkt_;
};

// PostgreSQL alone.
class Bare {
 public:
  explicit Bare(const std::string& conninfo)
      : connection_(PQconnectdb(conninfo.c_str()), PQfinish) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw std::runtime_error("no database");
  }

  // Microseconds of its own search for what overlaps, by the spatial index.
  std::uint32_t search_us(const std::string& wkt) {
    const char* values[] = {wkt.c_str()};
    const std::int64_t from = now_us();
    const Result found(PQexecParams(connection_.get(),
                                    "SELECT id FROM registry_record WHERE until IS NULL "
                                    "AND ST_Intersects(geom, ST_GeomFromText($1, 4490))",
                                    1, nullptr, values, nullptr, nullptr, 0),
                       PQclear);
    const auto spent = static_cast<std::uint32_t>(now_us() - from);
    if (PQntuples(found.get()) != 4) throw std::runtime_error("a lot touches four rights");
    return spent;
  }

  // The rows of the register as COPY writes them.
  std::string rows() {
    run("COPY registry_record TO STDOUT", PGRES_COPY_OUT);
    std::string out;
    char* line = nullptr;
    for (int length = 0; (length = PQgetCopyData(connection_.get(), &line, 0)) > 0;) {
      out.append(line, static_cast<std::size_t>(length));
      PQfreemem(line);
    }
    drain();
    return out;
  }

  // Seconds of COPY into an empty table made by `definition`, to the end of its commit.
  double copy(const std::string& definition, const std::string& rows) {
    run("DROP TABLE IF EXISTS plain", PGRES_COMMAND_OK);
    run("CREATE TABLE plain (" + definition + ")", PGRES_COMMAND_OK);
    const std::int64_t from = now_us();
    run("COPY plain FROM STDIN", PGRES_COPY_IN);
    constexpr std::size_t piece = 1 << 20;
    for (std::size_t at = 0; at < rows.size(); at += piece) {
      const auto length = static_cast<int>(std::min(piece, rows.size() - at));
      if (PQputCopyData(connection_.get(), rows.data() + at, length) != 1) fail();
    }
    if (PQputCopyEnd(connection_.get(), nullptr) != 1) fail();
    drain();
    return seconds_since(from);
  }

 private:
  using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

  [[noreturn]] void fail() { throw std::runtime_error(PQerrorMessage(connection_.get())); }
  void run(const std::string& sql, ExecStatusType expected) {
    const Result done(PQexec(connection_.get(), sql.c_str()), PQclear);
    if (PQresultStatus(done.get()) != expected) fail();
  }
  void drain() {
    while (PGresult* last = PQgetResult(connection_.get())) {
      const Result done(last, PQclear);
      if (PQresultStatus(last) != PGRES_COMMAND_OK) fail();
    }
  }

  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

double p99_ms(std::vector<std::uint32_t>& samples) {
  std::ranges::sort(samples);
  return percentile_ms(samples, 0.99);
}

// A new exchange each round, since only an empty register takes everything.
void compare_imports(int rights) {
  Figure noise;
  Figure imported;
  Figure guarded;
  Figure heap;
  const std::string bytes = delivery(rights);
  for (int round = 0; round < import_rounds; ++round) {
    wait_for_quiet();
    const Noise others;
    Exchange exchange;
    imported.add(rights / exchange.import(bytes));
    Bare bare(exchange.conninfo());
    const std::string rows = bare.rows();
    guarded.add(rights / bare.copy("LIKE registry_record INCLUDING ALL", rows));
    heap.add(rights / bare.copy("LIKE registry_record", rows));
    noise.add(others.percent());
  }
  print_figure("others on the machine", noise, "%", 0);
  print_figure("rights a second, import", imported, "/s", 0);
  print_figure("  COPY into the same table, its indexes and checks", guarded, "/s", 0);
  print_figure("  COPY into a bare heap", heap, "/s", 0);
  print_at_least("import / COPY into the same table", imported.over(guarded), "x", import_goal);
  print_at_least("import / COPY into a bare heap", imported.over(heap), "x", import_goal);
}

void compare_looks(Exchange& some, Exchange& many) {
  Figure noise;
  Figure facts;
  Figure search;
  Figure facts_of_many;
  Bare bare(some.conninfo());
  for (int round = 0; round < rounds; ++round) {
    wait_for_quiet();
    const Noise others;
    std::vector<std::uint32_t> searched;
    std::vector<std::uint32_t> told;
    std::vector<std::uint32_t> told_of_many;
    for (int i = 0; i < looks; ++i) {  // in turns, so that each meets the same machine
      searched.push_back(bare.search_us(some.wkt(i)));
      told.push_back(some.facts_us(i));
      told_of_many.push_back(many.facts_us(i));
    }
    search.add(p99_ms(searched));
    facts.add(p99_ms(told));
    facts_of_many.add(p99_ms(told_of_many));
    noise.add(others.percent());
  }
  print_figure("others on the machine", noise, "%", 0);
  print_figure("search by the index, p99", search, "ms");
  print_figure("facts of a lot, p99", facts, "ms");
  print_figure("facts of a lot in the larger register, p99", facts_of_many, "ms");
  print_at_most("facts / search", facts.over(search), "x", search_goal);
  print_at_most("facts in the larger register / in the smaller", facts_of_many.over(facts), "x",
                growth_goal);
}

}  // namespace

}  // namespace adit::bench

int main(int argc, char** argv) {
  using namespace adit::bench;
  const std::string what = argc > 2 ? argv[2] : "facts";
  const int some = argc > 3 ? std::atoi(argv[3]) : 100'000;
  const int many = argc > 4 ? std::atoi(argv[4]) : 1'000'000;
  if (what == "deliveries") {
    compare_imports(some);
    return 0;
  }
  Exchange smaller;
  Exchange larger;
  std::printf("imported in %.1f s", smaller.import(delivery(some)));
  std::printf(" and %.1f s\n", larger.import(delivery(many)));
  smaller.draw_lots();
  larger.draw_lots();
  compare_looks(smaller, larger);
  return 0;
}
