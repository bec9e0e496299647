// Lenient in what may be missing, strict in what is there.
#include "wire/rehearsal/script.hpp"

#include <algorithm>
#include <array>

#include "wire/json.hpp"
#include "wire/members.hpp"
#include "wire/schema.hpp"

namespace adit::wire {

namespace {

constexpr std::array<std::pair<std::string_view, ScriptKind>, 7> kinds{{
    {"open", ScriptKind::open},
    {"admit", ScriptKind::admit},
    {"bid", ScriptKind::bid},
    {"tick", ScriptKind::tick},
    {"hammer", ScriptKind::hammer},
    {"interrupt", ScriptKind::interrupt},
    {"resume", ScriptKind::resume},
}};

ScriptKind kind_of(std::string_view text) {
  const auto row = std::ranges::find(kinds, text, [](const auto& pair) { return pair.first; });
  return row->second;
}

std::optional<base::Instant> moment(const Members& in, std::string_view key) {
  return in.has(key) ? std::optional<base::Instant>(in.instant(key)) : std::nullopt;
}

void read_lot(const Members& in, Script& out) {
  if (in.has("id")) out.lot = in.text("id");
  if (in.has("right")) out.right = in.text("right");
  if (in.has("mineral")) out.mineral = in.text("mineral");
  if (in.has("title_zh")) out.title_zh = in.text("title_zh");
  if (in.has("title_en")) out.title_en = in.text("title_en");
  if (in.has("area_m2")) out.area_m2 = in.integer("area_m2");
  if (in.has("deposit_fen")) out.deposit_fen = in.integer("deposit_fen");
  if (in.has("reserve_fen")) out.reserve_fen = in.integer("reserve_fen");
  out.start_price_fen = in.integer("start_price_fen");
  out.increment_fen = in.integer("increment_fen");
}

// The member that a command of this kind cannot do without, or nullptr.
const char* missing_member(const Members& in, ScriptKind kind) {
  const bool acts = kind == ScriptKind::bid || kind == ScriptKind::admit;
  if (acts && !in.has("actor")) return "actor";
  if (kind == ScriptKind::bid && !in.has("amount_fen")) return "amount_fen";
  return nullptr;
}

ScriptCommand command_of(const Members& in, std::size_t index, base::Instant before) {
  ScriptCommand out;
  out.kind = kind_of(in.text("kind"));
  const auto at = moment(in, "at");
  const auto t_recv = moment(in, "t_recv");
  out.at = at ? *at : t_recv.value_or(before);
  out.t_recv = t_recv ? *t_recv : out.at;
  out.actor = in.text_or_empty("actor");
  out.amount_fen = in.has("amount_fen") ? in.integer("amount_fen") : 0;
  out.bid_id = in.has("bid_id") ? in.text("bid_id") : "command-" + std::to_string(index + 1);
  out.since = moment(in, "since");
  out.cause = in.has("cause") ? in.text("cause") : "rehearsed";
  return out;
}

// Where a command would be decided before it is received, or nothing.
std::optional<base::Refusal> too_soon(const ScriptCommand& command, const std::string& place) {
  if (command.at >= command.t_recv) return std::nullopt;
  return base::refuse_at(
             place + "/at", "rehearsal.before_receipt",
             {{"at", base::to_text(command.at)}, {"t_recv", base::to_text(command.t_recv)}})
      .value();
}

// Everybody who bids, each once, in the order of appearance.
std::vector<std::string> actors_of(const std::vector<ScriptCommand>& commands) {
  std::vector<std::string> out;
  for (const ScriptCommand& command : commands) {
    const bool known = std::ranges::find(out, command.actor) != out.end();
    if (command.kind == ScriptKind::bid && !known) out.push_back(command.actor);
  }
  return out;
}

base::Instant opening_of(const Script& script) {
  const auto first = std::ranges::find_if(
      script.commands, [](const auto& command) { return command.kind != ScriptKind::admit; });
  if (first == script.commands.end()) return {};
  return std::min(first->at, first->t_recv);
}

}  // namespace

base::Outcome<Script> read_script(std::string_view bytes) {
  const auto document = read("documents/rehearsal", bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  std::optional<base::Refusal> fault;
  const Members in(document->root(), fault);
  const Members lot = in.object("lot");
  Script out;
  read_lot(lot, out);
  const auto opens_at = moment(lot, "opens_at");
  base::Instant before = opens_at.value_or(base::Instant{});
  const auto rows = in.raw("commands").elements();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Members row(rows[i], fault);
    const std::string place = "/commands/" + std::to_string(i);
    const char* missing = missing_member(row, kind_of(row.text("kind")));
    const bool timeless = before.ms == 0 && !row.has("at") && !row.has("t_recv");
    if (missing == nullptr && timeless) missing = "at";
    if (missing != nullptr) {
      return base::refuse_at(place, "rehearsal.missing", {{"member", std::string(missing)}});
    }
    out.commands.push_back(command_of(row, i, before));
    before = out.commands.back().at;
    if (fault) {
      fault->pointer = place + fault->pointer;
      return tl::unexpected(*fault);
    }
    if (auto soon = too_soon(out.commands.back(), place)) return tl::unexpected(*std::move(soon));
  }
  if (fault) return tl::unexpected(*fault);
  out.opens_at = opens_at.value_or(opening_of(out));
  if (out.opens_at.ms == 0) {
    return base::refuse_at("/lot", "rehearsal.missing", {{"member", "opens_at"}});
  }
  const bool admits = std::ranges::any_of(
      out.commands, [](const auto& command) { return command.kind == ScriptKind::admit; });
  if (lot.has("bidders")) {
    out.bidders = lot.texts("bidders");
  } else if (!admits) {
    out.bidders = actors_of(out.commands);
  }
  if (in.has("run_on")) out.run_on = in.boolean("run_on");
  return out;
}

}  // namespace adit::wire
