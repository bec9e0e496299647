// RFC 6455 5.1 to 5.3, 5.5 and 5.6: reserved bits, reserved opcodes, masks, and every way to write
// a length.
#include "hostile/case.hpp"

namespace adit::hostile {
namespace {

class Framing : public testing::TestWithParam<Case> {};

TEST_P(Framing, IsAsTheRfcSays) {
  EXPECT_EQ(what_is_heard(GetParam()), GetParam().heard);
}

Cases reserved_opcodes() {
  Cases out;
  for (const unsigned opcode : {3U, 4U, 5U, 6U, 7U, 11U, 12U, 13U, 14U, 15U}) {
    const std::string name = "Opcode" + padded(opcode);
    const auto add = [&](const char* how, std::vector<std::string> writes, std::string heard) {
      out.push_back({name + how, "5.2", std::move(writes), std::move(heard)});
    };
    const auto wrong = frame(fin | opcode, "x");
    add("Empty", {frame(fin | opcode, "")}, refused_1002);
    add("WithPayload", {wrong}, refused_1002);
    add("NotFinal", {frame(opcode, "x")}, refused_1002);
    add("BehindText", {ask(1), wrong}, std::string("answer 1; ") + refused_1002);
    add("BehindTextInOneRecord", {ask(1) + wrong}, std::string("answer 1; ") + refused_1002);
    add("BehindPingInOneRecord", {frame(fin | ping, "p") + wrong},
        std::string("pong p; ") + refused_1002);
    add("WithinAMessage", {frame(text, "{"), wrong}, refused_1002);
  }
  return out;
}

Cases reserved_bits() {
  Cases out;
  const std::pair<const char*, unsigned> kinds[] = {
      {"Text", fin | text},   {"TextPart", text},   {"Binary", fin | binary},
      {"Close", fin | close}, {"Ping", fin | ping}, {"Pong", fin | pong}};
  for (unsigned bits = 1; bits < 8; ++bits) {
    const std::string name = "Rsv" + std::to_string(bits);
    for (const auto& [kind, first] : kinds) {
      const auto payload = (first & 15U) == close ? big_endian(1000, 2) : question(1);
      out.push_back({name + kind, "5.2", {frame(first | bits << 4, payload)}, refused_1002});
    }
    out.push_back({name + "Continuation",
                   "5.2",
                   {frame(text, "{"), frame(fin | more | bits << 4, "}")},
                   refused_1002});
    out.push_back({name + "BehindText",
                   "5.2",
                   {ask(1) + frame(fin | text | bits << 4, question(2))},
                   std::string("answer 1; ") + refused_1002});
  }
  return out;
}

Cases masks() {
  Cases out;
  for (const unsigned opcode : {1U, 2U, 8U, 9U, 10U}) {
    const auto name = "UnmaskedOpcode" + padded(opcode);
    const std::string payload = opcode == close ? big_endian(1000, 2) : question(1);
    out.push_back({name, "5.1", {unmasked(fin | opcode, payload)}, refused_1002});
    out.push_back({name + "Empty", "5.1", {unmasked(fin | opcode, "")}, refused_1002});
    out.push_back({name + "BehindText",
                   "5.1",
                   {ask(1) + unmasked(fin | opcode, payload)},
                   std::string("answer 1; ") + refused_1002});
  }
  out.push_back(
      {"UnmaskedContinuation", "5.1", {frame(text, "{"), unmasked(fin, "}")}, refused_1002});
  out.push_back({"UnmaskedLong", "5.1", {unmasked(fin | text, question_of(1, 300))}, refused_1002});
  const std::string_view some[] = {
      {"\0\0\0\0", 4}, "\xff\xff\xff\xff", "\x80\x01\x7f\xfe", {"\0\xff\0\xff", 4}};
  for (const auto mask : some) {
    const auto whole = frame(fin | text, question(7), Length::shortest, mask);
    out.push_back({"Mask" + hex(mask), "5.3", {whole}, "answer 7; open"});
    out.push_back({"PingMask" + hex(mask),
                   "5.3",
                   {frame(fin | ping, "masked", Length::shortest, mask)},
                   "pong masked; open"});
  }
  out.push_back({"MaskOfEachFragmentItsOwn",
                 "5.3",
                 {frame(text, R"({"kind":"ping",)", Length::shortest, "abcd"),
                  frame(fin, R"("sent":8})", Length::shortest, "wxyz")},
                 "answer 8; open"});
  return out;
}

Cases lengths_that_fit() {
  Cases out;
  for (const std::size_t n :
       {24U,   25U,   63U,   64U,   124U,  125U,    126U,    127U,   128U,  129U,
        254U,  255U,  256U,  257U,  511U,  512U,    1023U,   1024U,  1535U, 1536U,
        1537U, 4095U, 4096U, 8191U, 8192U, 16'000U, 16'383U, 16'384U}) {
    out.push_back(
        {"Text" + padded(n), "5.2", {frame(fin | text, question_of(3, n))}, "answer 3; open"});
  }
  out.push_back({"Text000", "5.2", {frame(fin | text, "")}, "problem json.malformed; open"});
  out.push_back({"Text001", "5.2", {frame(fin | text, "1")}, "problem frame.unknown_kind; open"});
  out.push_back({"Text126In16Bits",
                 "5.2",
                 {frame(fin | text, question_of(3, 126), Length::bits16)},
                 "answer 3; open"});
  return out;
}

// The header alone is enough to refuse: no payload is waited for.
Cases lengths_that_do_not_fit() {
  Cases out;
  const std::string mask = "mask";
  for (const std::uint64_t n : {16'385ULL, 32'768ULL, 65'535ULL}) {
    out.push_back(
        {"TooLong" + padded(n), "10.4", {header(fin | text, n) + mask}, "close 1009; end"});
  }
  for (const int bit : {16, 17, 24, 31, 32, 33, 40, 48, 56, 62}) {
    const auto n = std::uint64_t{1} << bit;
    for (const auto& [how, size] : {std::pair{"", n}, {"Less1", n - 1}, {"More1", n + 1}}) {
      if (size < 65'536) continue;
      out.push_back({"TooLongBit" + padded(static_cast<std::size_t>(bit)) + how,
                     "10.4",
                     {header(fin | text, size, Length::bits64) + mask},
                     "close 1009; end"});
    }
  }
  out.push_back({"TooLongBit063Less1",
                 "10.4",
                 {header(fin | text, (std::uint64_t{1} << 63) - 1, Length::bits64) + mask},
                 "close 1009; end"});
  for (const std::uint64_t low : {0ULL, 1ULL, 5ULL, 126ULL, 65'536ULL, 0x7fffffffffffffffULL}) {
    out.push_back({"HighBit" + hex(big_endian(low, 8)),
                   "5.2",
                   {header(fin | text, std::uint64_t{1} << 63 | low, Length::bits64) + mask},
                   refused_1002});
  }
  out.push_back({"TooLongBehindText",
                 "10.4",
                 {ask(1) + header(fin | text, 16'385) + mask},
                 "answer 1; close 1009; end"});
  return out;
}

Cases lengths_written_too_long() {
  Cases out;
  for (const std::size_t n : {0U, 1U, 2U, 24U, 64U, 124U, 125U}) {
    const std::string payload(n, ' ');
    out.push_back({"In16Bits" + padded(n),
                   "5.2",
                   {frame(fin | text, payload, Length::bits16)},
                   refused_1002});
    out.push_back({"PingIn16Bits" + padded(n),
                   "5.2",
                   {frame(fin | ping, payload, Length::bits16)},
                   refused_1002});
  }
  for (const std::size_t n : {0U, 1U, 24U, 125U, 126U, 127U, 128U, 16'384U, 65'535U}) {
    out.push_back({"In64Bits" + padded(n),
                   "5.2",
                   {frame(fin | text, std::string(n, ' '), Length::bits64)},
                   refused_1002});
  }
  out.push_back({"PingIn64Bits", "5.2", {frame(fin | ping, "p", Length::bits64)}, refused_1002});
  out.push_back({"CloseIn16Bits",
                 "5.2",
                 {frame(fin | close, big_endian(1000, 2), Length::bits16)},
                 refused_1002});
  out.push_back({"ContinuationIn16Bits",
                 "5.2",
                 {frame(text, "{") + frame(fin, "}", Length::bits16)},
                 refused_1002});
  out.push_back({"BehindTextIn16Bits",
                 "5.2",
                 {ask(1) + frame(fin | text, question(2), Length::bits16)},
                 std::string("answer 1; ") + refused_1002});
  return out;
}

Cases binary_messages() {
  return {{"BinaryEmpty", "5.6", {frame(fin | binary, "")}, "close 1003; end"},
          {"BinaryShort", "5.6", {frame(fin | binary, question(1))}, "close 1003; end"},
          {"BinaryInParts", "5.6", {frame(binary, "a")}, "close 1003; end"},
          {"BinaryLong", "5.6", {header(fin | binary, 70'000) + "mask"}, "close 1003; end"},
          {"BinaryBehindText",
           "5.6",
           {ask(1) + frame(fin | binary, "a")},
           "answer 1; close 1003; end"}};
}

INSTANTIATE_TEST_SUITE_P(Opcodes, Framing, testing::ValuesIn(reserved_opcodes()), name_of);
INSTANTIATE_TEST_SUITE_P(Bits, Framing, testing::ValuesIn(reserved_bits()), name_of);
INSTANTIATE_TEST_SUITE_P(Masks, Framing, testing::ValuesIn(masks()), name_of);
INSTANTIATE_TEST_SUITE_P(Fit, Framing, testing::ValuesIn(lengths_that_fit()), name_of);
INSTANTIATE_TEST_SUITE_P(TooLong, Framing, testing::ValuesIn(lengths_that_do_not_fit()), name_of);
INSTANTIATE_TEST_SUITE_P(Wide, Framing, testing::ValuesIn(lengths_written_too_long()), name_of);
INSTANTIATE_TEST_SUITE_P(Binary, Framing, testing::ValuesIn(binary_messages()), name_of);

}  // namespace
}  // namespace adit::hostile
