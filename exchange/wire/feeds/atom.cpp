// Elements in the order that RFC 4287 shows them; every text is escaped.
#include "wire/feeds/atom.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "wire/plain_text.hpp"

namespace adit::wire {

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : plain_line(text, base::limits::told_chars_max)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

void add(std::string& out, std::string_view name, std::string_view value) {
  out.append("<").append(name).append(">").append(escaped(value));
  out.append("</").append(name).append(">\n");
}

void add_link(std::string& out, std::string_view rel, std::string_view type, std::string_view to) {
  out.append("<link rel=\"").append(rel).append("\" type=\"").append(type);
  out.append("\" href=\"").append(escaped(to)).append("\"/>\n");
}

void add_entry(std::string& out, const FeedEntry& entry) {
  out += "<entry>\n";
  add(out, "id", entry.id);
  add(out, "title", entry.title);
  add(out, "updated", base::to_text(entry.updated));
  add(out, "published", base::to_text(entry.published));
  add_link(out, "alternate", "text/html", entry.url);
  add(out, "summary", entry.summary);
  out += "</entry>\n";
}

}  // namespace

std::string atom(const Feed& feed) {
  base::Instant updated;
  for (const auto& entry : feed.entries) updated = std::max(updated, entry.updated);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"";
  out += feed.language == Language::zh ? "zh-CN\">\n" : "en\">\n";
  add(out, "id", feed.id);
  add(out, "title", feed.title);
  add(out, "updated", base::to_text(updated));
  add_link(out, "self", "application/atom+xml", feed.self);
  add_link(out, "alternate", "text/html", feed.page);
  out += "<author><name>Adit</name></author>\n";
  for (const auto& entry : feed.entries) add_entry(out, entry);
  return out + "</feed>\n";
}

}  // namespace adit::wire
