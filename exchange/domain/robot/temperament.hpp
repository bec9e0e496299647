// How a bidder of the sandbox decides: what it sees at one glance, who it is, and whether it bids.
// Pure and without memory, so that the same session goes the same way again; its dice fall from the
// names of session and company.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace adit::domain::robot {

enum class Temperament {
  patient,   // waits for the last seconds of a countdown
  eager,     // answers at once, with the least amount
  jumper,    // goes up by several steps
  sceptic,   // thinks long, and stops early
  duellist,  // answers the first who outbid it, at once, and nobody else
  sleeper    // bids once, late, and is not heard of again
};

inline constexpr std::array temperaments{Temperament::patient,  Temperament::eager,
                                         Temperament::jumper,   Temperament::sceptic,
                                         Temperament::duellist, Temperament::sleeper};

// The word for it, as the command line has it.
[[nodiscard]] std::string_view name_of(Temperament temperament);
[[nodiscard]] std::optional<Temperament> temperament_named(std::string_view name);

// How far above the start price a session may go: cool stays below four steps, hot takes some
// dozens and many minutes.
enum class Keenness { cool, warm, hot };

struct Character {
  Temperament temperament = Temperament::eager;
  std::int64_t limit_steps = 0;  // above the start price; never more
  std::uint64_t seed = 0;        // of its dice
};

// Whoever this company is in this session; the same each time.
[[nodiscard]] Character character_of(std::string_view session, std::string_view company,
                                     Keenness keenness);
// The same company with a temperament of the caller's choice.
[[nodiscard]] Character character_of(std::string_view session, std::string_view company,
                                     Keenness keenness, Temperament temperament);

// One glance at a session that takes bids. Amounts in fen.
struct Sight {
  bool counting_down = false;
  base::Millis left_ms = 0;   // of the phase
  base::Millis stood_ms = 0;  // that the price stands as it does, or bidding has been open
  std::int64_t start_price_fen = 0;
  std::int64_t increment_fen = 0;
  std::int64_t least_fen = 0;
  bool leads = false;    // the company itself
  std::string leader{};  // its bid number; empty before the first bid
  std::string rival{};   // who was first to outbid the company; empty while nobody has
  int own_bids = 0;
};

// The amount that it bids now, a valid one; nothing while it thinks, leads, or has had enough.
[[nodiscard]] std::optional<std::int64_t> bid_of(const Character& character, const Sight& sight);

}  // namespace adit::domain::robot
