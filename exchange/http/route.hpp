// The row of a route table: what may be asked, by whom, in which shape, and who answers. api/ fills
// these tables; the Router refuses to be built from a row that leaves something undecided.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "http/request.hpp"

namespace adit::http {

// Who may use a route. A default-made Access is undecided, which the Router refuses.
class Access {
 public:
  Access() = default;
  [[nodiscard]] static Access everyone() { return Access(Kind::everyone, {}); }
  [[nodiscard]] static Access signed_in() { return Access(Kind::signed_in, {}); }
  // Sign-ins whose role is one of these; the list must not be empty.
  [[nodiscard]] static Access roles(std::vector<std::string> names) {
    return Access(Kind::roles, std::move(names));
  }

  [[nodiscard]] bool decided() const {
    return kind_ == Kind::roles ? !names_.empty() : kind_ != Kind::undecided;
  }
  [[nodiscard]] bool open() const { return kind_ == Kind::everyone; }
  [[nodiscard]] bool admits(const SignIn& sign_in) const;
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  enum class Kind : std::uint8_t { undecided, everyone, signed_in, roles };
  Access(Kind kind, std::vector<std::string> names) : kind_(kind), names_(std::move(names)) {}
  Kind kind_ = Kind::undecided;
  std::vector<std::string> names_;
};

// In place of a schema's name: the request or reply has no body, or one that is not JSON.
inline constexpr std::string_view no_body = "none";
inline constexpr std::string_view not_json = "other";
// A request schema of orders without parameters: `{}`, or no body at all.
inline constexpr std::string_view no_parameters = "requests/empty";

// Called on the io thread of the connection with a checked request. It must not block; what decides
// by `received_at` (a bid) is handed on before it returns, for only so long does a watermark
// (http/io_threads.hpp) wait. An exception becomes 500, or 503 for base::Unavailable.
using Handler = std::function<void(Request, Respond)>;

struct Route {
  Method method = Method::get;
  std::string pattern;  // "/api/v1/lots/{id}"; a parameter is one whole segment
  Access access{};
  std::string request_schema;  // "requests/…", no_body or not_json; POST and PUT must decide
  std::string reply_schema;    // "replies/…", no_body or not_json
  std::string summary_en;
  std::string summary_zh;
  Handler handler;
  // POST only: replies to an Idempotency-Key are remembered and repeated (http/replies.hpp).
  bool idempotent = true;
  // The statuses of an answer in the shape of reply_schema; every other answer is a problem.
  std::vector<int> statuses{200};
  // The names that the handler reads from the query; it sees no others, unless it is one that
  // refuses the request for them.
  std::vector<std::string> queries{};
  bool refuses_unknown = false;
  std::string reply_type = "application/json";  // of answers in the shape of reply_schema
};

using Routes = std::vector<Route>;

// Tells whose sign-in a cookie names.
class Authenticator {
 public:
  // Nothing: unknown or expired. A refusal: cannot be told now (then what was last known
  // counts; without that, 503 where a sign-in is needed, and routes for everyone do without one).
  using Resolved = std::function<void(base::Outcome<std::optional<SignIn>>)>;

  virtual ~Authenticator() = default;
  // Called on an io thread; `done` exactly once, from any thread, at once or later.
  virtual void resolve(const std::string& cookie, Resolved done) = 0;
  // Whose it was when that could last be told, if that still counts; asked when `resolve` refuses
  // or takes too long. Called on an io thread, answers at once.
  virtual std::optional<SignIn> last_known(const std::string& cookie) = 0;
};

}  // namespace adit::http
