// Everything without rights is refused: each role at each route of the description that the server
// gives of itself.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

struct Operation {
  std::string method;
  std::string path;
  bool open = true;
  std::set<std::string> roles;  // empty: any sign-in
};

std::string filled(std::string pattern) {
  for (std::size_t at = pattern.find('{'); at != std::string::npos; at = pattern.find('{')) {
    pattern.replace(at, pattern.find('}') - at + 1, "none");
  }
  return pattern;
}

std::string upper(std::string_view word) {
  std::string out(word);
  for (auto& letter : out) letter = static_cast<char>(letter & ~0x20);
  return out;
}

std::vector<Operation> operations() {
  support::HttpsClient reader(server().port());
  const auto document = json(reader.get("/openapi.json"));
  std::vector<Operation> all;
  for (const auto& [path, methods] : document.root()["paths"].members()) {
    for (const auto& [method, operation] : methods.members()) {
      Operation one{upper(method), filled(std::string(path)), true, {}};
      if (const auto roles = operation.find("x-roles")) {
        one.open = false;
        for (const auto role : roles->elements()) one.roles.emplace(role.text());
      }
      all.push_back(one);
    }
  }
  return all;
}

int status(support::HttpsClient& client, const Operation& operation) {
  const bool sends = operation.method == "POST" || operation.method == "PUT";
  return client.request(operation.method, operation.path, sends ? "{}" : "").status;
}

TEST(Access, TheDescriptionKnowsEveryRoute) {
  EXPECT_GE(operations().size(), 38u);
}

// What is closed, and to whom: written down here once more, so that a table cannot open a door by
// mistake.
TEST(Access, TheseRoutesAreClosed) {
  const std::set<std::string> any;
  const std::set<std::string> admin{"administrator"};
  const std::set<std::string> bidder{"bidder"};
  const std::set<std::string> officers{"administrator", "inspector"};
  const std::string lot = "/api/v1/lots/none";
  const std::string application = "/api/v1/applications/none";
  const std::map<std::string, std::set<std::string>> closed{
      {"GET /api/v1/sign-ins/current", any},
      {"DELETE /api/v1/sign-ins/current", any},
      {"POST /api/v1/live-tickets", any},
      {"GET /api/v1/account", any},
      {"POST /api/v1/account/password", any},
      {"DELETE /api/v1/account/sign-ins", any},
      {"GET /api/v1/accounts", officers},
      {"POST /api/v1/accounts/none/locks", admin},
      {"GET /api/v1/account-proposals", officers},
      {"POST /api/v1/account-proposals", admin},
      {"POST /api/v1/account-proposals/none/approvals", admin},
      {"POST /api/v1/account-proposals/none/refusals", admin},
      {"POST /api/v1/account-proposals/none/withdrawals", admin},
      {"POST /api/v1/account-proposals/none/stops", any},
      {"POST /api/v1/corner-readings", any},
      {"GET /api/v1/applications", any},
      {"GET /api/v1/notices", any},
      {"GET /api/v1/notices/unread", any},
      {"POST /api/v1/notices/none/reads", any},
      {"POST /api/v1/notices/reads", any},
      {"GET /api/v1/notices/wishes", any},
      {"PUT /api/v1/notices/wishes", any},
      {"POST /api/v1/notices/address", any},
      {"DELETE /api/v1/notices/address", any},
      {"POST /api/v1/notices/address/confirmations", any},
      {"GET /api/v1/mail", officers},
      {"GET " + application, any},
      {"POST /api/v1/lots", admin},
      {"PUT " + lot, admin},
      {"POST " + lot + "/reviews", admin},
      {"POST " + lot + "/approvals", admin},
      {"POST " + lot + "/refusals", admin},
      {"POST " + lot + "/announcements", admin},
      {"POST /api/v1/sessions/none/pauses", admin},
      {"POST /api/v1/sessions/none/resumptions", admin},
      {"GET /api/v1/sessions/none/attendance", officers},
      {"GET /api/v1/audit", officers},
      {"GET /api/v1/audit/csv", officers},
      {"GET /api/v1/audit/jsonl", officers},
      {"POST " + application + "/qualifications", admin},
      {"POST " + application + "/deposits", admin},
      {"POST /api/v1/registry/rights", admin},
      {"POST /api/v1/registry/imports", admin},
      {"POST /api/v1/registry/rights/none/assessments", admin},
      {"POST " + lot + "/applications", bidder},
      {"GET /api/v1/organisations", officers},
      {"GET /api/v1/organisations/none", officers},
      {"POST /api/v1/organisations/none/decisions", admin},
      {"POST /api/v1/organisations/none/withdrawals", admin},
      {"POST /api/v1/organisations/none/withdrawal-decisions", admin},
      {"GET /api/v1/organisations/current", bidder},
      {"GET /api/v1/organisations/current/bids/none", bidder},
      {"POST /api/v1/organisations/current/corrections", bidder},
      {"POST /api/v1/organisations/current/members", bidder},
      {"PUT /api/v1/organisations/current/members/none", bidder},
      {"DELETE /api/v1/organisations/current/members/none", bidder},
      {"POST /api/v1/organisations/current/members/none/codes", bidder},
      {"POST /api/v1/sessions/none/evidence", officers},
      {"GET /api/v1/rehearsals", bidder},
      {"POST /api/v1/rehearsals", bidder},
      {"DELETE /api/v1/rehearsals/none", bidder},
      {"POST /api/v1/sessions/none/bids", bidder},
      {"GET /api/v1/sessions/none/bids/none", bidder}};
  std::map<std::string, std::set<std::string>> found;
  for (const auto& operation : operations()) {
    if (!operation.open) found[operation.method + " " + operation.path] = operation.roles;
  }
  EXPECT_EQ(found, closed);
}

TEST(Access, WithoutSignInOnlyWhatIsOpen) {
  support::HttpsClient nobody(server().port());
  for (const auto& operation : operations()) {
    const int got = status(nobody, operation);
    if (operation.open) {
      EXPECT_TRUE(got != 401 && got != 403) << operation.method << " " << operation.path << got;
    } else {
      EXPECT_EQ(got, 401) << operation.method << " " << operation.path;
    }
  }
}

class AccessByRole : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(AccessByRole, EachRoleOnlyWhatIsItsOwn) {
  const auto& [account, role] = GetParam();
  auto client = client_of(account);
  for (const auto& operation : operations()) {
    if (operation.open || operation.method == "DELETE") continue;
    const int got = status(client, operation);
    if (operation.roles.empty() || operation.roles.contains(role)) {
      EXPECT_TRUE(got != 401 && got != 403) << operation.method << " " << operation.path << got;
    } else {
      EXPECT_EQ(got, 403) << role << " " << operation.method << " " << operation.path;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Roles, AccessByRole,
                         testing::Values(std::pair{"lin", "administrator"},
                                         std::pair{"bidder5", "bidder"},
                                         std::pair{"inspector", "inspector"}));

}  // namespace
}  // namespace adit::api_tests
