// Commands that need a database, as a script sees them: what they print and their exit codes.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "api/office.hpp"
#include "domain/party/one_time_code.hpp"
#include "support/postgres.hpp"
#include "wire/schema.hpp"

namespace adit::api_tests {
namespace {

using support::json_member;

struct Ran {
  int code = 0;
  std::string out;
  std::string error;
};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Settings for a database, and the program run with them.
class Desk {
 public:
  explicit Desk(const std::string& database) : process_(ADIT_PROGRAM, database) {}

  [[nodiscard]] std::string file(const std::string& name) const {
    return process_.folder() + "/" + name;
  }
  [[nodiscard]] Ran run(const std::string& arguments) const { return run(arguments, file("out")); }
  // The same, with its standard output somewhere else.
  [[nodiscard]] Ran run(const std::string& arguments, const std::string& out) const {
    std::ofstream(file("out"), std::ios::trunc);
    const std::string command = std::string("LC_ALL=C timeout 20 ") + ADIT_PROGRAM + " " +
                                arguments + " --config " + file("adit.toml") + " > " + out +
                                " 2> " + file("error");
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), read(file("out")), read(file("error"))};
  }

 private:
  support::ExchangeProcess process_;
};

void expect_problem(const Ran& ran, int exit_code, const std::string& code) {
  EXPECT_EQ(ran.code, exit_code);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(json_member(ran.error, "code"), code) << ran.error;
}

void expect_schema(const std::string& schema, const Ran& ran) {
  EXPECT_EQ(ran.code, 0) << ran.error;
  const auto told = wire::read(schema, ran.out);
  EXPECT_TRUE(told) << told.error().code << " at " << told.error().pointer << "\n" << ran.out;
}

TEST(Commands, ADatabaseWithoutTablesIsToldSoWithTheCure) {
  const Desk desk(tests::fresh_database());
  for (const char* command : {"serve", "enrol lin", "export S-1"}) {
    const Ran ran = desk.run(command);
    expect_problem(ran, 1, "database.not_migrated");
    EXPECT_NE(ran.error.find("adit migrate"), std::string::npos) << ran.error;
  }
  const Ran migrated_now = desk.run("migrate --json");
  expect_schema("documents/migrated", migrated_now);
  EXPECT_NE(migrated_now.out.find(R"({"applied":["0001_journal",)"), std::string::npos);
  const Ran again = desk.run("migrate --json");
  expect_schema("documents/migrated", again);
  EXPECT_EQ(again.out, "{\"applied\":[]}\n");
  const Ran enrolled = desk.run("enrol lin --json");
  EXPECT_EQ(enrolled.code, 0) << enrolled.error;
  EXPECT_EQ(json_member(enrolled.out, "account"), "lin");
  EXPECT_EQ(json_member(enrolled.out, "role"), "administrator");
  EXPECT_EQ(enrolled.out.find("password"), std::string::npos) << enrolled.out;
}

TEST(Commands, ADatabaseThatLacksTheLastMigrationIsNotServed) {
  const std::string database = tests::fresh_database();
  const Desk desk(database);
  EXPECT_EQ(desk.run("migrate").code, 0);
  tests::execute(database,
                 "DELETE FROM schema_version WHERE version = (SELECT max(version) FROM "
                 "schema_version)");
  expect_problem(desk.run("serve"), 1, "database.not_migrated");
}

TEST(Commands, AnExportIsPrintedUnlessAFileIsNamed) {
  const std::string session = announce({.block = 2}, 60'000).session;
  const Desk desk(server().config().database.url);
  const Ran printed = desk.run("export " + session + " --json");
  EXPECT_EQ(printed.code, 0) << printed.error;
  EXPECT_TRUE(printed.out.starts_with(R"({"format":"adit-session/1",)")) << printed.out;
  EXPECT_EQ(desk.run("export " + session + " --out " + desk.file("export.jsonl")).out, "");
  EXPECT_EQ(read(desk.file("export.jsonl")), printed.out);
  expect_problem(desk.run("export " + session + " --out /no/such/folder/export.jsonl"), 1,
                 "file.unwritable");
  expect_problem(desk.run("export " + session, "/dev/full"), 1, "output.lost");
  expect_problem(desk.run("export no-such-session"), 2, "session.not_found");
}

// The settings name a folder of their own, where no key has sealed anything.
TEST(Commands, AServerWithoutTheKeyOfItsReservesDoesNotStart) {
  auto lin = client_of("lin");
  const DraftWish wish{.block = 1, .reserve_fen = start_fen + step_fen};
  ASSERT_EQ(lin.post("/api/v1/lots", draft_json(wish)).status, 201);
  const Desk desk(server().config().database.url);
  const Ran ran = desk.run("serve");
  expect_problem(ran, 1, "sealing_key.wrong");
  EXPECT_NE(ran.error.find(desk.file("sealing.key")), std::string::npos) << ran.error;
}

TEST(Commands, TwoAccountsMayBeOnePerson) {
  const Desk desk(tests::fresh_database());
  ASSERT_EQ(desk.run("migrate").code, 0);
  const Ran lin = desk.run("enrol lin");
  const std::string person = json_member(lin.out, "person");
  EXPECT_TRUE(person.starts_with("person-")) << lin.out;
  EXPECT_EQ(json_member(desk.run("enrol lin2 --person " + person).out, "person"), person);
  EXPECT_NE(json_member(desk.run("enrol chen").out, "person"), person);
  expect_problem(desk.run("enrol who --person person-none"), 3, "person.not_found");
}

TEST(Commands, ACodeIsPrintedOnceAndAnotherOneOnlyWhenAskedFor) {
  const Desk desk(tests::fresh_database());
  ASSERT_EQ(desk.run("migrate").code, 0);
  const std::string first = json_member(desk.run("enrol lin --role inspector").out, "code");
  EXPECT_TRUE(domain::party::read_one_time_code(first)) << first;
  expect_problem(desk.run("enrol lin --role inspector"), 3, "account.code_pending");
  const Ran again = desk.run("enrol lin --again");
  EXPECT_EQ(again.code, 0) << again.error;
  EXPECT_EQ(json_member(again.out, "role"), "inspector") << "an account keeps its role";
  EXPECT_NE(json_member(again.out, "code"), first);
  expect_problem(desk.run("enrol nobody --again"), 3, "account.not_found");
}

TEST(Commands, AnAccountInUseGetsNoCode) {
  const Desk desk(server().config().database.url);
  expect_problem(desk.run("enrol lin"), 3, "account.exists");
  expect_problem(desk.run("enrol lin --again"), 3, "account.in_use");
}

TEST(Commands, ADatabaseThatIsAwayIsAFailure) {
  const Desk desk("host=/no/such/folder dbname=adit");
  expect_problem(desk.run("export S-1"), 1, "database.unreachable");
  expect_problem(desk.run("enrol lin"), 1, "database.unreachable");
}

}  // namespace
}  // namespace adit::api_tests
