// Replies about people and their companies: sign-ins, tickets, applications.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire::replies {

struct SignIn {
  std::string account;
  std::string role;
  std::string name;
  std::optional<std::string> organisation;
  base::Instant expires_at;
  std::optional<std::string> member_role{};  // in the organisation
  std::optional<std::int64_t> bid_limit_fen{};
};
[[nodiscard]] std::string to_json(const SignIn& sign_in);  // schemas/replies/sign-in

struct Ticket {
  std::string ticket;
  base::Instant expires_at;
};
[[nodiscard]] std::string to_json(const Ticket& ticket);  // schemas/replies/live-ticket

// Another applicant for the same lot that one controller stands behind as well.
struct SharedControl {
  std::string application;
  std::string organisation;
  std::string organisation_name;
  std::string credit_code;
  std::string control_group;
  bool registered = false;  // the register says so; else the companies themselves
};

struct Application {
  std::string id;
  std::string lot;
  std::string lot_number;
  std::string title_zh;
  std::string title_en;
  std::string organisation_name;
  std::string credit_code;
  std::string state;  // submitted, qualified, rejected, admitted
  std::int64_t due_fen = 0;
  std::int64_t received_fen = 0;
  std::optional<std::string> bid_number;
  std::optional<std::string> session;
  std::optional<std::string> reason;
  base::Instant submitted_at;
  std::vector<SharedControl> shared_control{};  // for officers
};
[[nodiscard]] std::string to_json(const Application& application);  // schemas/replies/application
// schemas/replies/applications
[[nodiscard]] std::string to_json(const std::vector<Application>& applications);

// awaited, partial or full.
[[nodiscard]] std::string deposit_state(const Application& application);

}  // namespace adit::wire::replies
