// Headers are ASCII: the subject is encoded words (RFC 2047), the text base64 (RFC 2045).
#include "wire/notices/mail.hpp"

#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "base/limits.hpp"
#include "wire/plain_text.hpp"

namespace adit::wire {

namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t word_bytes = 42;   // of text in one encoded word of at most 75 characters
constexpr std::size_t line_chars = 76;   // of base64
constexpr std::size_t local_chars = 64;  // RFC 5321, 4.5.3.1
constexpr std::size_t address_chars = 254;

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto byte = [&](std::size_t i) -> unsigned {
      return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0;
    };
    const unsigned three = byte(0) << 16 | byte(1) << 8 | byte(2);
    for (std::size_t i = 0; i < 4; ++i) {
      const bool padding = at + i > bytes.size();
      out += padding ? '=' : letters[three >> (18 - 6 * i) & 63];
    }
  }
  return out;
}

// Encoded words of whole characters, each on a line of its own.
std::string encoded_words(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t bytes = 0;
    while (bytes < text.size()) {
      const std::size_t next = base::character_bytes(text.substr(bytes));
      if (bytes + next > word_bytes) break;
      bytes += next;
    }
    if (!out.empty()) out += "\r\n ";
    out += "=?UTF-8?B?" + base64(text.substr(0, bytes)) + "?=";
    text.remove_prefix(bytes);
  }
  return out;
}

std::string body_of(std::string_view text) {
  std::string lines;
  for (const char c : text) {
    if (c == '\n') lines += '\r';
    if (c != '\r') lines += c;
  }
  const std::string encoded = base64(lines);
  std::string out;
  for (std::size_t at = 0; at < encoded.size(); at += line_chars) {
    out += encoded.substr(at, line_chars);
    out += line_end;
  }
  return out;
}

std::string two(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

// "Mon, 23 Nov 2026 15:05:19 +0800"
std::string mail_date(base::Instant at) {
  constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto date = base::shanghai_date(at);
  const auto ymd = base::civil(date);
  const auto clock = base::to_text(at).substr(11, 8);
  return std::string(days.at(static_cast<std::size_t>(base::weekday(date) - 1))) + ", " +
         two(ymd.day) + " " + months.at(static_cast<std::size_t>(ymd.month - 1)) + " " +
         std::to_string(ymd.year) + " " + clock + " +0800";
}

// Visible ASCII alone: what else somebody put into an address or an id is not said.
std::string visible(std::string_view text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c <= 0x20 || c > 0x7e || c == '<' || c == '>'; });
  return out;
}

void add(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append(line_end);
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Dots part it into pieces, none of them empty.
template <class Allowed>
bool is_dotted(std::string_view text, Allowed allowed) {
  if (text.empty() || text.front() == '.' || text.back() == '.') return false;
  if (text.find("..") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) { return c == '.' || allowed(c); });
}

bool is_domain(std::string_view text) {
  const auto allowed = [](char c) { return is_letter_or_digit(c) || c == '-'; };
  if (!is_dotted(text, allowed) || text.find('.') == std::string_view::npos) return false;
  return text.find("-.") == std::string_view::npos && text.find(".-") == std::string_view::npos &&
         text.front() != '-' && text.back() != '-';
}

}  // namespace

std::string mail_message(const Mail& mail) {
  std::string out;
  add(out, "From", "Adit <" + visible(mail.from) + ">");
  add(out, "To", "<" + visible(mail.to) + ">");
  add(out, "Subject", encoded_words(plain_line(mail.subject, base::limits::told_chars_max)));
  add(out, "Date", mail_date(mail.date));
  add(out, "Message-ID", "<" + visible(mail.message_id) + ">");
  if (!mail.unsubscribe.empty()) {
    add(out, "List-Unsubscribe", "<" + visible(mail.unsubscribe) + ">");
    add(out, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
  add(out, "Auto-Submitted", "auto-generated");
  add(out, "Content-Language", mail.language == Language::zh ? "zh-CN" : "en");
  add(out, "MIME-Version", "1.0");
  add(out, "Content-Type", "text/plain; charset=UTF-8");
  add(out, "Content-Transfer-Encoding", "base64");
  return out.append(line_end).append(body_of(mail.text));
}

base::Outcome<std::string> read_address(std::string_view typed) {
  const auto begin = typed.find_first_not_of(" \t");
  const auto end = typed.find_last_not_of(" \t");
  const auto text =
      begin == std::string_view::npos ? std::string_view{} : typed.substr(begin, end - begin + 1);
  const auto at = text.find('@');
  const auto local_allowed = [](char c) {
    return is_letter_or_digit(c) ||
           std::string_view("!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
  };
  const bool good = at != std::string_view::npos && text.size() <= address_chars &&
                    at <= local_chars && is_dotted(text.substr(0, at), local_allowed) &&
                    is_domain(text.substr(at + 1));
  if (!good) return base::refuse_at("/address", "email.malformed");
  return std::string(text);
}

}  // namespace adit::wire
