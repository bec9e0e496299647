// A reader that moves along the text, and one level of brackets for each level of the shape.
#include "wire/registry/wkt.hpp"

#include <cstddef>
#include <optional>
#include <string>

#include "domain/ground/degrees.hpp"
#include "domain/registry/values.hpp"

namespace adit::wire::registry {
namespace {

using domain::plan::Point;
using domain::plan::Ring;
using domain::registry::Polygon;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool take(char c) {
    skip_blanks();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  // The letters that stand here, as capitals.
  std::string word() {
    skip_blanks();
    std::string out;
    for (; at_ < text_.size() && is_letter(text_[at_]); ++at_) {
      const char c = text_[at_];
      out += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
  }

  bool at_end() {
    skip_blanks();
    return at_ == text_.size();
  }

  // Elements in brackets, between commas.
  template <class List, class Read>
  bool list(List& out, Read read) {
    if (!take('(')) return false;
    do {
      if (!read(out.emplace_back())) return false;
    } while (take(','));
    return take(')');
  }

  bool polygon(Polygon& out) {
    return list(out, [&](Ring& ring) { return list(ring, [&](Point& p) { return point(p); }); });
  }

 private:
  bool point(Point& out) {
    const auto lon = number();
    const auto lat = number();
    if (!lon || !lat) return false;
    out = {*lon, *lat};
    for (int more = 0; more < 2; ++more) {
      skip_blanks();
      if (at_ < text_.size() && (text_[at_] == ',' || text_[at_] == ')')) return true;
      if (!number()) return false;
    }
    return true;
  }

  std::optional<std::int64_t> number() {
    skip_blanks();
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,()", at_), text_.size());
    const std::string_view figure = text_.substr(at_, end - at_);
    at_ = end;
    return domain::ground::read_degrees(figure);
  }

  void skip_blanks() {
    while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) <= ' ') ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

tl::unexpected<base::Refusal> unsound(const char* reason) {
  return base::refuse("registry.ground", {{"reason", reason}});
}

}  // namespace

base::Outcome<std::vector<Polygon>> read_wkt(std::string_view text) {
  std::vector<Polygon> out;
  constexpr std::string_view cgcs2000 = "SRID=4490;";
  if (text.starts_with("SRID=")) {
    if (!text.starts_with(cgcs2000)) return unsound("other_crs");
    text.remove_prefix(cgcs2000.size());
  }
  if (domain::registry::trimmed(text).empty()) return out;
  Reader reader(text);
  const std::string type = reader.word();
  if (type != "POLYGON" && type != "MULTIPOLYGON") return unsound("not_polygon");
  std::string next = reader.word();
  if (next == "Z" || next == "M" || next == "ZM") next = reader.word();
  if (next == "EMPTY" && reader.at_end()) return out;
  const bool read = next.empty() && (type == "POLYGON" ? reader.polygon(out.emplace_back())
                                                       : reader.list(out, [&](Polygon& polygon) {
                                                           return reader.polygon(polygon);
                                                         }));
  if (!read || !reader.at_end()) return unsound("not_read");
  return out;
}

}  // namespace adit::wire::registry
