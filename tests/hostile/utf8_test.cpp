// RFC 6455 5.6 and 8.1: text is UTF-8 (RFC 3629), judged across fragments; what is none ends the
// channel with 1007.
#include "hostile/case.hpp"

namespace adit::hostile {
namespace {

class Utf8 : public testing::TestWithParam<Case> {};

TEST_P(Utf8, IsAsTheRfcSays) {
  EXPECT_EQ(what_is_heard(GetParam()), GetParam().heard);
}

// A JSON string is no frame of the exchange, and is said to be none: so it has come through.
constexpr auto came_through = "problem frame.unknown_kind; open";
constexpr auto refused_1007 = "close 1007; end";

std::string quoted(const std::string& bytes) {
  return "\"" + bytes + "\"";
}

std::string encoded(char32_t point) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | (point >> shift & 0x3f)); };
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) return {static_cast<char>(0xc0 | point >> 6), tail(0)};
  if (point < 0x10000) return {static_cast<char>(0xe0 | point >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xf0 | point >> 18), tail(12), tail(6), tail(0)};
}

// Cut into two fragments behind byte `at`.
std::vector<std::string> cut(const std::string& message, std::size_t at) {
  return {frame(text, message.substr(0, at)), frame(fin, message.substr(at))};
}

Cases valid() {
  Cases out;
  const char32_t points[] = {
      0x20,    0x7f,    0x80,    0x81,     0x7fe,    0x7ff,    0x800,   0x801,   0xfff,   0x1000,
      0x4e2d,  0xcfff,  0xd000,  0xd7fe,   0xd7ff,   0xe000,   0xe001,  0xfdd0,  0xfdef,  0xfeff,
      0xfffd,  0xfffe,  0xffff,  0x10000,  0x10001,  0x1fffe,  0x1ffff, 0x2ffff, 0x3ffff, 0x40000,
      0x7ffff, 0xeffff, 0xfffff, 0x100000, 0x10fffd, 0x10fffe, 0x10ffff};
  for (const char32_t point : points) {
    const auto bytes = encoded(point);
    const auto message = quoted(bytes);
    const auto name = "Point" + hex(big_endian(point, 3));
    out.push_back({name, "5.6", {frame(fin | text, message)}, came_through});
    for (std::size_t at = 1; at < bytes.size(); ++at) {
      out.push_back(
          {name + "CutBehind" + std::to_string(at), "5.6", cut(message, 1 + at), came_through});
    }
  }
  return out;
}

struct Wrong {
  const char* name;
  std::string bytes;
};

std::vector<Wrong> wrongs() {
  return {{"Lone80", "\x80"},
          {"LoneBF", "\xbf"},
          {"Lone80BF", "\x80\xbf"},
          {"LoneThree", "\x80\xbf\x80"},
          {"TailBehindAscii", "a\x80"},
          {"TailTooMuch", "\xc2\x80\x80"},
          {"OverlongC080", "\xc0\x80"},
          {"OverlongC0AF", "\xc0\xaf"},
          {"OverlongC1BF", "\xc1\xbf"},
          {"OverlongE08080", "\xe0\x80\x80"},
          {"OverlongE080AF", "\xe0\x80\xaf"},
          {"OverlongE09FBF", "\xe0\x9f\xbf"},
          {"OverlongF0808080", "\xf0\x80\x80\x80"},
          {"OverlongF08080AF", "\xf0\x80\x80\xaf"},
          {"OverlongF08FBFBF", "\xf0\x8f\xbf\xbf"},
          {"OverlongF880808080", "\xf8\x80\x80\x80\x80"},
          {"OverlongFC8080808080", "\xfc\x80\x80\x80\x80\x80"},
          {"SurrogateD800", "\xed\xa0\x80"},
          {"SurrogateDB7F", "\xed\xad\xbf"},
          {"SurrogateDB80", "\xed\xae\x80"},
          {"SurrogateDBFF", "\xed\xaf\xbf"},
          {"SurrogateDC00", "\xed\xb0\x80"},
          {"SurrogateDF80", "\xed\xbe\x80"},
          {"SurrogateDFFF", "\xed\xbf\xbf"},
          {"SurrogatePair", "\xed\xa0\x80\xed\xb0\x80"},
          {"Above110000", "\xf4\x90\x80\x80"},
          {"Above13FFFF", "\xf4\xbf\xbf\xbf"},
          {"Above140000", "\xf5\x80\x80\x80"},
          {"Above1FFFFF", "\xf7\xbf\xbf\xbf"},
          {"Five", "\xf8\x88\x80\x80\x80"},
          {"FiveMost", "\xfb\xbf\xbf\xbf\xbf"},
          {"Six", "\xfc\x84\x80\x80\x80\x80"},
          {"SixMost", "\xfd\xbf\xbf\xbf\xbf\xbf"},
          {"FE", "\xfe"},
          {"FF", "\xff"},
          {"FEFF", "\xfe\xff"},
          {"TwoCutShort", "\xc2"},
          {"ThreeCutShortBehind1", "\xe1"},
          {"ThreeCutShortBehind2", "\xe1\x80"},
          {"ThreeCutShortOverlongStart", "\xe0\xa0"},
          {"FourCutShortBehind1", "\xf1"},
          {"FourCutShortBehind2", "\xf1\x80"},
          {"FourCutShortBehind3", "\xf1\x80\x80"},
          {"FourCutShortAtTheTop", "\xf4\x8f\xbf"},
          {"TwoThenTwo", "\xc2\xc2\x80"},
          {"ThreeThenAscii",
           "\xe1\x80"
           "a"},
          {"FourThenAscii",
           "\xf1\x80\x80"
           "a"},
          {"Utf16", std::string("\xff\xfe\x2d\x4e", 4)}};
}

