// Smuggled requests over real TLS: the known shapes, and thousands that a grammar makes of them by
// the dice of one seed. Each holds at least one thing that is wrong, and a right request behind it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "hostile/raw_tls.hpp"
#include "hostile/stage.hpp"
#include "support/smuggling.hpp"

namespace adit::hostile {
namespace {

using namespace std::chrono_literals;
using support::Disconnected;

// All that comes until the server hangs up; "<silence>" behind it when it does not.
std::string read_all(RawTls& wire) {
  std::string out;
  try {
    while (true) {
      const auto chunk = wire.read_some(8s);
      if (chunk.empty()) return out + "<silence>";
      out += chunk;
    }
  } catch (const Disconnected&) {
    return out;
  }
}

std::string answers_to(const std::string& bytes, bool in_pieces) {
  RawTls wire(server().port());
  try {
    const std::size_t piece = in_pieces ? 97 : bytes.size();
    for (std::size_t at = 0; at < bytes.size(); at += piece) wire.write(bytes.substr(at, piece));
  } catch (const Disconnected&) {
  }
  return read_all(wire);
}

// What is wrong with the answer to a request that must be refused; empty when nothing is.
std::string fault_of(const std::string& out) {
  if (support::count_of(out, "HTTP/1.1 ") != 1) return "not one answer: " + out;
  const bool refused = out.starts_with("HTTP/1.1 4") || out.starts_with("HTTP/1.1 5");
  if (!refused) return "not refused: " + out;
  if (support::count_of(out, "Connection: close\r\n") != 1) return "not closed: " + out;
  if (out.ends_with("<silence>")) return "not hung up on: " + out;
  return {};
}

support::SmugglingRoute route() {
  return {"localhost:" + std::to_string(server().port()), "/api/v1/sign-ins", "/api/v1/clock"};
}

bool lives() {
  return support::HttpsClient(server().port()).get("/api/v1/clock").status == 200;
}

TEST(Smuggling, KnownShapesGetOneAnswer) {
  const auto shapes = support::smuggled_requests(route());
  EXPECT_GT(shapes.size(), 350U);
  for (const auto& [name, bytes, status] : shapes) {
    for (const bool in_pieces : {false, true}) {
      const auto out = answers_to(bytes, in_pieces);
      EXPECT_EQ(fault_of(out), "") << name;
      EXPECT_EQ(out.substr(0, 12), "HTTP/1.1 " + std::to_string(status)) << name;
    }
  }
  EXPECT_TRUE(lives());
}

// The judge itself: two answers, a good one and silence are faults.
TEST(Smuggling, TheJudgeSeesWhatIsWrong) {
  const std::string refusal = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n";
  EXPECT_EQ(fault_of(refusal), "");
  EXPECT_NE(fault_of(refusal + refusal), "");
  EXPECT_NE(fault_of("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"), "");
  EXPECT_NE(fault_of("HTTP/1.1 400 Bad Request\r\n\r\n"), "");
  EXPECT_NE(fault_of(refusal + "<silence>"), "");
  EXPECT_NE(fault_of(""), "");
  // Two right requests are answered twice, so that the count can count.
  const support::Smuggler make(route());
  const auto out = answers_to(
      make.inner() + "GET / HTTP/1.1\r\n" + make.host() + "Connection: close\r\n\r\n", false);
  EXPECT_EQ(support::count_of(out, "HTTP/1.1 "), 2U);
}

// Writes requests by a grammar; the same seed writes the same ones.
class Grammar {
 public:
  explicit Grammar(std::uint64_t seed) : dice_(seed), make_(route()) {}

  std::string next() {
    std::vector<std::string> lines{good_line(), make_.host()};
    for (std::size_t i = roll(5); i > 0; --i) lines.push_back(noise());
    for (std::size_t i = 1 + roll(3); i > 0; --i) {
      const auto at = 1 + roll(lines.size());
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), wrong_field());
    }
    std::string out;
    for (const auto& line : lines) out += line;
    return out + "\r\n" + body() + make_.inner();
  }

