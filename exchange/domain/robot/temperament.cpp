// Each temperament is a pace, an occasion and an amount; the rest is common to all.
#include "domain/robot/temperament.hpp"

#include <algorithm>

#include "base/digest.hpp"

namespace adit::domain::robot {

namespace {

constexpr std::array<std::string_view, temperaments.size()> names{"patient", "eager",    "jumper",
                                                                  "sceptic", "duellist", "sleeper"};

constexpr base::Millis too_late_ms = 700;  // a hand would not get there any more

// What a throw is for, so that two throws at one price differ.
enum class Throw : std::uint64_t { reaction, hurry, jump, waking };

// A number that looks random and depends on nothing but its arguments (SplitMix64's last step).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t salt) {
  std::uint64_t x = seed + 0x9e3779b97f4a7c15ULL * (salt + 1);
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31U);
}

// From `least` to `most`, the same for the same price.
std::int64_t between(const Character& who, Throw what, std::int64_t step, std::int64_t least,
                     std::int64_t most) {
  const auto salt = static_cast<std::uint64_t>(step) * 8 + static_cast<std::uint64_t>(what);
  const auto range = static_cast<std::uint64_t>(most - least + 1);
  return least + static_cast<std::int64_t>(mixed(who.seed, salt) % range);
}

std::int64_t steps_up(const Sight& sight) {
  return (sight.least_fen - sight.start_price_fen) / sight.increment_fen;
}

struct Pace {
  base::Millis least_ms;
  base::Millis most_ms;
  bool ponders;  // the dearer it gets, the longer
};

Pace pace_of(Temperament temperament) {
  switch (temperament) {
    case Temperament::eager:
      return {4'000, 9'000, false};
    case Temperament::duellist:
      return {2'500, 6'000, false};
    case Temperament::sceptic:
      return {8'000, 14'000, true};
    case Temperament::patient:
    case Temperament::jumper:
    case Temperament::sleeper:
      break;
  }
  return {7'000, 13'000, true};
}

// Who thinks long still bids before the hammer, if it means to bid at all.
bool has_thought(const Character& who, const Sight& sight) {
  const std::int64_t step = steps_up(sight);
  const Pace pace = pace_of(who.temperament);
  base::Millis reaction = between(who, Throw::reaction, step, pace.least_ms, pace.most_ms);
  if (pace.ponders) reaction += reaction * std::min(step, who.limit_steps) / (who.limit_steps + 1);
  const base::Millis hurry = between(who, Throw::hurry, step, 2'500, 6'500);
  const bool last_moment = sight.counting_down && sight.left_ms <= hurry;
  if (who.temperament == Temperament::patient) return last_moment;
  return last_moment || sight.stood_ms >= reaction;
}

// Whether this is the moment that such a bidder bids at.
bool is_its_moment(const Character& who, const Sight& sight) {
  if (who.temperament == Temperament::duellist) {
    return sight.rival.empty() || sight.leader == sight.rival;
  }
  if (who.temperament == Temperament::sleeper) {
    const std::int64_t wakes_at =
        between(who, Throw::waking, 0, 1, std::max<std::int64_t>(1, who.limit_steps / 3));
    return sight.own_bids == 0 && (steps_up(sight) >= wakes_at || sight.counting_down);
  }
  return true;
}

std::int64_t limit_of(std::uint64_t seed, Keenness keenness, Temperament temperament) {
  const Character who{temperament, 0, seed};
  const auto steps = [&who](std::int64_t least, std::int64_t most) {
    return between(who, Throw::jump, -1, least, most);
  };
  if (keenness == Keenness::cool) return steps(1, 3);
  if (temperament == Temperament::sceptic) return steps(2, 4);
  return keenness == Keenness::warm ? steps(8, 16) : steps(50, 90);
}

}  // namespace

std::string_view name_of(Temperament temperament) {
  return names[static_cast<std::size_t>(temperament)];
}

std::optional<Temperament> temperament_named(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return temperaments[static_cast<std::size_t>(found - names.begin())];
}

Character character_of(std::string_view session, std::string_view company, Keenness keenness) {
  const auto digest = base::sha256(std::string(company).append("\n").append(session));
  const auto temperament = temperaments[digest.bytes[31] % temperaments.size()];
  return character_of(session, company, keenness, temperament);
}

Character character_of(std::string_view session, std::string_view company, Keenness keenness,
                       Temperament temperament) {
  const auto digest = base::sha256(std::string(company).append("\n").append(session));
  std::uint64_t seed = 0;
  for (std::size_t i = 0; i < 8; ++i) seed = seed << 8U | digest.bytes[i];
  return {temperament, limit_of(seed, keenness, temperament), seed};
}

std::optional<std::int64_t> bid_of(const Character& character, const Sight& sight) {
  if (sight.leads || sight.left_ms < too_late_ms) return std::nullopt;
  const std::int64_t room = character.limit_steps - steps_up(sight);
  if (room < 0) return std::nullopt;
  if (!is_its_moment(character, sight) || !has_thought(character, sight)) return std::nullopt;
  if (character.temperament != Temperament::jumper) return sight.least_fen;
  const std::int64_t jump = between(character, Throw::jump, steps_up(sight), 2, 5);
  return sight.least_fen + std::min(jump, room) * sight.increment_fen;
}

}  // namespace adit::domain::robot
