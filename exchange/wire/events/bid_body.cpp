// Members at the places where the encoder puts them; the rules of the schema said once more.
#include "wire/events/bid_body.hpp"

#include <algorithm>

#include "base/money.hpp"
#include "wire/cut.hpp"
#include "wire/events/session_events.hpp"

namespace adit::wire {

namespace {

constexpr std::size_t longest_bid_id = 64;
constexpr std::size_t bid_number_digits = 4;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool may_name_a_bid(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_' ||
         c == '-';
}

bool is_bid_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_bid_id &&
         std::ranges::all_of(text, may_name_a_bid);
}

bool is_bid_number(std::string_view text) {
  return text.size() == bid_number_digits && std::ranges::all_of(text, is_digit);
}

bool is_money(std::int64_t fen) {
  return fen >= 1 && fen <= base::money_fen_max;
}

}  // namespace

std::optional<domain::auction::BidAccepted> read_bid_body(std::string_view body) {
  std::string_view rest = body;
  take_until(rest, R"({"amount_fen":)");
  domain::auction::BidAccepted bid;
  bid.amount_fen = number_in<std::int64_t>(take_until(rest, R"(,"bid_id":")"));
  bid.bid_id = take_until(rest, R"(","bid_number":")");
  bid.bid_number.text = take_until(rest, R"(","t_recv":")");
  const auto received = base::parse_instant(take_until(rest, R"("})"));
  const bool valid = received && is_money(bid.amount_fen) && is_bid_id(bid.bid_id) &&
                     is_bid_number(bid.bid_number.text);
  if (!valid) return std::nullopt;
  bid.t_recv = *received;
  if (encode(domain::auction::Event(bid)).body != body) return std::nullopt;
  return bid;
}

}  // namespace adit::wire
