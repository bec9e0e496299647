// Starts the server once; every step is a request.
#include "api/office.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <thread>

#include "api/description.hpp"
#include "api/mail_room.hpp"
#include "app/demo/accounts.hpp"
#include "app/demo/register.hpp"
#include "app/plan_directory.hpp"
#include "app/setting.hpp"
#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "domain/party/credit_code.hpp"
#include "service/organisations.hpp"
#include "service/sign_in.hpp"
#include "store/migrate.hpp"
#include "store/transaction.hpp"
#include "support/postgres.hpp"
#include "wire/demo/terms.hpp"
#include "wire/plan/edition.hpp"
#include "wire/schema.hpp"

namespace adit::api_tests {

namespace {

constexpr base::ScryptCost cheap{1 << 10, 8, 1};
const std::string source = ADIT_SOURCE_DIR;

void enrol(store::Connection& connection, const std::string& name, service::Role role) {
  const base::AnchoredClock clock;
  store::Transaction tx(connection);
  const auto made = service::create_account(
      tx, {name, role, "示例 " + name, service::hash_password(password, cheap)}, clock.now());
  if (!made) throw std::runtime_error(made.error().code);
  tx.commit();
}

std::string credit_code(int number) {
  const std::string first = "9100000000TEST" + std::to_string(1000 + number).substr(1);
  std::string body = first;
  for (auto& letter : body) {
    if (letter == 'S') letter = 'X';
  }
  return body + *domain::party::check_character(body);
}

// A bidder, whose company registers and is verified by chen.
void enrol_bidder(store::Connection& connection, int number) {
  const std::string name = "bidder" + std::to_string(number);
  enrol(connection, name, service::Role::bidder);
  const auto bidder = app::actor_named(connection, name);
  const auto officer = app::actor_named(connection, "chen");
  const base::AnchoredClock clock;
  store::Transaction tx(connection);
  const auto made = service::register_organisation(
      tx, bidder, {"示例公司 " + name, credit_code(number), {}}, clock.now());
  if (!made) throw std::runtime_error(made.error().code);
  const auto verified =
      service::decide_organisation(tx, officer, made->id, {true, "", 1}, clock.now());
  if (!verified) throw std::runtime_error(verified.error().code);
  tx.commit();
}

std::string prepared_database() {
  const std::string database = tests::fresh_database();
  store::Connection connection(database);
  store::migrate(connection);
  enrol(connection, "lin", service::Role::administrator);
  enrol(connection, "chen", service::Role::administrator);
  enrol(connection, "inspector", service::Role::inspector);
  for (int i = 0; i < 8; ++i) enrol_bidder(connection, i);
  return database;
}

const domain::plan::PlannedBlock& block(int number) {
  static const auto edition = app::load_edition(source + "/deploy/plans/jilin-sandbox");
  return edition->blocks->at(static_cast<std::size_t>(number));
}

// A square of 0.01 degrees around the mean of the block's corners.
void write_rings(wire::JsonWriter& out, const domain::plan::Ring& ring, bool crossed) {
  std::int64_t lon = 0;
  std::int64_t lat = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    lon += ring[i].lon_e8;
    lat += ring[i].lat_e8;
  }
  lon /= static_cast<std::int64_t>(ring.size() - 1);
  lat /= static_cast<std::int64_t>(ring.size() - 1);
  constexpr std::int64_t half = 500'000;
  out.key("rings").begin_array().begin_object().member("role", "outer");
  out.key("points").begin_array();
  std::pair<int, int> corners[] = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
  if (crossed) std::swap(corners[1], corners[2]);
  for (const auto& [x, y] : corners) {
    out.begin_array();
    out.raw(wire::degrees_text(lon + x * half)).raw(wire::degrees_text(lat + y * half));
    out.end_array();
  }
  out.end_array().end_object().end_array();
}

std::string must(const support::HttpReply& reply, int status) {
  EXPECT_EQ(reply.status, status) << reply.body;
  if (reply.status != status) throw std::runtime_error("the step failed: " + reply.body);
  return reply.body;
}

// How many io threads the server gets; the run under the thread sanitizer asks for four.
std::string io_threads() {
  const char* wanted = std::getenv("ADIT_IO_THREADS");
  return wanted != nullptr ? wanted : "2";
}

}  // namespace

