// One list or one line, held against what it should be.
#include "app/robot/accounts.hpp"

#include "wire/json.hpp"

namespace adit::app {

namespace {

std::string member(const wire::Json& row, std::string_view name) {
  if (!row.is(wire::JsonKind::object)) return {};
  const auto found = row.find(name);
  return found && found->is(wire::JsonKind::string) ? std::string(found->text()) : std::string();
}

}  // namespace

base::Outcome<std::vector<RobotAccount>> read_accounts(std::string_view bytes,
                                                       std::string_view role) {
  const auto malformed = [role] {
    return base::refuse("robot.accounts_malformed", {{"role", std::string(role)}});
  };
  const auto document = wire::JsonDocument::parse(bytes, wire::file_limits);
  if (!document) return tl::unexpected(document.error());
  if (!document->root().is(wire::JsonKind::array)) return malformed();
  std::vector<RobotAccount> out;
  for (const auto row : document->root().elements()) {
    RobotAccount one{member(row, "account"), member(row, "password")};
    if (member(row, "role") != role || one.account.empty() || one.password.empty()) continue;
    out.push_back(std::move(one));
  }
  if (out.empty()) return malformed();
  return out;
}

base::Outcome<std::string> read_password(std::string_view bytes) {
  std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.empty()) return base::refuse("robot.password_missing");
  return std::string(line);
}

}  // namespace adit::app
