// Opens a channel, sends what a case says, and writes down what comes back.
#include <array>
#include <optional>

#include "hostile/case.hpp"
#include "hostile/raw_tls.hpp"
#include "hostile/stage.hpp"

namespace adit::hostile {

namespace {

using namespace std::chrono_literals;
using support::Disconnected;

constexpr int probe = 424'242;
constexpr auto patience = 4s;

struct Heard {
  unsigned first = 0;  // FIN, RSV and opcode
  std::string payload;
};

// The server's frames must be whole, unmasked and in the shortest form (5.1, 5.2).
class Ear {
 public:
  explicit Ear(RawTls& wire) : wire_(wire) {}

  // Throws Disconnected at the end, and std::runtime_error where a frame is none.
  Heard next() {
    need(2);
    const unsigned second = byte(1);
    if ((second & 0x80U) != 0) throw std::runtime_error("masked");
    std::size_t head = 2;
    std::uint64_t size = second & 0x7fU;
    if (size >= 126) {
      head = size == 126 ? 4 : 10;
      need(head);
      size = 0;
      for (std::size_t i = 2; i < head; ++i) size = size << 8 | byte(i);
      if (size < (head == 4 ? 126U : 65'536U)) throw std::runtime_error("not shortest");
    }
    need(head + size);
    Heard out{byte(0), in_.substr(head, size)};
    in_.erase(0, head + size);
    return out;
  }

  void skip_http_answer() {
    while (in_.find("\r\n\r\n") == std::string::npos) more();
    if (!in_.starts_with("HTTP/1.1 101 ")) throw std::runtime_error("no upgrade: " + in_);
    in_.erase(0, in_.find("\r\n\r\n") + 4);
  }

 private:
  [[nodiscard]] unsigned byte(std::size_t i) const { return static_cast<unsigned char>(in_[i]); }
  void need(std::size_t size) {
    while (in_.size() < size) more();
  }
  void more() {
    const auto chunk = wire_.read_some(patience);
    if (chunk.empty()) throw std::runtime_error("silence");
    in_ += chunk;
  }
  RawTls& wire_;
  std::string in_;
};

std::string text_in_words(const std::string& json) {
  const auto kind = support::json_member(json, "kind");
  if (kind == "pong") return "answer " + support::json_member(json, "sent");
  if (kind == "problem") return "problem " + support::json_member(json, "code");
  return kind;
}

std::string close_in_words(const std::string& payload) {
  if (payload.size() < 2) return "close";
  const auto code = static_cast<unsigned>(static_cast<unsigned char>(payload[0]) << 8 |
                                          static_cast<unsigned char>(payload[1]));
  const auto reason = payload.substr(2);
  return "close " + std::to_string(code) + (reason.empty() ? "" : " " + reason);
}

std::string in_words(const Heard& heard) {
  switch (heard.first) {
    case fin | text:
      return text_in_words(heard.payload);
    case fin | close:
      return close_in_words(heard.payload);
    case fin | pong:
      return "pong " + heard.payload;
    default:
      return "frame " + std::to_string(heard.first);
  }
}

std::string upgrade_request() {
  const auto authority = "localhost:" + std::to_string(server().port());
  return "GET /api/v1/live HTTP/1.1\r\nHost: " + authority + "\r\nOrigin: https://" + authority +
         "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

void send(RawTls& wire, const Case& one) {
  for (const auto& bytes : one.writes) {
    if (one.manner == Manner::dribble) {
      wire.dribble(bytes);
    } else if (one.manner == Manner::bytes) {
      for (const char& c : bytes) wire.write({&c, 1});
    } else {
      wire.write(bytes);
    }
  }
  if (one.manner == Manner::hang_up) wire.finish();
}

// Where the server has hung up already, what it said before is still to be read.
void send_what_it_takes(RawTls& wire, const Case& one) {
  try {
    send(wire, one);
    if (one.heard.ends_with("open")) wire.write(ask(probe));
  } catch (const Disconnected&) {
  }
}

}  // namespace

std::string what_is_heard(const Case& one) {
  std::string out;
  try {
    RawTls wire(server().port());
    Ear ear(wire);
    wire.write(upgrade_request());
    ear.skip_http_answer();
    if (in_words(ear.next()) != "hello") return "no hello";
    send_what_it_takes(wire, one);
    while (true) {
      const auto heard = ear.next();
      if (heard.first == (fin | ping) && heard.payload.empty()) continue;  // the server's own
      const auto words = in_words(heard);
      if (words == "clock") continue;  // told to all, once a second
      if (words == "answer " + std::to_string(probe)) return out + "open";
      out += words + "; ";
    }
  } catch (const Disconnected&) {
    return out + "end";
  } catch (const std::runtime_error& fault) {
    return out + fault.what();
  }
}

std::string padded(std::size_t number) {
  const auto digits = std::to_string(number);
  return digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

}  // namespace adit::hostile
