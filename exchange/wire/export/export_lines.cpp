// The hash is checked on the bytes before anything reads them.
#include "wire/export/export_lines.hpp"

#include <algorithm>

#include "wire/cut.hpp"
#include "wire/export/line.hpp"
#include "wire/schema.hpp"

namespace adit::wire {

namespace {

constexpr std::string_view prev_opening = R"(,"prev":")";
constexpr std::string_view hash_opening = R"(,"hash":")";
constexpr std::string_view line_ending = R"("})";
constexpr std::size_t digits = 64;
constexpr int largest_v = 1000;  // of the schema
constexpr std::size_t tail = hash_opening.size() + digits + line_ending.size();

// Cuts the members out of a line without looking into its body. What comes out says nothing until
// it has been printed and compared: from other bytes it is made up.
ExportLine cut(std::string_view line) {
  constexpr std::size_t ending = prev_opening.size() + digits + 1 + tail;
  std::string_view rest = line.substr(0, line.size() - std::min(line.size(), ending));
  const std::string_view end = line.substr(rest.size());
  ExportLine out;
  take_until(rest, R"({"seq":)");
  out.seq = number_in<std::int64_t>(take_until(rest, R"(,"at":")"));
  out.at = base::parse_instant(take_until(rest, R"(","kind":")")).value_or(base::Instant{});
  out.kind = take_until(rest, R"(","v":)");
  out.v = number_in<int>(take_until(rest, R"(,"body":)"));
  out.body = rest;
  const auto digest = [&end](std::size_t at) {
    const auto read = base::digest_from_hex(end.substr(std::min(at, end.size()), digits));
    return read ? *read : base::Digest{};
  };
  out.prev = digest(prev_opening.size());
  out.hash = digest(ending - line_ending.size() - digits);
  return out;
}

std::string printed(const ExportLine& line) {
  return sealed_line({line.seq, line.at, line.kind, line.v, line.body, line.prev}, line.hash);
}

}  // namespace

std::optional<std::string_view> ExportLines::next() {
  if (rest_.empty()) return std::nullopt;
  const std::size_t end = rest_.find('\n');
  const std::string_view line = rest_.substr(0, end);
  rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
  return line;
}

bool hash_holds(std::string_view line) {
  if (line.size() <= tail) return false;
  const std::string_view ending = line.substr(line.size() - tail);
  if (!ending.starts_with(hash_opening) || !ending.ends_with(line_ending)) return false;
  const std::string_view named = ending.substr(hash_opening.size(), digits);
  std::string hashed(line.substr(0, line.size() - tail));
  hashed += '}';
  return base::to_hex(base::sha256(hashed)) == named;
}

// The schema is asked only about lines that are not what sealed_line prints, to say what is wrong.
base::Outcome<ExportLine> read_export_line(std::string_view line) {
  ExportLine out = cut(line);
  const bool in_range = out.seq >= 1 && out.v >= 1 && out.v <= largest_v;
  if (in_range && printed(out) == line) return out;
  const auto document = read("documents/session-event", line, file_limits);
  if (!document) return tl::unexpected(document.error());
  return base::refuse("export.not_canonical");
}

}  // namespace adit::wire
