// RFC 6455 5.5.1 and 7: the code and the reason of a close, and what comes after one. The answer
// carries the code alone.
#include "hostile/case.hpp"

namespace adit::hostile {
namespace {

class Close : public testing::TestWithParam<Case> {};

TEST_P(Close, IsAsTheRfcSays) {
  EXPECT_EQ(what_is_heard(GetParam()), GetParam().heard);
}

Cases codes() {
  Cases out;
  for (const unsigned code :
       {1000U, 1001U, 1002U, 1003U, 1007U, 1008U, 1009U, 1010U, 1011U, 1012U, 1013U,
        3000U, 3001U, 3500U, 3998U, 3999U, 4000U, 4001U, 4500U, 4998U, 4999U}) {
    const auto heard = "close " + std::to_string(code);
    out.push_back({"Code" + std::to_string(code), "7.4", {close_frame(code)}, heard + "; end"});
    out.push_back({"CodeAndReason" + std::to_string(code),
                   "7.4",
                   {close_frame(code, "why")},
                   heard + "; end"});
  }
  // 1005, 1006 and 1015 must not be sent; 1004 and the rest below 3000 mean nothing yet.
  for (const unsigned code :
       {0U,    1U,    2U,    100U,  500U,  998U,  999U,  1004U, 1005U, 1006U, 1014U,
        1015U, 1016U, 1017U, 1100U, 1999U, 2000U, 2001U, 2500U, 2998U, 2999U}) {
    out.push_back({"NoCode" + padded(code), "7.4.2", {close_frame(code)}, refused_1002});
    out.push_back(
        {"NoCodeWithReason" + padded(code), "7.4.2", {close_frame(code, "why")}, refused_1002});
  }
  return out;
}

Cases payloads() {
  Cases out = {
      {"NoPayload", "5.5.1", {frame(fin | close, "")}, "close 1000; end"},
      {"OneByte", "5.5.1", {frame(fin | close, "\x03")}, refused_1002},
      {"OneZero", "5.5.1", {frame(fin | close, std::string(1, '\0'))}, refused_1002},
  };
  for (const std::size_t size : {1U, 2U, 60U, 121U, 122U, 123U}) {
    const std::string why(size, 'w');
    out.push_back({"Reason" + padded(size), "5.5.1", {close_frame(1000, why)}, "close 1000; end"});
  }
  for (const std::size_t size : {124U, 125U, 200U, 1000U}) {
    out.push_back({"Reason" + padded(size),
                   "5.5",
                   {close_frame(1000, std::string(size, 'w'))},
                   refused_1002});
  }
  return out;
}

Cases reasons() {
  Cases out;
  const char* const good[] = {"\xe7\x9f\xbf", "\xc2\x80",         "\xdf\xbf",
                              "\xe0\xa0\x80", "\xed\x9f\xbf",     "\xee\x80\x80",
                              "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf",
                              "a\tb\n",       "\x01\x7f"};
  for (const std::string why : good) {
    out.push_back({"Good" + hex(why), "5.5.1", {close_frame(1000, why)}, "close 1000; end"});
  }
  const char* const bad[] = {"\x80",
                             "\xbf",
                             "\xc0\x80",
                             "\xc1\xbf",
                             "\xe0\x80\x80",
                             "\xe0\x9f\xbf",
                             "\xf0\x8f\xbf\xbf",
                             "\xed\xa0\x80",
                             "\xed\xbf\xbf",
                             "\xf4\x90\x80\x80",
                             "\xf5\x80\x80\x80",
                             "\xf8\x88\x80\x80\x80",
                             "\xfe",
                             "\xff",
                             "\xc2",
                             "\xe1\x80",
                             "\xf1\x80\x80",
                             "why\xe7\x9f"};
  for (const std::string why : bad) {
    out.push_back({"Bad" + hex(why), "8.1", {close_frame(1000, why)}, refused_1002});
  }
  return out;
}

Cases afterwards() {
  const auto bye = close_frame(1000);
  return {
      {"CloseTwice", "5.5.1", {bye + bye}, "close 1000; end"},
      {"CloseTwiceInTwoRecords", "5.5.1", {bye, bye}, "close 1000; end"},
      {"CloseTwiceWithTwoCodes", "5.5.1", {bye + close_frame(1001)}, "close 1000; end"},
      {"TextAfter", "5.5.1", {bye + ask(1)}, "close 1000; end"},
      {"TextAfterInTwoRecords", "5.5.1", {bye, ask(1)}, "close 1000; end"},
      {"PingAfter", "5.5.1", {bye + frame(fin | ping, "p")}, "close 1000; end"},
      {"PongAfter", "5.5.1", {bye + frame(fin | pong, "p")}, "close 1000; end"},
      {"ContinuationAfter", "1.4", {bye + frame(fin, "x")}, "close 1000; end"},
      {"ReservedAfter", "1.4", {bye + frame(fin | 3, "x")}, "close 1000; end"},
      {"UnmaskedAfter", "1.4", {bye + unmasked(fin | text, "x")}, "close 1000; end"},
      {"BinaryAfter", "1.4", {bye + frame(fin | binary, "x")}, "close 1000; end"},
      {"GarbageAfter", "1.4", {bye + std::string(500, '\xff')}, "close 1000; end"},
      {"MuchAfter", "1.4", {bye + std::string(15'000, 'g')}, "close 1000; end"},
      {"FloodAfter",
       "1.4",
       {bye, std::string(16'000, 'g'), std::string(16'000, 'g')},
       "close 1000; end"},
  };
}

Cases beforehand() {
  const auto bye = close_frame(1000);
  return {
      {"TextBefore", "5.5.1", {ask(1) + bye}, "answer 1; close 1000; end"},
      {"TextsBefore",
       "5.5.1",
       {ask(1) + ask(2) + ask(3) + bye},
       "answer 1; answer 2; answer 3; close 1000; end"},
      {"TextBeforeInTwoRecords", "5.5.1", {ask(1), bye}, "answer 1; close 1000; end"},
      {"WrongCodeBehindText",
       "7.4.2",
       {ask(1) + close_frame(1005)},
       std::string("answer 1; ") + refused_1002},
      {"WithinAMessage", "5.5.1", {frame(text, "{") + bye}, "close 1000; end"},
      {"WithinAMessageByAnEmptyPart", "5.5.1", {frame(text, "") + bye}, "close 1000; end"},
      {"Unmasked", "5.1", {unmasked(fin | close, big_endian(1000, 2))}, refused_1002},
      {"HangUp", "7.1.4", {}, "end", Manner::hang_up},
      {"HangUpBehindText", "7.1.4", {ask(1)}, "answer 1; end", Manner::hang_up},
      {"HangUpWithinAHeader",
       "7.1.4",
       {frame(fin | text, "abc").substr(0, 3)},
       "end",
       Manner::hang_up},
      {"HangUpWithinAMessage", "7.1.4", {frame(text, "{")}, "end", Manner::hang_up},
      {"HangUpBehindClose", "7.1.4", {bye}, "close 1000; end", Manner::hang_up},
  };
}

INSTANTIATE_TEST_SUITE_P(Codes, Close, testing::ValuesIn(codes()), name_of);
INSTANTIATE_TEST_SUITE_P(Payloads, Close, testing::ValuesIn(payloads()), name_of);
INSTANTIATE_TEST_SUITE_P(Reasons, Close, testing::ValuesIn(reasons()), name_of);
INSTANTIATE_TEST_SUITE_P(After, Close, testing::ValuesIn(afterwards()), name_of);
INSTANTIATE_TEST_SUITE_P(Before, Close, testing::ValuesIn(beforehand()), name_of);

}  // namespace
}  // namespace adit::hostile
