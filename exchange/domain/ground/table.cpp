// Line by line: a corner, the end of a ring, a heading, or something that cannot be read. What
// stands within a ring and looks like a corner but is none is refused, lest a corner get lost.
#include "domain/ground/table.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/limits.hpp"
#include "domain/ground/figure_reader.hpp"
#include "domain/ground/headings.hpp"
#include "domain/ground/plain_text.hpp"
#include "domain/ground/ring_end.hpp"

namespace adit::domain::ground {
namespace {

using base::Outcome;
using base::limits::corners_max;

constexpr std::size_t shown_bytes = 120;  // of a line in a refusal

// The beginning of the line, cut between characters.
std::string shown(std::string_view raw) {
  if (raw.size() <= shown_bytes) return std::string(raw);
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xC0) == 0x80) --end;
  return std::string(raw.substr(0, end)) + "…";
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool pairs_of_coordinates(const LineParts& parts) {
  const auto& figures = parts.figures;
  return (figures.size() == 2 || figures.size() == 4) &&
         std::ranges::all_of(figures, coordinate_like);
}

// Words may stand before a corner that is numbered (拐点坐标：1,X,Y), and a short one numbers it
// itself, as 甲 or A does; the middle of an area has words and no number.
bool is_corner(const LineParts& parts) {
  if (!pairs_of_coordinates(parts)) return false;
  if (!parts.words) return true;
  return !parts.words_behind && (!parts.label.empty() || characters(parts.lead) <= 2);
}

// Of several corners on a line the first may have words before it in any case.
bool are_corners(const std::vector<LineParts>& pieces) {
  if (pieces.size() < 2) return false;
  const LineParts& first = pieces.front();
  return pairs_of_coordinates(first) && !first.words_behind &&
         std::all_of(pieces.begin() + 1, pieces.end(), is_corner);
}

// Figures that hardly stand in prose.
bool surely_coordinate(const Figure& figure) {
  return figure.angle || figure.whole_digits >= 6 ||
         (figure.decimals >= 3 && coordinate_like(figure));
}

// A line that begins like a corner's, or that holds nothing but figures.
bool meant_as_corner(const LineParts& parts) {
  if (!parts.words) return std::ranges::any_of(parts.figures, coordinate_like);
  if (parts.label.empty() && !parts.lead.empty()) return false;
  return std::ranges::any_of(parts.figures, surely_coordinate);
}

// The same among the corners of a ring, where prose is rare and a corner must not get lost.
bool stray_in_ring(const LineParts& parts) {
  const bool bare = !parts.words && (!parts.label.empty() || !parts.figures.empty());
  const bool numbered = !parts.label.empty() && std::ranges::all_of(parts.label, is_digit);
  return bare || numbered || std::ranges::count_if(parts.figures, surely_coordinate) >= 2;
}

class Gathering {
 public:
  Outcome<void> take(const Line& line) {
    const std::size_t first = line.plain.find_first_not_of(" \t\"");
    if (first == line.plain.npos) {
      end_ring();
      return {};
    }
    if (line.plain[first] == '*') return take_end(line);
    return take_pieces(line);
  }

  Outcome<Table> finish(int last_line) {
    end_ring();
    if (table_.rings.empty()) return base::refuse("lot.no_corners", {{"line", last_line}});
    return std::move(table_);
  }

 private:
  // Several corners may stand on one line, with semicolons between them.
  Outcome<void> take_pieces(const Line& line) {
    std::vector<LineParts> pieces;
    for (std::string_view rest = line.plain; !rest.empty();) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      pieces.push_back(parts_of(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (pieces.back().figures.empty() && pieces.back().label.empty()) pieces.pop_back();
    }
    if (!are_corners(pieces)) return take_parts(line, parts_of(line.plain));
    for (LineParts& piece : pieces) {
      if (const auto taken = take_corner(line, std::move(piece)); !taken) return taken;
    }
    return {};
  }

  Outcome<void> take_parts(const Line& line, LineParts parts) {
    if (is_corner(parts)) return take_corner(line, std::move(parts));
    if (meant_as_corner(parts) || (!ring_.rows.empty() && stray_in_ring(parts))) {
      return base::refuse("lot.row_unreadable", {{"line", line.number}, {"text", shown(line.raw)}});
    }
    take_heading(line);
    return {};
  }

  Outcome<void> take_corner(const Line& line, LineParts parts) {
    if (corners_ == corners_max) {
      return base::refuse("lot.too_many_corners",
                          {{"line", line.number}, {"corners_max", std::int64_t{corners_max}}});
    }
    ++corners_;
    const bool lettered = parts.label.empty() && characters(parts.lead) <= 2;
    std::string label = lettered ? std::move(parts.lead) : std::move(parts.label);
    ring_.rows.push_back({line.number, std::move(label), std::move(parts.figures)});
    return {};
  }

  Outcome<void> take_end(const Line& line) {
    if (ring_.rows.empty())
      return base::refuse("lot.ring_without_corners", {{"line", line.number}});
    ring_.end = read_ring_end(line);
    if (!ring_.end) {
      return base::refuse("lot.ring_end_unreadable",
                          {{"line", line.number}, {"text", shown(line.raw)}});
    }
    if (holes_ && ring_.end->included.value_or(false)) {
      return base::refuse("lot.flag_against_heading", {{"line", line.number}});
    }
    end_ring();
    return {};
  }

  void take_heading(const Line& line) {
    for (const DatumWord datum : datums_in(line.plain)) {
      if (table_.datums.empty()) table_.datums_line = line.number;
      auto& known = table_.datums;
      if (std::find(known.begin(), known.end(), datum) == known.end()) known.push_back(datum);
    }
    const auto below = holes_below(line.plain);
    if (!below) return;
    end_ring();
    holes_ = *below;
  }

  void end_ring() {
    if (ring_.rows.empty()) return;
    ring_.hole = holes_ || (ring_.end && ring_.end->included == false);
    table_.rings.push_back(std::move(ring_));
    ring_ = {};
  }

  Table table_;
  RawRing ring_;
  bool holes_ = false;
  std::size_t corners_ = 0;
};

}  // namespace

Outcome<Table> read_table(std::string_view text) {
  const auto lines = plain_lines(text);
  if (!lines) return tl::unexpected(lines.error());
  Gathering gathering;
  for (const Line& line : *lines) {
    if (const auto taken = gathering.take(line); !taken) return tl::unexpected(taken.error());
  }
  return gathering.finish(std::max(1, static_cast<int>(lines->size())));
}

}  // namespace adit::domain::ground