 private:
  std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(dice_() % sides); }
  template <std::size_t N>
  std::string one_of(const char* const (&choices)[N]) {
    return choices[roll(N)];
  }
  std::string byte() { return {static_cast<char>(roll(256))}; }

  std::string good_line() {
    return roll(2) == 0 ? make_.post() : "GET " + make_.to().inner + " HTTP/1.1\r\n";
  }

  // Right by itself, whatever it says.
  std::string noise() {
    return one_of({"Accept: */*\r\n", "X-A: \r\n", "x-b:c\r\n", "Accept-Language: en, zh;q=0.5\r\n",
                   "TE: trailers\r\n", "Connection: keep-alive\r\n", "Connection: TE\r\n",
                   "Cookie: a=b\r\n", "Trailer: Content-Length\r\n", "Via: 1.1 x\r\n",
                   "X-Forwarded-For: 1.2.3.4\r\n", "X-C: \xe7\x9f\xbf\r\n", "Range: bytes=0-\r\n",
                   "Sec-Fetch-Site: same-origin\r\n", "Upgrade: h2c\r\n",
                   "X-D: a:b,c;d=\"e\"\r\n"});
  }

  std::string name_in_some_case(std::string name) {
    for (auto& c : name) {
      if (roll(3) == 0) c = static_cast<char>(roll(2) == 0 ? std::toupper(c) : std::tolower(c));
    }
    return name;
  }

  // A coding, whose value may be anything that is a value.
  std::string coding() {
    const auto value = one_of({"chunked", "gzip", "identity", "x", "", "chunked, x", "\"chunked\"",
                               " chunked ", "\tchunked\t", "chunked;a=b", "\xff", ",,"});
    const auto gap = one_of({"", " ", "\t", "  \t "});
    return name_in_some_case("Transfer-Encoding") + ":" + gap + value + "\r\n";
  }

  // No length: a number with something about it, or a second one.
  std::string length() {
    const auto number = std::to_string(roll(100));
    const auto name = name_in_some_case("Content-Length") + ": ";
    const auto around =
        one_of({"+", "-", "0x", "0", "\"", "'", ".", "_", ",", "(", "\xa0", "\x0b"});
    switch (roll(4)) {
      case 0:
        return name + around + number + "\r\n";
      case 1:
        return name + number +
               one_of({",", ";", "_", ".", " 1", "\t2", "e0", "h", "\xa0", "\x01"}) + "\r\n";
      case 2:
        return name + number + "\r\n" + name_in_some_case("content-length") + ": " + number +
               "\r\n";
      default:
        return name + "\r\n";
    }
  }

  // A line that is none: the name, its end, or the line's.
  std::string line() {
    switch (roll(7)) {
      case 0:
        return one_of({" ", "\t"}) + name_in_some_case("transfer-encoding") + ": chunked\r\n";
      case 1:
        return "X" + one_of({" ", "\t", "\x01", "\x7f", "\xc2\xad", "/", "(", "@", "[", "\""}) +
               ": y\r\n";
      case 2:
        return "X: y" + one_of({"\n", "\r", "\r\r\n", "\n\n", "\n\r", "\r\n ", "\r\n\t"}) +
               name_in_some_case("content-length") + ": 70\r\n";
      case 3:
        return "X: a" + std::string(1, static_cast<char>(1 + roll(8))) + byte_of_text() + "\r\n";
      case 4:
        return ": y\r\n";
      case 5:
        return "no colon here\r\n";
      default:
        return std::string("X: a\0b\r\n", 8);
    }
  }
  std::string byte_of_text() { return {static_cast<char>('a' + roll(26))}; }

  std::string wrong_field() {
    switch (roll(5)) {
      case 0:
        return coding();
      case 1:
        return length();
      case 2:
        return line();
      case 3:
        return one_of(
            {"Host: evil.test\r\n", "host: localhost\r\n", "HOST:\r\n", "Host: a, b\r\n"});
      default:
        return name_in_some_case("Expect") + ": 100-continue\r\n";
    }
  }

  std::string body() {
    std::string noise_bytes;
    for (std::size_t i = roll(40); i > 0; --i) noise_bytes += byte();
    switch (roll(6)) {
      case 0:
        return support::whole_chunks;
      case 1:
        return "0\r\n\r\n";
      case 2:
        return "5;" + noise_bytes + "\r\nhello\r\n0\r\n\r\n";
      case 3:
        return noise_bytes;
      case 4:
        return make_.post() + make_.host();
      default:
        return {};
    }
  }

  std::mt19937_64 dice_;
  support::Smuggler make_;
};

TEST(Smuggling, WhatAGrammarMakesGetsOneAnswer) {
  const char* wanted = std::getenv("ADIT_SMUGGLE_RUNS");
  const int runs = wanted == nullptr ? 3'000 : std::atoi(wanted);
  Grammar grammar(20'261'129);
  int wrong = 0;
  for (int i = 0; i < runs && wrong < 5; ++i) {
    const auto bytes = grammar.next();
    const auto fault = fault_of(answers_to(bytes, i % 8 == 0));
    if (fault.empty()) continue;
    ++wrong;
    ADD_FAILURE() << "number " << i << ": " << testing::PrintToString(bytes) << "\n" << fault;
  }
  EXPECT_TRUE(lives());
}

}  // namespace
}  // namespace adit::hostile
