// Sealing: the journal's hash is the hash of the export line.
#include "journal/entry.hpp"

#include "wire/export/line.hpp"

namespace adit::journal {

namespace {

wire::LineFields fields_of(const Entry& entry) {
  return {entry.seq, entry.at, entry.kind, entry.v, entry.body, entry.prev};
}

}  // namespace

Entry seal(std::string_view stream, const Head& head, Draft draft) {
  Entry entry{std::string(stream),   head.seq + 1, draft.at,      std::move(draft.kind), draft.v,
              std::move(draft.body), head.hash,    base::Digest{}};
  entry.hash = wire::line_hash(fields_of(entry));
  return entry;
}

std::string line(const Entry& entry) {
  return wire::sealed_line(fields_of(entry), entry.hash);
}

bool follows(const Entry& entry, const Head& head) {
  return entry.seq == head.seq + 1 && entry.prev == head.hash &&
         entry.hash == wire::line_hash(fields_of(entry));
}

bool is_chain(const std::vector<Entry>& entries) {
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const bool next = entries[i].seq == entries[i - 1].seq + 1 &&
                      entries[i].prev == entries[i - 1].hash &&
                      entries[i].stream == entries[0].stream;
    if (!next) return false;
  }
  return !entries.empty();
}

}  // namespace adit::journal
