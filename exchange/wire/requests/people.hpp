// What people send besides lots: a sign-in, an application, a decision on one, a deposit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/outcome.hpp"

namespace adit::wire::requests {

// schemas/requests/sign-in
struct SignIn {
  std::string account;
  std::string password;
};
[[nodiscard]] base::Outcome<SignIn> read_sign_in(std::string_view bytes);

// schemas/requests/application: the company is that of the account. `contact` is personal data: it
// goes to the side table only.
struct Application {
  std::optional<std::string> contact;
};
[[nodiscard]] base::Outcome<Application> read_application(std::string_view bytes);

// schemas/requests/qualification
struct Qualification {
  bool qualified = false;
  std::string reason;
};
[[nodiscard]] base::Outcome<Qualification> read_qualification(std::string_view bytes);

// schemas/requests/deposit
struct Deposit {
  std::int64_t amount_fen = 0;
  base::Instant received_at;
  std::string reference;
};
[[nodiscard]] base::Outcome<Deposit> read_deposit(std::string_view bytes);

// schemas/requests/announcement: none means the earliest opening that the rules allow.
struct Announcement {
  std::optional<base::Instant> opens_at;
};
[[nodiscard]] base::Outcome<Announcement> read_announcement(std::string_view bytes);

// schemas/requests/right
struct Right {
  std::string id;
  std::string right;  // exploration or mining
  std::string mineral;
  std::string holder_zh;
  std::string entity;
  std::string control_group;
  std::optional<std::string> block;
  std::optional<std::string> stage;
  std::string state;  // live, awarded, pending, expired, cancelled, lapsed
};
[[nodiscard]] base::Outcome<Right> read_right(std::string_view bytes);

}  // namespace adit::wire::requests
