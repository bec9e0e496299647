// RFC 6455 5.5.2 and 5.5.3: pings are answered with their own payload, pongs are not, and neither
// is longer than 125 bytes or in parts.
#include "hostile/case.hpp"

namespace adit::hostile {
namespace {

class Control : public testing::TestWithParam<Case> {};

TEST_P(Control, IsAsTheRfcSays) {
  EXPECT_EQ(what_is_heard(GetParam()), GetParam().heard);
}

// Every byte value comes up in one payload or another.
std::string payload_of(std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(size * 7 + i * 5);
  return out;
}

Cases pings_of_each_size() {
  Cases out;
  for (std::size_t size = 0; size <= 125; ++size) {
    const auto payload = payload_of(size);
    out.push_back({"Ping" + padded(size),
                   "5.5.2",
                   {frame(fin | ping, payload)},
                   "pong " + payload + "; open"});
  }
  return out;
}

Cases pongs_nobody_asked_for() {
  Cases out;
  for (const std::size_t size : {0U, 1U, 2U, 63U, 124U, 125U}) {
    out.push_back({"Pong" + padded(size), "5.5.3", {frame(fin | pong, payload_of(size))}, "open"});
    out.push_back({"PongThenPing" + padded(size),
                   "5.5.3",
                   {frame(fin | pong, payload_of(size)) + frame(fin | ping, "p")},
                   "pong p; open"});
  }
  return out;
}

Cases too_long() {
  Cases out;
  const std::pair<const char*, unsigned> kinds[] = {
      {"Close", fin | close}, {"Ping", fin | ping}, {"Pong", fin | pong}};
  for (const auto& [kind, first] : kinds) {
    for (const std::size_t size : {126U, 127U, 128U, 255U, 256U, 1000U, 16'384U, 16'385U}) {
      out.push_back({kind + std::string("Of") + padded(size),
                     "5.5",
                     {header(first, size) + "mask"},
                     refused_1002});
    }
    out.push_back(
        {kind + std::string("Of65535"), "5.5", {header(first, 65'535) + "mask"}, refused_1002});
    out.push_back(
        {kind + std::string("Of65536"), "5.5", {header(first, 65'536) + "mask"}, refused_1002});
    out.push_back({kind + std::string("BehindTextOf126"),
                   "5.5",
                   {ask(1) + frame(first, std::string(126, 'x'))},
                   std::string("answer 1; ") + refused_1002});
  }
  return out;
}

Cases in_parts() {
  Cases out;
  const std::pair<const char*, unsigned> kinds[] = {
      {"Close", close}, {"Ping", ping}, {"Pong", pong}};
  for (const auto& [kind, first] : kinds) {
    const std::string name = kind;
    out.push_back({name + "NotFinal", "5.5", {frame(first, "\x03\xe8")}, refused_1002});
    out.push_back({name + "NotFinalEmpty", "5.5", {frame(first, "")}, refused_1002});
    out.push_back(
        {name + "InTwo", "5.5", {frame(first, "\x03\xe8") + frame(fin, "x")}, refused_1002});
    out.push_back({name + "NotFinalWithinAMessage",
                   "5.5",
                   {frame(text, "{"), frame(first, "\x03\xe8")},
                   refused_1002});
    out.push_back({name + "NotFinalBehindText",
                   "5.5",
                   {ask(1), frame(first, "\x03\xe8")},
                   std::string("answer 1; ") + refused_1002});
  }
  return out;
}

// `count` pings with their numbers, and the pongs to them.
std::pair<std::vector<std::string>, std::string> numbered(std::size_t count) {
  std::vector<std::string> pings;
  std::string heard;
  for (std::size_t i = 0; i < count; ++i) {
    pings.push_back(frame(fin | ping, "n" + std::to_string(i)));
    heard += "pong n" + std::to_string(i) + "; ";
  }
  return {pings, heard};
}

std::string together(const std::vector<std::string>& pieces) {
  std::string out;
  for (const auto& piece : pieces) out += piece;
  return out;
}

Cases many() {
  Cases out;
  for (const std::size_t count : {2U, 3U, 5U, 10U, 19U}) {
    const auto [pings, heard] = numbered(count);
    out.push_back({"Pings" + padded(count), "5.5.3", pings, heard + "open"});
    out.push_back({"PingsInOneRecord" + padded(count), "5.5.3", {together(pings)}, heard + "open"});
  }
  // The exchange takes twenty control frames a second and no more (1008: its own rule).
  const auto [flood, answered] = numbered(20);
  out.push_back({"PingsTooMany",
                 "7.4.1",
                 {together(flood) + frame(fin | ping, "one too many")},
                 answered + "close 1008; end"});
  out.push_back({"PongsTooMany",
                 "7.4.1",
                 {together(std::vector<std::string>(21, frame(fin | pong, "x")))},
                 "close 1008; end"});
  return out;
}

Cases beside_text() {
  const auto hello = frame(fin | ping, "hello");
  return {
      {"PingThenText", "5.5.2", {hello, ask(1)}, "pong hello; answer 1; open"},
      {"PingThenTextInOneRecord", "5.5.2", {hello + ask(1)}, "pong hello; answer 1; open"},
      {"TextThenPing", "5.5.2", {ask(1), hello}, "answer 1; pong hello; open"},
      {"TextThenPingInOneRecord", "5.5.2", {ask(1) + hello}, "answer 1; pong hello; open"},
      {"PingBetweenTexts",
       "5.5.2",
       {ask(1) + hello + ask(2)},
       "answer 1; pong hello; answer 2; open"},
      {"PingOfText", "5.5.2", {frame(fin | ping, question(1))}, "pong " + question(1) + "; open"},
      {"PingThatIsNoUtf8",
       "5.5.2",
       {frame(fin | ping, "\xff\xfe\xc0\x80")},
       "pong \xff\xfe\xc0\x80; open"},
      {"PingOfZeros",
       "5.5.2",
       {frame(fin | ping, std::string(8, '\0'))},
       "pong " + std::string(8, '\0') + "; open"},
      {"PongThatIsNoUtf8", "5.5.3", {frame(fin | pong, "\xff\xfe\xc0\x80")}, "open"},
      {"PingThenClose", "5.5.2", {hello + close_frame(1000)}, "pong hello; close 1000; end"},
      {"PingBehindClose", "5.5.2", {close_frame(1000) + hello}, "close 1000; end"},
  };
}

INSTANTIATE_TEST_SUITE_P(Sizes, Control, testing::ValuesIn(pings_of_each_size()), name_of);
INSTANTIATE_TEST_SUITE_P(Unasked, Control, testing::ValuesIn(pongs_nobody_asked_for()), name_of);
INSTANTIATE_TEST_SUITE_P(TooLong, Control, testing::ValuesIn(too_long()), name_of);
INSTANTIATE_TEST_SUITE_P(Parts, Control, testing::ValuesIn(in_parts()), name_of);
INSTANTIATE_TEST_SUITE_P(Many, Control, testing::ValuesIn(many()), name_of);
INSTANTIATE_TEST_SUITE_P(Beside, Control, testing::ValuesIn(beside_text()), name_of);

}  // namespace
}  // namespace adit::hostile
