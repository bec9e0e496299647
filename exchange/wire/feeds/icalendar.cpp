// Content lines, escaped and folded.
#include "wire/feeds/icalendar.hpp"

#include "base/characters.hpp"
#include "base/limits.hpp"
#include "wire/plain_text.hpp"

namespace adit::wire {

namespace {

constexpr std::size_t line_bytes = 75;  // RFC 5545, 3.1
constexpr std::string_view zone = "Asia/Shanghai";
constexpr base::Millis shanghai_ms = 8LL * 3600 * 1000;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : plain_line(text, base::limits::told_chars_max)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

// By Shanghai's clock: 20261123T150519.
std::string local(base::Instant at) {
  const auto text = base::to_text(at);
  std::string out;
  for (const char c : std::string_view(text).substr(0, 19)) {
    if (c != '-' && c != ':') out += c;
  }
  return out;
}

std::string utc(base::Instant at) {
  return local(at - shanghai_ms) + "Z";
}

std::string in_zone(std::string_view name) {
  return std::string(name) + ";TZID=" + std::string(zone);
}

class Lines {
 public:
  void add(std::string_view name, std::string_view value) {
    const std::string whole = std::string(name) + ":" + std::string(value);
    std::string_view rest = whole;
    std::size_t used = 0;
    while (!rest.empty()) {
      const std::size_t bytes = base::character_bytes(rest);
      if (used + bytes > line_bytes) {
        out_ += "\r\n ";
        used = 1;
      }
      out_ += rest.substr(0, bytes);
      used += bytes;
      rest.remove_prefix(bytes);
    }
    out_ += "\r\n";
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

// Nobody has turned a clock in China since 1991: one offset without an end (RFC 5545, 3.6.5).
void add_zone(Lines& lines) {
  lines.add("BEGIN", "VTIMEZONE");
  lines.add("TZID", zone);
  lines.add("BEGIN", "STANDARD");
  lines.add("DTSTART", "19910915T010000");
  lines.add("TZOFFSETFROM", "+0900");
  lines.add("TZOFFSETTO", "+0800");
  lines.add("TZNAME", "CST");
  lines.add("END", "STANDARD");
  lines.add("END", "VTIMEZONE");
}

void add_event(Lines& lines, const CalendarEntry& entry) {
  lines.add("BEGIN", "VEVENT");
  lines.add("UID", escaped(entry.uid));
  lines.add("SEQUENCE", std::to_string(entry.sequence));
  lines.add("DTSTAMP", utc(entry.stamp));
  lines.add("LAST-MODIFIED", utc(entry.stamp));
  lines.add(in_zone("DTSTART"), local(entry.start));
  if (entry.end) lines.add(in_zone("DTEND"), local(*entry.end));
  lines.add("SUMMARY", escaped(entry.summary));
  if (!entry.description.empty()) lines.add("DESCRIPTION", escaped(entry.description));
  lines.add("URL", plain_line(entry.url, base::limits::told_chars_max));
  lines.add("STATUS", entry.cancelled ? "CANCELLED" : "CONFIRMED");
  lines.add("TRANSP", "TRANSPARENT");
  lines.add("END", "VEVENT");
}

}  // namespace

std::string icalendar(const std::string& name, const std::vector<CalendarEntry>& entries) {
  Lines lines;
  lines.add("BEGIN", "VCALENDAR");
  lines.add("VERSION", "2.0");
  lines.add("PRODID", "-//Adit//Sessions//EN");
  lines.add("CALSCALE", "GREGORIAN");
  lines.add("METHOD", "PUBLISH");
  lines.add("X-WR-CALNAME", escaped(name));
  add_zone(lines);
  for (const auto& entry : entries) add_event(lines, entry);
  lines.add("END", "VCALENDAR");
  return lines.take();
}

}  // namespace adit::wire
