// Validates by schema, then moves the members into a type.
#include "wire/requests/organisations.hpp"

#include "wire/json.hpp"
#include "wire/requests/orders.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

namespace organisation = domain::organisation;

namespace {

std::string text_of(Json object, std::string_view key) {
  return std::string(object[key].text());
}

std::optional<std::string> maybe_text(Json object, std::string_view key) {
  const auto found = object.find(key);
  if (!found) return std::nullopt;
  return std::string(found->text());
}

organisation::Facts facts_of(Json root) {
  return {text_of(root, "organisation_name"), text_of(root, "credit_code"),
          maybe_text(root, "group_credit_code").value_or("")};
}

Person person_of(Json root) {
  return {text_of(root, "name"), maybe_text(root, "contact")};
}

// The schema knows the three words.
organisation::Mandate mandate_of(Json root) {
  organisation::Mandate mandate{
      organisation::role_of(root["role"].text()).value_or(organisation::Role::viewer)};
  if (const auto limit = root.find("limit_fen")) mandate.limit_fen = limit->integer();
  return mandate;
}

}  // namespace

base::Outcome<organisation::Facts> read_correction(std::string_view bytes) {
  const auto document = read("requests/organisation-correction", bytes);
  if (!document) return tl::unexpected(document.error());
  return facts_of(document->root());
}

base::Outcome<Registration> read_registration(std::string_view bytes) {
  const auto document = read("requests/registration", bytes);
  if (!document) return tl::unexpected(document.error());
  const auto root = document->root();
  return Registration{text_of(root, "account"), text_of(root, "password"), person_of(root),
                      facts_of(root)};
}

base::Outcome<OrganisationDecision> read_organisation_decision(std::string_view bytes) {
  const auto document = read("requests/organisation-decision", bytes);
  if (!document) return tl::unexpected(document.error());
  const auto root = document->root();
  auto reason = plain_reason(root, "reason");
  if (!reason) return tl::unexpected(reason.error());
  return OrganisationDecision{root["decision"].text() == "verified", std::move(*reason),
                              static_cast<int>(root["version"].integer())};
}

base::Outcome<std::string> read_withdrawal(std::string_view bytes) {
  const auto document = read("requests/organisation-withdrawal", bytes);
  if (!document) return tl::unexpected(document.error());
  return plain_reason(document->root(), "reason");
}

base::Outcome<WithdrawalDecision> read_withdrawal_decision(std::string_view bytes) {
  const auto document = read("requests/organisation-withdrawal-decision", bytes);
  if (!document) return tl::unexpected(document.error());
  auto reason = plain_reason(document->root(), "reason");
  if (!reason) return tl::unexpected(reason.error());
  return WithdrawalDecision{document->root()["decision"].text() == "withdrawn", std::move(*reason)};
}

base::Outcome<Member> read_member(std::string_view bytes) {
  const auto document = read("requests/member", bytes);
  if (!document) return tl::unexpected(document.error());
  const auto root = document->root();
  return Member{text_of(root, "account"), person_of(root), mandate_of(root)};
}

base::Outcome<organisation::Mandate> read_member_change(std::string_view bytes) {
  const auto document = read("requests/member-change", bytes);
  if (!document) return tl::unexpected(document.error());
  return mandate_of(document->root());
}

}  // namespace adit::wire::requests
