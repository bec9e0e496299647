// What everybody may read says what its schema says; and the live channel speaks in frames that
// have schemas too.
#include <gtest/gtest.h>

#include <thread>

#include "api/office.hpp"
#include "wire/schema.hpp"

namespace adit::api_tests {
namespace {

using namespace std::chrono_literals;

struct Page {
  const char* target;
  const char* schema;
};

class PublicPages : public testing::TestWithParam<Page> {};

TEST_P(PublicPages, AreWhatTheirSchemaSays) {
  support::HttpsClient reader(server().port());
  const auto reply = reader.get(GetParam().target);
  ASSERT_EQ(reply.status, 200) << reply.body;
  expect_schema(GetParam().schema, reply);
}

INSTANTIATE_TEST_SUITE_P(
    All, PublicPages,
    testing::Values(
        Page{"/api/v1/clock", "replies/clock"},
        Page{"/api/v1/receipt-keys", "replies/receipt-keys"},
        Page{"/api/v1/profiles", "replies/profiles"},
        Page{"/api/v1/plan/editions", "replies/plan-editions"},
        Page{"/api/v1/plan/editions/jilin-sandbox", "replies/plan-edition"},
        Page{"/api/v1/plan/editions/jilin-2011-2015", "replies/plan-edition"},
        Page{"/api/v1/plan/rules", "documents/conformity-rules"},
        Page{"/api/v1/plan/blocks?plan=jilin-sandbox", "replies/plan-blocks"},
        Page{"/api/v1/calendar/earliest-opening?profile=sandbox", "replies/earliest-opening"},
        Page{
            "/api/v1/calendar/earliest-opening?profile=jilin-2025&from=2026-03-02T10:00:00%2B08:00",
            "replies/earliest-opening"},
        Page{"/api/v1/lots", "replies/lots"}, Page{"/api/v1/sessions", "replies/sessions"},
        Page{"/api/v1/results", "replies/results"},
        Page{"/api/v1/lots?q=%E9%87%91&mineral=gold&sort=-price&limit=2", "replies/lots"},
        Page{"/api/v1/results?outcome=sold&sort=-over&area_to=9.5", "replies/results"},
        Page{"/api/v1/statistics?right=exploration", "replies/statistics"},
        Page{"/api/v1/registry/rights?text=x&limit=2", "replies/rights"},
        Page{"/api/v1/registry/records?kind=deposit", "replies/registry-records"},
        Page{"/api/v1/registry/snapshots", "replies/registry-snapshots"}));

TEST(Readers, TheCalendarRefusesToGuess) {
  support::HttpsClient reader(server().port());
  const auto reply = reader.get(
      "/api/v1/calendar/earliest-opening?profile=jilin-2025&from=2030-01-01T00:00:00%2B08:00");
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(code_of(reply), "calendar.past_end");
}

// Reads frames for a while; each must be one that the schemas know.
TEST(Readers, EveryFrameHasItsSchema) {
  const auto made = announce({.block = 3}, 5'000);
  for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(made.lot, bidder);
  auto client = client_of("bidder0");
  auto channel = live_channel(client);
  channel.send("{\"kind\":\"watch\",\"session\":\"" + made.session + "\"}");
  channel.send("{\"kind\":\"ping\",\"sent\":7}");
  channel.send("{\"kind\":\"nonsense\"}");
  ASSERT_TRUE(wait_for_phase(made.session, "free"));
  const std::string bid = "{\"kind\":\"bid\",\"session\":\"" + made.session + "\",\"bid_id\":\"";
  channel.send(bid + new_bid_id() + "\",\"amount_fen\":" + std::to_string(start_fen) + "}");
  channel.send(bid + new_bid_id() + "\",\"amount_fen\":1}");
  std::set<std::string> kinds;
  const auto until = std::chrono::steady_clock::now() + 10s;
  while (std::chrono::steady_clock::now() < until && kinds.size() < 9) {
    const auto text = channel.next(2s);
    if (!text) continue;
    const auto frame = wire::JsonDocument::parse(*text, wire::file_limits);
    ASSERT_TRUE(frame.has_value()) << *text;
    const std::string kind(frame->root()["kind"].text());
    const auto valid = wire::validate("frames/" + kind, frame->root());
    EXPECT_TRUE(valid.has_value()) << valid.error().code << " at " << valid.error().pointer << "\n"
                                   << *text;
    kinds.insert(kind);
  }
  EXPECT_EQ(kinds, (std::set<std::string>{"hello", "session", "price", "clock", "notice",
                                          "accepted", "refused", "problem", "pong"}));
  expect_schema("replies/session-bids",
                client.get("/api/v1/sessions/" + made.session + "/bids?limit=10"));
  expect_schema("replies/session", client.get("/api/v1/sessions/" + made.session));
}

TEST(Readers, AnUnknownSessionIsAProblemOfItsOwn) {
  support::HttpsClient reader(server().port());
  EXPECT_EQ(code_of(reader.get("/api/v1/sessions/none")), "session.not_found");
  EXPECT_EQ(code_of(reader.get("/api/v1/sessions/none/export")), "session.not_found");
  support::LiveClient channel(server().port(), "/api/v1/live");
  channel.send(R"({"kind":"watch","session":"none"})");
  EXPECT_TRUE(channel.next_with("session.not_found"));
}

TEST(Readers, APlaceInTheLadderIsAWholeNumber) {
  support::HttpsClient reader(server().port());
  for (const char* query : {"limit=ten", "limit=-1", "limit=", "limit=1e3", "after=1.5",
                            "after=99999999999999999999", "after=7x"}) {
    const auto refused = reader.get(std::string("/api/v1/sessions/none/bids?") + query);
    EXPECT_EQ(refused.status, 400) << query;
    EXPECT_EQ(code_of(refused), "request.query_number") << query;
    EXPECT_EQ(support::json_member(refused.body, "field"), std::string(query).substr(0, 5))
        << query;
  }
  EXPECT_EQ(code_of(reader.get("/api/v1/sessions/none/bids?limit=0&after=7")), "session.not_found");
}

TEST(Readers, AFilterThatCannotBeReadIsNamed) {
  support::HttpsClient reader(server().port());
  const std::pair<const char*, const char*> wrong[] = {
      {"lots?area_from=evil", "query.area"},      {"lots?state=%3Cb%3E", "query.choice"},
      {"results?closed_to=9", "query.date"},      {"lots.csv?sort=evil", "query.choice"},
      {"lots?q=%FF", "query.encoding"},           {"statistics?right=x", "query.choice"},
      {"results.csv?price_to=1.5", "query.limit"}};
  for (const auto& [query, code] : wrong) {
    const auto refused = reader.get("/api/v1/" + std::string(query));
    EXPECT_EQ(refused.status, 400) << query;
    EXPECT_EQ(code_of(refused), code) << query;
    const std::string asked(query);
    const auto from = asked.find('?') + 1;
    EXPECT_EQ(support::json_member(refused.body, "field"),
              asked.substr(from, asked.find('=') - from));
  }
}

TEST(Readers, TablesAreFilesForSpreadsheets) {
  support::HttpsClient reader(server().port());
  for (const char* list : {"lots", "results"}) {
    const auto table = reader.get(std::string("/api/v1/") + list + ".csv");
    EXPECT_EQ(table.status, 200);
    EXPECT_TRUE(table.body.starts_with("\xEF\xBB\xBF")) << "so that the text is known as UTF-8";
    EXPECT_NE(table.body.find("km²"), std::string::npos);
  }
}

TEST(Readers, HealthIsOnBothListeners) {
  support::HttpsClient reader(server().port());
  for (const char* page : {"/livez", "/readyz", "/version"}) {
    EXPECT_EQ(reader.get(page).status, 200) << page;
  }
  EXPECT_NE(reader.get("/metrics").status, 200) << "figures are for loopback only";
  for (const char* page : {"/livez", "/readyz", "/version"}) {
    const auto aside = server().ask_aside(page);
    EXPECT_TRUE(aside.starts_with("HTTP/1.1 200 ")) << page << aside;
    EXPECT_TRUE(aside.ends_with("\r\n\r\n" + reader.get(page).body)) << page << aside;
  }
  // Reaches who listens on every address, and nobody who listens on 127.0.0.1 alone.
  EXPECT_EQ(server().ask_aside("/livez", "127.0.0.2"), "");
  const auto api = server().ask_aside("/api/v1/clock");
  EXPECT_TRUE(api.starts_with("HTTP/1.1 404 ")) << "health and figures only: " << api;
}

TEST(Readers, FiguresAreOnLoopbackAndMove) {
  const auto told = server().ask_aside("/metrics");
  EXPECT_TRUE(told.starts_with("HTTP/1.1 200 ")) << told;
  EXPECT_NE(told.find("Content-Type: text/plain; version=0.0.4"), std::string::npos) << told;
  for (const char* name : {"adit_bids_accepted_total", "adit_bids_refused_total", "adit_sessions",
                           "adit_commits_total", "adit_jobs_waiting", "adit_sweeps_total"}) {
    EXPECT_GE(figure(name), 0) << name;
  }
  const auto good = figure("adit_http_replies_total{status=\"2xx\"}");
  const auto bad = figure("adit_http_replies_total{status=\"4xx\"}");
  support::HttpsClient reader(server().port());
  EXPECT_EQ(reader.get("/api/v1/clock").status, 200);
  EXPECT_EQ(reader.get("/api/v1/none").status, 404);
  EXPECT_EQ(figure("adit_http_replies_total{status=\"2xx\"}"), good + 1);
  EXPECT_EQ(figure("adit_http_replies_total{status=\"4xx\"}"), bad + 1);
  EXPECT_GE(figure("adit_connections"), 1);
  const support::LiveClient channel(server().port(), "/api/v1/live");
  // Watchers are counted four times a second: wait until an earlier test's have been forgotten.
  std::this_thread::sleep_for(600ms);
  auto watchers = figure("adit_watchers");
  for (int i = 0; i < 100 && watchers < 1; ++i) {
    std::this_thread::sleep_for(50ms);
    watchers = figure("adit_watchers");
  }
  EXPECT_GE(watchers, 1);
}

}  // namespace
}  // namespace adit::api_tests
