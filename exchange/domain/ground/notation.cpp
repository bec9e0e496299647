// Packed digits are cut as text: 30.47 means 47 minutes, and no rounding may make them 46.
#include "domain/ground/notation.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace adit::domain::ground {
namespace {

constexpr std::array<std::pair<Notation, std::string_view>, 4> names = {{
    {Notation::grid, "grid"},
    {Notation::degrees, "degrees"},
    {Notation::dms, "dms"},
    {Notation::packed, "packed"},
}};

double number_of(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct Packed {
  double degrees = 0;
  double minutes = 0;
  double seconds = 0;
};

Packed unpack(const Figure& figure) {
  const std::size_t point = figure.text.find('.');
  Packed out;
  out.degrees = number_of(std::string_view(figure.text).substr(0, point));
  std::string rest = point == figure.text.npos ? "" : figure.text.substr(point + 1);
  if (rest.size() < 4) rest.resize(4, '0');
  out.minutes = number_of(rest.substr(0, 2));
  rest.insert(4, 1, '.');
  rest += '0';
  out.seconds = number_of(rest.substr(2));
  return out;
}

}  // namespace

std::string_view name_of(Notation notation) {
  for (const auto& [value, name] : names) {
    if (value == notation) return name;
  }
  return "";
}

std::optional<Notation> notation_named(std::string_view name) {
  for (const auto& [value, known] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

bool fits_packed(const Figure& figure) {
  if (figure.angle) return false;
  const Packed packed = unpack(figure);
  return packed.minutes < 60 && packed.seconds < 60;
}

std::optional<double> degrees_of(const Figure& figure, Notation notation) {
  if (notation == Notation::dms) {
    return figure.angle ? std::optional(figure.value) : std::nullopt;
  }
  if (notation == Notation::degrees) {
    return figure.minutes ? std::nullopt : std::optional(figure.value);
  }
  if (!fits_packed(figure)) return std::nullopt;
  const Packed packed = unpack(figure);
  return packed.degrees + packed.minutes / 60 + packed.seconds / 3600;
}

double rounding_of(const Figure& figure, Notation notation) {
  const double last = std::pow(10.0, -figure.decimals) / 2;
  if (notation == Notation::packed) return last * 10'000 / 3600;
  if (notation == Notation::degrees || !figure.minutes) return last;
  const bool seconds = figure.text.find("″") != figure.text.npos;
  return last / (seconds ? 3600 : 60);
}

Notation guess_notation(const Table& table, std::size_t first, Family family) {
  if (family == Family::grid) return Notation::grid;
  bool minutes = false;
  bool packed = true;
  int decimals = 0;
  for (const RawRing& ring : table.rings) {
    for (const Row& row : ring.rows) {
      for (const std::size_t at : {first, first + 1}) {
        const Figure& figure = row.figures[at];
        minutes = minutes || figure.minutes;
        packed = packed && fits_packed(figure);
        decimals = std::max(decimals, figure.decimals);
      }
    }
  }
  if (family == Family::angles) return minutes ? Notation::dms : Notation::degrees;
  return packed && decimals >= 4 ? Notation::packed : Notation::degrees;
}

}  // namespace adit::domain::ground
