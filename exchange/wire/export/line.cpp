// Plain concatenation: the member order is part of the format (schemas/export.md).
#include "wire/export/line.hpp"

namespace adit::wire {

namespace {

constexpr std::size_t envelope_bytes = 256;

}  // namespace

std::string line_without_hash(const LineFields& fields) {
  std::string out;
  out.reserve(envelope_bytes + fields.kind.size() + fields.body.size());
  out += R"({"seq":)";
  out += std::to_string(fields.seq);
  out += R"(,"at":")";
  out += base::to_text(fields.at);
  out += R"(","kind":")";
  out += fields.kind;
  out += R"(","v":)";
  out += std::to_string(fields.v);
  out += R"(,"body":)";
  out += fields.body;
  out += R"(,"prev":")";
  base::append_hex(out, fields.prev);
  out += R"("})";
  return out;
}

base::Digest line_hash(const LineFields& fields) {
  return base::sha256(line_without_hash(fields));
}

std::string sealed_line(const LineFields& fields) {
  return sealed_line(fields, line_hash(fields));
}

std::string sealed_line(const LineFields& fields, const base::Digest& hash) {
  std::string out = line_without_hash(fields);
  out.pop_back();
  out += R"(,"hash":")";
  base::append_hex(out, hash);
  out += R"("})";
  return out;
}

}  // namespace adit::wire
