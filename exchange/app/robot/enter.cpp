// First everybody registers, which takes longest, then a session is chosen that leaves time for the
// rest.
#include "app/robot/enter.hpp"

#include <optional>

#include "app/robot/talk.hpp"
#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "domain/party/credit_code.hpp"

namespace adit::app {

namespace {

using base::Outcome;
using wire::JsonWriter;

constexpr base::Millis admission_ms = 1'500;  // of one company, on a slow machine

std::string random_hex(std::size_t bytes) {
  return base::to_hex(base::random_bytes(bytes));
}

// Names no region and no registry; capitals of the alphabet that codes are written in.
std::string credit_code(const std::string& hex) {
  std::string first_17 = "919999990R" + hex.substr(0, 7);
  for (char& letter : first_17) {
    if (letter >= 'a' && letter <= 'f') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return first_17 + *domain::party::check_character(first_17);
}

class Entering {
 public:
  explicit Entering(const Entrance& entrance) : entrance_(entrance) {}

  Outcome<Entered> run() {
    if (const auto ready = can_begin(); !ready) return tl::unexpected(ready.error());
    Entered entered;
    for (std::size_t i = 0; i < entrance_.companies; ++i) {
      auto account = company();
      if (!account) return tl::unexpected(account.error());
      entered.accounts.push_back(std::move(*account));
    }
    const auto place = chosen();
    if (!place) return tl::unexpected(place.error());
    entered.session = place->session;
    for (const auto& account : entered.accounts) {
      if (const auto in = admit(account, place->lot); !in) return tl::unexpected(in.error());
    }
    return entered;
  }

 private:
  struct Place {
    std::string session;
    std::string lot;
  };

  // Before anybody registers: the officer is one, and there is a session to come.
  Outcome<void> can_begin() {
    if (auto in = sign_in(desk_, entrance_.officer); !in) return in;
    const auto seen = answer(
        desk_, {"GET", "/api/v1/organisations?state=registered", {}, 200, "replies/organisations"});
    if (!seen) return tl::unexpected(seen.error());
    const auto place = chosen();
    if (!place) return tl::unexpected(place.error());
    return {};
  }

  // Registered and verified.
  Outcome<RobotAccount> company() {
    const std::string hex = random_hex(8);
    RobotAccount account{"robot-" + hex, random_hex(16)};
    JsonWriter body;
    body.begin_object().member("account", account.account);
    body.member("password", account.password).member("name", "示例机器人 " + hex);
    body.member("organisation_name", "示例机器人 " + hex + " 号公司");
    body.member("credit_code", credit_code(hex)).end_object();
    http::ClientHttps nobody(entrance_.target);
    const auto made =
        answer(nobody, {"POST", "/api/v1/organisations", body.take(), 201, "replies/organisation"});
    if (!made) return tl::unexpected(made.error());
    JsonWriter word;
    word.begin_object().member("decision", "verified");
    word.member("version", made->root()["version"].integer()).end_object();
    const auto verified = answer(desk_, {"POST", path_of("organisations", *made, "decisions"),
                                         word.take(), 201, "replies/organisation"});
    if (!verified) return tl::unexpected(verified.error());
    return account;
  }

  // The session that was asked for, or the first to open of those that leave time.
  Outcome<Place> chosen() {
    const auto list = answer(desk_, {"GET", "/api/v1/sessions", {}, 200, "replies/sessions"});
    if (!list) return tl::unexpected(list.error());
    const auto needs = admission_ms * static_cast<base::Millis>(entrance_.companies);
    std::optional<Place> place;
    base::Instant soonest;
    for (const auto session : list->root()["sessions"].elements()) {
      const std::string id(session["id"].text());
      if (!entrance_.session.empty() && id != entrance_.session) continue;
      const auto opens = base::parse_instant(session["opens_at"].text());
      const auto now = base::parse_instant(session["server_now"].text());
      if (session["phase"].text() != "scheduled" || !opens || !now) continue;
      const bool leaves_time = !entrance_.session.empty() || *opens - *now >= needs;
      if (!leaves_time || (place && *opens >= soonest)) continue;
      place = Place{id, std::string(session["lot"].text())};
      soonest = *opens;
    }
    if (!place) return base::refuse("robot.nothing_opens");
    return *place;
  }

  // Applied, qualified and paid. The money arrived when the application did, by the server's clock.
  Outcome<void> admit(const RobotAccount& account, const std::string& lot) {
    http::ClientHttps company(entrance_.target);
    if (auto in = sign_in(company, account); !in) return in;
    const auto applied = answer(company, {"POST", "/api/v1/lots/" + lot + "/applications", "{}",
                                          201, "replies/application"});
    if (!applied) return tl::unexpected(applied.error());
    const auto qualified =
        answer(desk_, {"POST", path_of("applications", *applied, "qualifications"),
                       R"({"decision":"qualified"})", 201, "replies/application"});
    if (!qualified) return tl::unexpected(qualified.error());
    JsonWriter money;
    money.begin_object();
    money.member("amount_fen", applied->root()["deposit"]["due_fen"].integer());
    money.member("received_at", applied->root()["submitted_at"].text());
    money.member("reference", "示例-" + account.account).end_object();
    const auto paid = answer(desk_, {"POST", path_of("applications", *applied, "deposits"),
                                     money.take(), 201, "replies/application"});
    if (!paid) return tl::unexpected(paid.error());
    return {};
  }

  static std::string path_of(const char* kind, const wire::JsonDocument& made, const char* act) {
    return std::string("/api/v1/") + kind + "/" + std::string(made.root()["id"].text()) + "/" + act;
  }

  const Entrance& entrance_;
  http::ClientHttps desk_{entrance_.target};
};

}  // namespace

base::Outcome<Entered> enter_companies(const Entrance& entrance) try {
  return Entering(entrance).run();
} catch (const http::Disconnected& fault) {
  return tl::unexpected(unreachable(entrance.target, fault));
}

}  // namespace adit::app
