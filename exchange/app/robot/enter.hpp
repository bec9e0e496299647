// Companies of the robots' own, on their way into a session as any company goes: they register, an
// officer verifies them, they apply, are qualified, and their deposits are recorded. All of it over
// HTTPS, by the routes that people use; the officer's part with an officer's sign-in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/robot/accounts.hpp"
#include "base/outcome.hpp"
#include "http/client_tls.hpp"

namespace adit::app {

struct Entrance {
  http::ClientTarget target{};
  RobotAccount officer{};  // an administrator's
  std::string session{};   // that has not opened; empty: the first that leaves time enough
  std::size_t companies = 0;
};

struct Entered {
  std::string session;
  std::vector<RobotAccount> accounts;  // one a company, admitted; the passwords are in no file
};

// Blocks. Names say 示例, codes are well-formed and nobody's, deposits are what the lot asks for.
// Refuses with the server's own refusals (registration.too_many after the tenth company of a
// quarter of an hour), robot.nothing_opens, and robot.unreachable {server, reason}; companies that
// have registered by then stay.
[[nodiscard]] base::Outcome<Entered> enter_companies(const Entrance& entrance);

}  // namespace adit::app
