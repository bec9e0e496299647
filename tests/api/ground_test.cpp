// Pasted corners over HTTPS: the importer's answers and refusals, for people who have signed in.
#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>
#include <vector>

#include "api/office.hpp"
#include "wire/json.hpp"

namespace adit::api_tests {
namespace {

support::HttpReply read_as(const std::string& account, const std::string& body) {
  auto client = client_of(account);
  return client.post("/api/v1/corner-readings", body);
}

std::string asking(const std::string& text, const std::string& more = "") {
  wire::JsonWriter out;
  out.begin_object().member("text", text);
  std::string body = out.end_object().take();
  body.insert(body.size() - 1, more);
  return body;
}

// A square kilometre in zone 42 with a hole of a hundredth of it.
const std::string square =
    "1,4770000,42500000\n2,4770000,42501000\n3,4771000,42501000\n4,4771000,42500000\n"
    "*,300,100,示例,1\n1,4770400,42500400\n2,4770400,42500500\n3,4770500,42500500\n"
    "4,4770500,42500400\n*,300,100,示例,0\n";

TEST(CornerReadings, SayWhatWasReadAndWhatIsOdd) {
  const auto reply = read_as("lin", asking(square, R"(,"published_area_km2":"1.07")"));
  ASSERT_EQ(reply.status, 200) << reply.body;
  expect_schema("documents/lot-import", reply);
  const auto reading = json(reply);
  EXPECT_EQ(reading.root()["area_km2"].text(), "0.9900");
  EXPECT_EQ(reading.root()["rings"].at(1)["outer"].integer(), 1);
  EXPECT_NE(reply.body.find("area_differs"), std::string::npos) << reply.body;
}

TEST(CornerReadings, AreRefusedWithTheLine) {
  const auto reply = read_as("bidder0", asking("1,4770000,42500000\n2,abc,def\n"));
  EXPECT_EQ(reply.status, 422) << reply.body;
  EXPECT_NE(reply.body.find("\"line\":2"), std::string::npos) << reply.body;
  const std::string bow = "126,43\n126.1,43.1\n126.1,43\n126,43.1\n";
  const auto crossing = read_as("lin", asking(bow));
  EXPECT_EQ(crossing.status, 422);
  EXPECT_EQ(code_of(crossing), "self_crossing");
  EXPECT_EQ(code_of(read_as("lin", asking(square, R"(,"mineral":"unobtainium")"))),
            "mineral.unknown");
}

TEST(CornerReadings, NeedASignIn) {
  support::HttpsClient stranger(server().port());
  EXPECT_EQ(stranger.post("/api/v1/corner-readings", asking(square)).status, 401);
}

// A comb of thousands of corners, which takes the server tens of milliseconds.
std::string comb() {
  std::string out;
  for (int i = 0; i < 1'800; ++i) {
    out += "4770" + std::to_string(i % 2 == 0 ? 200 : 900) + "," +
           std::to_string(42'500'000 + 10 * i) + "\n";
  }
  return out + "4770000,42517990\n4770000,42500000\n";
}

TEST(CornerReadings, AreTurnedAwayWhenTooManyWait) {
  constexpr int people = 120;  // more than may wait
  auto lin = client_of("lin");
  const std::string body = asking(comb());
  ASSERT_EQ(lin.post("/api/v1/corner-readings", body).status, 200);
  std::atomic<int> read = 0;
  std::atomic<int> busy = 0;
  std::latch together(people);
  std::vector<std::thread> threads;
  for (int i = 0; i < people; ++i) {
    threads.emplace_back([&] {
      support::HttpsClient client(server().port());
      const bool there = client.get("/api/v1/clock").status == 200;
      together.arrive_and_wait();
      const auto reply = client.request("POST", "/api/v1/corner-readings", body,
                                        {{"Cookie", "__Host-adit=" + lin.cookie()}});
      if (there && reply.status == 200) ++read;
      if (there && reply.status == 503 && code_of(reply) == "ground.busy") ++busy;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(read + busy, people) << read << " read, " << busy << " turned away";
  EXPECT_GE(read, 64) << "as many as may wait are read";
  EXPECT_GE(busy, 1);
  EXPECT_EQ(lin.post("/api/v1/corner-readings", body).status, 200) << "and later it is read";
}

}  // namespace
}  // namespace adit::api_tests