std::string migrated(const tests::PostgresCluster& cluster) {
  const std::string database = tests::fresh_database(cluster);
  store::Connection connection(database);
  store::migrate(connection);
  return database;
}

support::SmtpSink& mail_sink() {
  static support::SmtpSink sink(app::MailConfig::Security::none);
  static const bool started = [] {
    sink.start();
    return true;
  }();
  (void)started;
  return sink;
}

support::ExchangeProcess& server() {
  static const std::string database = prepared_database();
  static support::ExchangeProcess process(
      ADIT_PROGRAM, database,
      "io_threads = " + io_threads() + "\n[profiles]\ndirectory = '''" + source +
          "/tests/api/profiles'''\n[mail]\nserver = \"localhost\"\nsecurity = \"none\"\n" +
          "from = \"notices@adit.example\"\nport = " + std::to_string(mail_sink().port()) + "\n");
  static const bool started = [] {
    process.start();
    judge_all_answers(process.port());
    // The server has brought the planned blocks that the programme names.
    store::Connection connection(database);
    const auto setting = app::load_setting(process.config()).value();
    app::load_demo_programme(connection, setting, base::AnchoredClock().now(),
                             source + "/deploy/plans");
    return true;
  }();
  (void)started;
  return process;
}

namespace {

// At the end the server must stop politely, and have nothing to confess where a sanitizer listens.
class Closing final : public testing::Environment {
 public:
  void TearDown() override {
    const auto* all = testing::UnitTest::GetInstance();
    if (all->test_to_run_count() == all->total_test_count()) expect_every_operation_answered();
    ASSERT_TRUE(server().runs()) << "it ended by itself: " << server().log();
    EXPECT_EQ(server().stop(), 0) << "it ends with status 0 and by no signal";
    const std::string log = server().log();
    EXPECT_EQ(log.find("Sanitizer"), std::string::npos) << log;
    EXPECT_NE(log.find("info stopped"), std::string::npos) << log;
  }
};

const testing::Environment* const closing = testing::AddGlobalTestEnvironment(new Closing);

}  // namespace

support::HttpsClient client_of(const std::string& account) {
  support::HttpsClient client(server().port());
  EXPECT_TRUE(client.sign_in(account, password)) << account;
  return client;
}

wire::JsonDocument json(const support::HttpReply& reply) {
  auto document = wire::JsonDocument::parse(reply.body, wire::file_limits);
  if (!document) throw std::runtime_error("no JSON: " + reply.body);
  return std::move(*document);
}

std::string code_of(const support::HttpReply& reply) {
  const auto type = reply.headers.find("content-type");
  EXPECT_TRUE(type != reply.headers.end() && type->second.starts_with("application/problem+json"))
      << reply.status << " " << reply.body;
  const auto document = json(reply);
  EXPECT_EQ(document.root()["status"].integer(), reply.status);
  return std::string(document.root()["code"].text());
}

