// `adit robot` against the real server: it signs in, watches and bids as a person's page does.
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <cstdlib>
#include <fstream>

#include "api/office.hpp"
#include "wire/schema.hpp"

namespace adit::api_tests {
namespace {

using support::json_member;

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Ran {
  int code = 0;
  std::string out;
  std::string error;
};

class Robot : public testing::Test {
 protected:
  [[nodiscard]] static std::string file(const std::string& name, const std::string& text) {
    const std::string path = server().folder() + "/" + name;
    std::ofstream(path, std::ios::trunc) << text;
    return path;
  }
  // The accounts as the demo writes them down.
  [[nodiscard]] static std::string accounts(int count) {
    std::string list;
    for (int i = 0; i < count; ++i) {
      list += std::string(list.empty() ? "[" : ",") + R"({"role":"bidder","account":"bidder)" +
              std::to_string(i) + R"(","password":")" + password + R"(","organisation":null})";
    }
    return file("robots.json", list + "]");
  }
  [[nodiscard]] static Ran run(const std::string& arguments) {
    return run_at("https://localhost:" + std::to_string(server().port()), arguments);
  }
  [[nodiscard]] static Ran run_at(const std::string& where, const std::string& arguments) {
    const std::string out = server().folder() + "/robot.out";
    const std::string error = server().folder() + "/robot.error";
    const std::string command = std::string("LC_ALL=C timeout 60 ") + ADIT_PROGRAM +
                                " robot --server " + where + " " + arguments + " > " + out +
                                " 2> " + error;
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), read(out), read(error)};
  }
  static void expect_problem(const Ran& ran, int exit_code, const std::string& code) {
    EXPECT_EQ(ran.code, exit_code) << ran.out;
    EXPECT_EQ(json_member(ran.error, "code"), code) << ran.error;
  }
  [[nodiscard]] static wire::JsonDocument report(const Ran& ran) {
    auto told = wire::read("documents/robot-report", ran.out, wire::file_limits);
    EXPECT_TRUE(told) << told.error().code << " at " << told.error().pointer << "\n"
                      << ran.out << ran.error;
    return told ? std::move(*told) : *wire::JsonDocument::parse("{}");
  }
};

// From nothing but an officer's sign-in: three companies register, are verified and admitted, and
// bid to the hammer.
TEST_F(Robot, EntersCompaniesOfItsOwnAndBidsToTheEnd) {
  const Announced lot = announce({.block = 14}, 20'000);
  const std::string officer = "--enter 3 --officer chen --officer-password-file " +
                              file("officer", password) + " --session " + lot.session;
  const Ran ran = run("--insecure --json --temperament eager --keenness cool " + officer);
  ASSERT_EQ(ran.code, 0) << ran.error;
  const auto told = report(ran);
  ASSERT_EQ(told.root()["robots"].size(), 3U) << ran.out;
  for (const auto robot : told.root()["robots"].elements()) {
    EXPECT_TRUE(robot["account"].text().starts_with("robot-")) << ran.out;
    ASSERT_TRUE(robot["phase"].is(wire::JsonKind::string)) << ran.out;
    EXPECT_EQ(robot["phase"].text(), "sold");
  }
  EXPECT_GE(told.root()["accepted"].integer(), 2);
  EXPECT_LE(told.root()["accepted"].integer(), 4) << "none goes beyond three steps";
  EXPECT_EQ(told.root()["unanswered"].integer(), 0);
  const auto state = session_state(lot.session);
  EXPECT_EQ(state.root()["bids"].integer(), told.root()["accepted"].integer());
  EXPECT_EQ(state.root()["bidders"].integer(), 3);

  const std::string other = "--account bidder7 --password-file " + file("right", password);
  expect_problem(run("--insecure --session " + lot.session + " " + other), 3, "robot.not_admitted");
  expect_problem(run("--insecure " + officer), 3, "robot.nothing_opens");
}

TEST_F(Robot, BidsAtARateAndLeavesInTime) {
  const Announced lot = announce({.block = 15, .profile = "patient"}, 3'500);
  for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(lot.lot, bidder);
  ASSERT_TRUE(wait_for_phase(lot.session, "free"));
  const Ran ran = run("--insecure --json --rate 10 --seconds 3 --session " + lot.session +
                      " --accounts " + accounts(3));
  EXPECT_EQ(ran.code, 0) << ran.error;
  const auto told = report(ran);
  EXPECT_GE(told.root()["accepted"].integer(), 5) << ran.out;
  EXPECT_EQ(told.root()["unanswered"].integer(), 0);
  ASSERT_TRUE(told.root()["latency_us"].is(wire::JsonKind::object)) << ran.out;
  EXPECT_GT(told.root()["latency_us"]["p50"].integer(), 0);
  EXPECT_LT(told.root()["duration_ms"].integer(), 20'000);
}

TEST_F(Robot, IsToldNoAsAPersonIs) {
  const std::string one = "--account bidder7 --password-file ";
  expect_problem(run("--insecure --any " + one + file("right", password)), 3, "robot.not_admitted");
  expect_problem(run("--insecure --session S-none " + one + file("right", password)), 3,
                 "session.not_found");
  expect_problem(run("--insecure " + one + file("wrong", "wrong")), 3, "sign_in.wrong_credentials");
  const std::string bidder = "--officer bidder7 --officer-password-file " + file("right", password);
  expect_problem(run("--insecure --enter 1 " + bidder), 3, "access.forbidden");
}

TEST_F(Robot, KnowsWhomItSpeaksTo) {
  const std::string one = "--account bidder7 --password-file " + file("right", password);
  expect_problem(run(one), 1, "robot.unreachable");  // nobody vouches for the certificate
  expect_problem(run("--ca " + server().folder() + "/robots.none " + one), 1, "robot.unreachable");
}

TEST_F(Robot, TellsWhatIsWrongWithItsArguments) {
  const std::string right = file("right", password);
  expect_problem(run("--insecure"), 2, "robot.no_account");
  expect_problem(run("--insecure --enter 2"), 2, "robot.no_officer");
  expect_problem(run("--enter 11"), 2, "command.usage");
  expect_problem(run("--officer lin"), 2, "command.usage");
  expect_problem(run("--enter 2 --data " + server().folder() + "/none"), 2, "file.unreadable");
  expect_problem(run("--account bidder0"), 2, "command.usage");
  expect_problem(run("--accounts /nowhere.json"), 2, "file.unreadable");
  expect_problem(run("--accounts " + file("odd", "{}")), 2, "robot.accounts_malformed");
  expect_problem(run("--account a --password-file " + file("empty", "")), 2,
                 "robot.password_missing");
  expect_problem(run("--temperament greedy --account a --password-file " + right), 2,
                 "command.usage");
  expect_problem(run("--count 0 --account a --password-file " + right), 2, "command.usage");
  expect_problem(run_at("ftp://x", "--account a --password-file " + right), 2, "robot.address");
  expect_problem(run("--any --session S-1 --account a --password-file " + right), 2,
                 "command.usage");
}

}  // namespace
}  // namespace adit::api_tests
