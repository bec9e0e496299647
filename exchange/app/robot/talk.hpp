// What robots say to a server over HTTPS and hear from it. The other end may be anybody's: whatever
// comes is held against its schema before a member is read.
#pragma once

#include <string>
#include <string_view>

#include "app/robot/accounts.hpp"
#include "base/outcome.hpp"
#include "http/client_https.hpp"
#include "wire/json.hpp"

namespace adit::app {

// The refusal in a problem document, with its texts and whole numbers.
[[nodiscard]] base::Refusal refusal_in(const wire::Json& problem);

struct Asked {
  std::string_view method;
  std::string path;
  std::string body{};
  int status = 200;    // that it should be answered with
  const char* schema;  // of that answer
};
// Refuses as the server does, with robot.answer {status}, and where the answer does not keep to its
// schema. Throws Disconnected.
[[nodiscard]] base::Outcome<wire::JsonDocument> answer(http::ClientHttps& client,
                                                       const Asked& asked);

// From now on the client speaks for this account.
[[nodiscard]] base::Outcome<void> sign_in(http::ClientHttps& client, const RobotAccount& who);

// What to tell of a server that could not be reached: robot.unreachable {server, reason}.
[[nodiscard]] base::Refusal unreachable(const http::ClientTarget& target,
                                        const http::Disconnected& fault);

}  // namespace adit::app
