// The hash is checked on the bytes before anything reads them.
#include "wire/export/export_lines.hpp"

#include "wire/export/line.hpp"
#include "wire/json.hpp"
#include "wire/members.hpp"
#include "wire/schema.hpp"

namespace adit::wire {

namespace {

constexpr std::string_view hash_opening = R"(,"hash":")";
constexpr std::string_view line_ending = R"("})";
constexpr std::size_t digits = 64;
constexpr std::size_t tail = hash_opening.size() + digits + line_ending.size();

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

base::Outcome<ExportLine> read_export_line(std::string_view line) {
  const auto document = read("documents/session-event", line, file_limits);
  if (!document) return tl::unexpected(document.error());
  std::optional<base::Refusal> fault;
  const Members in(document->root(), fault);
  ExportLine out{in.integer("seq"),         in.instant("at"),  in.text("kind"),  in.small("v"),
                 canonical(in.raw("body")), in.digest("prev"), in.digest("hash")};
  if (fault) return tl::unexpected(*fault);
  const LineFields fields{out.seq, out.at, out.kind, out.v, out.body, out.prev};
  if (sealed_line(fields, out.hash) != line) return base::refuse("export.not_canonical");
  return out;
}

}  // namespace adit::wire
