// By schema first; then what no schema says of a text for other people's eyes.
#include "wire/requests/orders.hpp"

#include "domain/party/plain_name.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

namespace {

base::Outcome<Order> read_order(std::string_view schema, std::string_view bytes) {
  const auto document = read(schema, bytes);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  auto chinese = plain_reason(root, "reason_zh");
  if (!chinese) return tl::unexpected(chinese.error());
  auto english = plain_reason(root, "reason_en");
  if (!english) return tl::unexpected(english.error());
  Order order{std::move(*chinese), std::move(*english)};
  if (const auto notice = root.find("notice_s")) order.notice_s = notice->integer();
  return order;
}

}  // namespace

base::Outcome<std::string> plain_reason(Json root, const std::string& name) {
  const auto found = root.find(name);
  if (!found) return std::string();
  if (const auto plain = domain::party::plain_name(found->text()); !plain) {
    const bool blank = plain.error().code == "name.empty";
    return base::refuse_at("/" + name, blank ? "text.blank" : "text.control", {{"field", name}});
  }
  return std::string(found->text());
}

base::Outcome<Order> read_pause(std::string_view bytes) {
  return read_order("requests/pause", bytes);
}

base::Outcome<Order> read_resumption(std::string_view bytes) {
  return read_order("requests/resumption", bytes);
}

base::Outcome<std::string> read_refusal(std::string_view bytes) {
  const auto document = read("requests/refusal", bytes);
  if (!document) return tl::unexpected(document.error());
  return plain_reason(document->root(), "reason");
}

}  // namespace adit::wire::requests