void expect_schema(const std::string& schema, const support::HttpReply& reply) {
  const auto document = json(reply);
  const auto valid = wire::validate(schema, document.root());
  EXPECT_TRUE(valid.has_value()) << schema << ": " << valid.error().code << " at "
                                 << valid.error().pointer << "\n"
                                 << reply.body.substr(0, 2'000);
}

std::string draft_json(const DraftWish& wish) {
  const auto& place = block(wish.block);
  wire::JsonWriter out;
  out.begin_object()
      .member("title_zh", "示例 " + place.name.zh)
      .member("title_en", "示例 " + place.name.en)
      .member("right", wish.right)
      .member("event", "establish")
      .member("mineral", wish.mineral.empty() ? place.mineral : wish.mineral)
      .member("plan", wish.plan)
      .member("profile", wish.profile)
      .member("location_zh", "示例县")
      .member("location_en", "Example county")
      .member("start_price_fen", start_fen)
      .member("increment_fen", step_fen)
      .member("deposit_fen", 20'000'000)
      .member("term_years", 5);
  if (wish.right == "exploration") out.member("stage", "general_survey");
  out.member_raw("terms", wire::demo::example_terms(wish.right));
  if (wish.reserve_fen > 0) out.member("reserve_fen", wish.reserve_fen);
  if (!wish.docs.empty()) out.member_raw("docs", wish.docs);
  write_rings(out, place.rings.front(), wish.crossed);
  out.end_object();
  return out.take();
}

// The steps up to an announcement are about as many as those of one admission.
Announced announce(const DraftWish& wish, std::int64_t opens_in_ms) {
  constexpr std::int64_t admissions = 8;  // three, and what a test does beside them
  const base::AnchoredClock clock;
  const auto begun = clock.now();
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const std::string lot =
      support::json_member(must(lin.post("/api/v1/lots", draft_json(wish)), 201), "id");
  const std::string path = "/api/v1/lots/" + lot;
  const auto reviewed = must(lin.post(path + "/reviews", "{}"), 201);
  EXPECT_EQ(support::json_member(reviewed, "verdict"), "conforming") << reviewed;
  must(chen.post(path + "/approvals", "{}"), 201);
  const auto now = clock.now();
  // A watcher who says nothing is let go after fifty seconds.
  const auto slow = std::min<std::int64_t>(40'000, admissions * (now - begun));
  const std::string opens = base::to_text(now + std::max(opens_in_ms, slow));
  const auto announced =
      must(lin.post(path + "/announcements", "{\"opens_at\":\"" + opens + "\"}"), 201);
  return {lot, support::json_member(announced, "session")};
}

std::string admit(const std::string& lot, const std::string& bidder) {
  auto company = client_of(bidder);
  auto lin = client_of("lin");
  const auto applied = must(company.post("/api/v1/lots/" + lot + "/applications", "{}"), 201);
  const std::string path = "/api/v1/applications/" + support::json_member(applied, "id");
  must(lin.post(path + "/qualifications", R"({"decision":"qualified"})"), 201);
  const base::AnchoredClock clock;
  const std::string paid = "{\"amount_fen\":20000000,\"received_at\":\"" +
                           base::to_text(clock.now() - 1'000) + "\",\"reference\":\"示例-" +
                           bidder + "\"}";
  const auto admitted = json(lin.post(path + "/deposits", paid));
  EXPECT_EQ(admitted.root()["state"].text(), "admitted");
  EXPECT_FALSE(admitted.root().find("bid_number")) << "no officer learns whose it is";
  return support::json_member(must(company.get(path), 200), "bid_number");
}

std::int64_t figure(const std::string& name) {
  const std::string told = server().ask_aside("/metrics");
  const std::size_t at = told.find("\n" + name + " ");
  if (at == std::string::npos) throw std::runtime_error("no figure " + name + " in " + told);
  return std::stoll(told.substr(at + name.size() + 2));
}

bool wait_for_phase(const std::string& session, const std::string& phase, int seconds) {
  const base::AnchoredClock clock;
  const base::Millis patience_ms = base::Millis{seconds} * 1'000;
  base::Instant until = clock.now() + patience_ms;
  support::HttpsClient reader(server().port());
  std::string last;
  while (clock.now() < until) {
    const auto state = json(reader.get("/api/v1/sessions/" + session));
    last = state.root()["phase"].text();
    if (last == phase) return true;
    const auto opens = base::parse_instant(state.root()["opens_at"].text());
    if (last == "scheduled" && opens) until = std::max(until, *opens + patience_ms);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  ADD_FAILURE() << session << " is " << last << ", not " << phase;
  return false;
}

wire::JsonDocument session_state(const std::string& session) {
  support::HttpsClient reader(server().port());
  return json(reader.get("/api/v1/sessions/" + session));
}

std::string new_bid_id() {
  return base::to_hex(base::random_bytes(16));
}

std::string bid_json(const std::string& bid_id, std::int64_t amount_fen) {
  return "{\"bid_id\":\"" + bid_id + "\",\"amount_fen\":" + std::to_string(amount_fen) + "}";
}

support::LiveClient live_channel(support::HttpsClient& client) {
  const auto reply = client.post("/api/v1/live-tickets", "{}");
  const std::string ticket = support::json_member(must(reply, 201), "ticket");
  return {server().port(), "/api/v1/live?ticket=" + ticket, client.cookie()};
}

}  // namespace adit::api_tests
