// Validates by schema, then moves the members into a type.
#include "wire/requests/accounts.hpp"

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

namespace {

std::string text_of(Json object, std::string_view key) {
  return std::string(object[key].text());
}

std::optional<std::string> maybe_text(Json object, std::string_view key) {
  const auto found = object.find(key);
  if (!found) return std::nullopt;
  return std::string(found->text());
}

}  // namespace

base::Outcome<Redemption> read_redemption(std::string_view bytes) {
  const auto document = read("requests/one-time-code-redemption", bytes);
  if (!document) return tl::unexpected(document.error());
  return Redemption{text_of(document->root(), "code"), text_of(document->root(), "password")};
}

base::Outcome<PasswordChange> read_password_change(std::string_view bytes) {
  const auto document = read("requests/password-change", bytes);
  if (!document) return tl::unexpected(document.error());
  const auto root = document->root();
  return PasswordChange{text_of(root, "current_password"), text_of(root, "password")};
}

base::Outcome<std::string> read_account_reason(std::string_view bytes) {
  const auto document = read("requests/account-reason", bytes);
  if (!document) return tl::unexpected(document.error());
  return text_of(document->root(), "reason");
}

base::Outcome<AccountProposal> read_account_proposal(std::string_view bytes) {
  const auto document = read("requests/account-proposal", bytes);
  if (!document) return tl::unexpected(document.error());
  const auto root = document->root();
  return AccountProposal{text_of(root, "kind"),    maybe_text(root, "account"),
                         maybe_text(root, "name"), maybe_text(root, "label"),
                         maybe_text(root, "role"), maybe_text(root, "person_of"),
                         text_of(root, "reason")};
}

}  // namespace adit::wire::requests
