// Validates by schema, then moves the members into a type.
#include "wire/requests/people.hpp"

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

base::Outcome<base::Instant> instant_at(Json object, std::string_view key) {
  auto at = base::parse_instant(object[key].text());
  if (!at) {
    at.error().pointer = "/" + std::string(key);
    return tl::unexpected(at.error());
  }
  return *at;
}

}  // namespace

base::Outcome<SignIn> read_sign_in(std::string_view bytes) {
  const auto document = read("requests/sign-in", bytes);
  if (!document) return tl::unexpected(document.error());
  return SignIn{text_of(document->root(), "account"), text_of(document->root(), "password")};
}

base::Outcome<Application> read_application(std::string_view bytes) {
  const auto document = read("requests/application", bytes);
  if (!document) return tl::unexpected(document.error());
  return Application{maybe_text(document->root(), "contact")};
}

base::Outcome<Qualification> read_qualification(std::string_view bytes) {
  const auto document = read("requests/qualification", bytes);
  if (!document) return tl::unexpected(document.error());
  const auto root = document->root();
  return Qualification{root["decision"].text() == "qualified",
                       maybe_text(root, "reason").value_or("")};
}

base::Outcome<Deposit> read_deposit(std::string_view bytes) {
  const auto document = read("requests/deposit", bytes);
  if (!document) return tl::unexpected(document.error());
  const auto root = document->root();
  const auto received_at = instant_at(root, "received_at");
  if (!received_at) return tl::unexpected(received_at.error());
  return Deposit{root["amount_fen"].integer(), *received_at, text_of(root, "reference")};
}

base::Outcome<Announcement> read_announcement(std::string_view bytes) {
  const auto document = read("requests/announcement", bytes);
  if (!document) return tl::unexpected(document.error());
  if (!document->root().find("opens_at")) return Announcement{};
  const auto opens_at = instant_at(document->root(), "opens_at");
  if (!opens_at) return tl::unexpected(opens_at.error());
  return Announcement{*opens_at};
}

base::Outcome<Right> read_right(std::string_view bytes) {
  const auto document = read("requests/right", bytes);
  if (!document) return tl::unexpected(document.error());
  const auto root = document->root();
  Right right;
  right.id = text_of(root, "id");
  right.right = text_of(root, "right");
  right.mineral = text_of(root, "mineral");
  right.holder_zh = text_of(root, "holder_zh");
  right.entity = text_of(root, "entity");
  right.control_group = text_of(root, "control_group");
  right.block = maybe_text(root, "block");
  right.stage = maybe_text(root, "stage");
  right.state = text_of(root, "state");
  return right;
}

}  // namespace adit::wire::requests
