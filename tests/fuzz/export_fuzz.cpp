// Exports as `adit replay` reads them. Chance finds no SHA-256, so half of the inputs have their
// chain sealed anew line by line, and reach the rules.
#include "fuzz/hold.hpp"
#include "wire/export/export_lines.hpp"
#include "wire/export/header.hpp"
#include "wire/export/line.hpp"
#include "wire/export/replay.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace {

using adit::fuzz::hold;
using namespace adit::wire;

// The line with `prev` in place of its own, sealed; as it is where it is no line.
std::string sealed_anew(std::string_view line, adit::base::Digest& prev) {
  const auto end = line.rfind(R"(,"prev":")");
  if (end == std::string_view::npos) return std::string(line);
  std::string out(line.substr(0, end));
  out.append(R"(,"prev":")").append(adit::base::to_hex(prev)).append("\"}");
  prev = adit::base::sha256(out);
  out.pop_back();
  return out.append(R"(,"hash":")").append(adit::base::to_hex(prev)).append("\"}");
}

std::string resealed(std::string_view bytes) {
  ExportLines lines(bytes);
  std::string out(lines.next().value_or(""));
  auto prev = adit::base::sha256(out);
  while (const auto line = lines.next()) out.append("\n").append(sealed_anew(*line, prev));
  return out;
}

void judge_lines(std::string_view bytes) {
  ExportLines lines(bytes);
  while (const auto line = lines.next()) {
    if (!hash_holds(*line)) continue;
    const auto read = read_export_line(*line);
    if (!read) continue;
    const LineFields fields{read->seq, read->at, read->kind, read->v, read->body, read->prev};
    hold(sealed_line(fields) == *line, "a line that passes is what would be printed");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto input = adit::fuzz::view(data, size);
  const bool anew = adit::fuzz::take_choice(input) % 2 == 1;
  const std::string bytes = anew ? resealed(input) : std::string(input);
  judge_lines(bytes);
  const auto outcome = replay(bytes);
  hold(outcome.replayed.has_value() != outcome.fault.has_value(), "verified or faulty, never both");
  hold(read("documents/replayed", replay_json(outcome), file_limits).has_value(),
       "what is told of it has its form");
  return 0;
}
