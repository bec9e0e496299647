// Line by line: a corner, the end of a ring, a heading, or something that cannot be read. What
// stands within a ring and looks like a corner but is none is refused, lest a corner get lost.
#include "domain/ground/table.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/limits.hpp"
#include "domain/ground/corner_line.hpp"
#include "domain/ground/headings.hpp"
#include "domain/ground/plain_text.hpp"
#include "domain/ground/ring_end.hpp"

namespace adit::domain::ground {
namespace {

using base::Outcome;
using base::limits::corners_max;

// Whether a heading stands between two rows; a flag speaks for all the rows that it ends.
bool parted(const RawRing& before, const RawRing& ring) {
  const bool by_flag = ring.end && ring.end->included == false;
  return before.end || (before.hole != ring.hole && !by_flag);
}

// In a text with a blank line between every two rows none of them ends a ring.
std::vector<RawRing> without_gaps(std::vector<RawRing> rings) {
  const auto single = [](const RawRing& ring) { return ring.rows.size() == 1; };
  if (!std::ranges::all_of(rings, single)) return rings;
  std::vector<RawRing> joined;
  for (RawRing& ring : rings) {
    if (joined.empty() || parted(joined.back(), ring)) {
      joined.push_back(std::move(ring));
      continue;
    }
    joined.back().rows.push_back(std::move(ring.rows.front()));
    joined.back().end = std::move(ring.end);
    joined.back().hole = ring.hole;
  }
  return joined;
}

class Gathering {
 public:
  Outcome<void> take(const Line& line) {
    const std::size_t first = line.plain.find_first_not_of(" \t\"");
    if (first == line.plain.npos) {
      blank_ = true;  // the ring's row with an asterisk may still come
      return {};
    }
    if (line.plain[first] == '*') return take_end(line);
    return take_pieces(line);
  }

  Outcome<Table> finish(int last_line) {
    end_ring();
    if (table_.rings.empty()) return base::refuse("lot.no_corners", {{"line", last_line}});
    table_.rings = without_gaps(std::move(table_.rings));
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
      if (auto taken = take_corner(line, std::move(piece)); !taken) return taken;
    }
    return {};
  }

  Outcome<void> take_parts(const Line& line, LineParts parts) {
    if (is_corner(parts)) return take_corner(line, std::move(parts));
    const bool stray = stray_in_ring(parts) || strange_in_ring(line.plain);
    if (meant_as_corner(parts) || spoilt_figures(line.plain) || (in_ring() && stray)) {
      return base::refuse("lot.row_unreadable", {{"line", line.number}, {"text", shown(line.raw)}});
    }
    take_heading(line);
    return {};
  }

  bool in_ring() const { return !ring_.rows.empty() && !blank_; }

  Outcome<void> take_corner(const Line& line, LineParts parts) {
    if (blank_) end_ring();
    if (corners_ == corners_max) {
      return base::refuse("lot.too_many_corners",
                          {{"line", line.number}, {"corners_max", std::int64_t{corners_max}}});
    }
    ++corners_;
    ring_.rows.push_back({line.number, label_of(parts), std::move(parts.figures)});
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
    blank_ = false;
    if (ring_.rows.empty()) return;
    ring_.hole = holes_ || (ring_.end && ring_.end->included == false);
    table_.rings.push_back(std::move(ring_));
    ring_ = {};
  }

  Table table_;
  RawRing ring_;
  bool holes_ = false;
  bool blank_ = false;  // since the last corner
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