Cases invalid() {
  Cases out;
  for (const auto& [name, bytes] : wrongs()) {
    const std::string called = name;
    const auto message = quoted(bytes);
    out.push_back({called, "8.1", {frame(fin | text, message)}, refused_1007});
    out.push_back({called + "Bare", "8.1", {frame(fin | text, bytes)}, refused_1007});
    out.push_back({called + "BehindText",
                   "8.1",
                   {ask(1) + frame(fin | text, message)},
                   std::string("answer 1; ") + refused_1007});
    out.push_back({called + "InTheLastPart",
                   "8.1",
                   {frame(text, "\""), frame(fin, bytes + "\"")},
                   refused_1007});
    for (std::size_t at = 1; at < bytes.size(); ++at) {
      out.push_back(
          {called + "CutBehind" + std::to_string(at), "8.1", cut(message, 1 + at), refused_1007});
    }
  }
  return out;
}

// What can become right no more is refused before the message ends.
Cases refused_early() {
  Cases out;
  for (const auto& [name, bytes] : wrongs()) {
    if (std::string_view(name).find("CutShort") != std::string_view::npos) continue;
    out.push_back({std::string("AtOnce") + name, "8.1", {frame(text, bytes + " ")}, refused_1007});
  }
  return out;
}

Cases around() {
  const std::string han = "\xe7\x9f\xbf\xe4\xb8\x9a\xe6\x9d\x83";
  const auto long_message = quoted(std::string(8'000, 'a') + han + std::string(8'000, 'b'));
  Cases out = {
      {"Han", "5.6", {frame(fin | text, quoted(han))}, came_through},
      {"HanByByte", "5.6", {frame(fin | text, quoted(han))}, came_through, Manner::bytes},
      {"HanLong", "5.6", {frame(fin | text, long_message)}, came_through},
      {"WrongAtTheEndOfMuch",
       "8.1",
       {frame(fin | text, quoted(std::string(16'000, 'a') + "\xff"))},
       refused_1007},
      {"WrongByByte",
       "8.1",
       {frame(fin | text, quoted("\xed\xa0\x80"))},
       refused_1007,
       Manner::bytes},
      {"PingWithinACharacter",
       "5.6",
       {frame(text, "\"\xe7\x9f"), frame(fin | ping, "p"), frame(fin, "\xbf\"")},
       std::string("pong p; ") + came_through},
      {"RightAfterRight",
       "5.6",
       {frame(fin | text, quoted(han)) + frame(fin | text, quoted(han))},
       std::string("problem frame.unknown_kind; ") + came_through},
  };
  // A buffer of the server ends somewhere in here.
  for (std::size_t pad = 225; pad <= 260; ++pad) {
    out.push_back({"HanBehind" + padded(pad),
                   "5.6",
                   {frame(fin | text, quoted(std::string(pad, 'a') + han))},
                   came_through});
    out.push_back({"WrongBehind" + padded(pad),
                   "8.1",
                   {frame(fin | text, quoted(std::string(pad, 'a') + "\xe7\x9f\x7f"))},
                   refused_1007});
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(Valid, Utf8, testing::ValuesIn(valid()), name_of);
INSTANTIATE_TEST_SUITE_P(Invalid, Utf8, testing::ValuesIn(invalid()), name_of);
INSTANTIATE_TEST_SUITE_P(Early, Utf8, testing::ValuesIn(refused_early()), name_of);
INSTANTIATE_TEST_SUITE_P(Around, Utf8, testing::ValuesIn(around()), name_of);

}  // namespace
}  // namespace adit::hostile
