// By schema first; then what no schema says of a text for other people's eyes.
#include "wire/requests/orders.hpp"

#include <algorithm>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

namespace {

// Marks that turn the direction of what follows, break a line or cannot be seen, as UTF-8.
constexpr std::string_view invisible[] = {
    "\xD8\x9C",     "\xE2\x80\x8B", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xA8", "\xE2\x80\xA9",
    "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA0",
    "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\xEF\xBB\xBF"};

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, is_control) ||
         std::ranges::any_of(
             invisible, [text](std::string_view mark) { return text.find(mark) != text.npos; });
}

bool is_blank(std::string_view text) {
  constexpr std::string_view wide = "\u3000";
  while (!text.empty()) {
    if (text.starts_with(wide)) {
      text.remove_prefix(wide.size());
    } else if (text.front() == ' ') {
      text.remove_prefix(1);
    } else {
      return false;
    }
  }
  return true;
}

// The text under `name`; empty where there is none.
base::Outcome<std::string> reason_in(Json root, const std::string& name) {
  const auto found = root.find(name);
  if (!found) return std::string();
  const std::string_view text = found->text();
  if (is_blank(text)) return base::refuse_at("/" + name, "text.blank", {{"field", name}});
  if (has_control(text)) return base::refuse_at("/" + name, "text.control", {{"field", name}});
  return std::string(text);
}

base::Outcome<Order> read_order(std::string_view schema, std::string_view bytes) {
  const auto document = read(schema, bytes);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  auto chinese = reason_in(root, "reason_zh");
  if (!chinese) return tl::unexpected(chinese.error());
  auto english = reason_in(root, "reason_en");
  if (!english) return tl::unexpected(english.error());
  Order order{std::move(*chinese), std::move(*english)};
  if (const auto notice = root.find("notice_s")) order.notice_s = notice->integer();
  return order;
}

}  // namespace

base::Outcome<Order> read_pause(std::string_view bytes) {
  return read_order("requests/pause", bytes);
}

base::Outcome<Order> read_resumption(std::string_view bytes) {
  return read_order("requests/resumption", bytes);
}

base::Outcome<std::string> read_refusal(std::string_view bytes) {
  const auto document = read("requests/refusal", bytes);
  if (!document) return tl::unexpected(document.error());
  return reason_in(document->root(), "reason");
}

}  // namespace adit::wire::requests
