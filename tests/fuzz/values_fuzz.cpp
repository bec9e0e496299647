// Small values as text: instants, dates, corners, digests, money.
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "fuzz/hold.hpp"
#include "wire/plan/edition.hpp"

namespace {

using adit::fuzz::hold;
using namespace adit::base;

void read_instant(std::string_view text) {
  const auto at = parse_instant(text);
  if (!at) return;
  const auto again = parse_instant(to_text(*at));
  hold(again && *again == *at, "an instant is the same when written and read");
}

void read_date(std::string_view text) {
  const auto date = parse_date(text);
  if (!date) return;
  hold(to_text(*date) == text, "a date has one form");
  hold(date_of(civil(*date)) == *date, "and one day");
}

void read_degrees(std::string_view text) {
  const auto e8 = adit::wire::degrees_e8(text);
  if (!e8) return;
  const auto shortest = adit::wire::degrees_text(*e8);
  hold(adit::wire::degrees_e8(shortest) == e8, "degrees are the same when written and read");
  hold(shortest.size() <= text.size(), "the shortest text is the shortest");
}

void read_digest(std::string_view text) {
  const auto digest = digest_from_hex(text);
  if (digest) hold(digest_from_hex(to_hex(*digest)) == digest, "a digest survives");
  const auto bytes = from_hex(text);
  if (bytes) hold(from_hex(to_hex(*bytes)) == bytes, "so do bytes");
}

void read_money(std::string_view text) {
  std::int64_t fen = 0;
  for (const char c : text.substr(0, 8)) fen = fen << 8 | static_cast<std::uint8_t>(c);
  const auto money = Money::from_fen(fen);
  hold(money.has_value() == (fen >= 0 && fen <= money_fen_max), "money has its bounds");
  if (!money) return;
  hold(!capitals(*money).empty(), "every amount can be spelt");
  (void)money->plus(*money);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto input = adit::fuzz::view(data, size);
  constexpr void (*readers[])(std::string_view) = {read_instant, read_date, read_degrees,
                                                   read_digest, read_money};
  readers[adit::fuzz::take_choice(input) % 5](input);
  return 0;
}
