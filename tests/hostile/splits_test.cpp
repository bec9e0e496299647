// RFC 6455 5.2 and 5.4: where records of TLS and segments of TCP begin and end says nothing about
// frames.
#include "hostile/case.hpp"

namespace adit::hostile {
namespace {

class Splits : public testing::TestWithParam<Case> {};

TEST_P(Splits, ChangeNothing) {
  EXPECT_EQ(what_is_heard(GetParam()), GetParam().heard);
}

// In two records, at each place.
void cut_everywhere(Cases& out, const std::string& name, const std::string& bytes,
                    const std::string& heard) {
  for (std::size_t at = 1; at < bytes.size(); ++at) {
    out.push_back(
        {name + "CutAt" + padded(at), "5.2", {bytes.substr(0, at), bytes.substr(at)}, heard});
  }
}

Cases in_two_records() {
  Cases out;
  cut_everywhere(out, "Text", ask(1), "answer 1; open");
  cut_everywhere(out, "Ping", frame(fin | ping, "ping!"), "pong ping!; open");
  cut_everywhere(out, "Close", close_frame(1000, "bye"), "close 1000; end");
  cut_everywhere(out, "WrongCode", close_frame(1005), refused_1002);
  cut_everywhere(out, "Reserved", frame(fin | 3, "").substr(0, 6), refused_1002);
  cut_everywhere(out, "TooLong", header(fin | text, 1 << 20) + "mask", "close 1009; end");
  cut_everywhere(out, "HighBit",
                 header(fin | text, std::uint64_t{1} << 63, Length::bits64) + "mask", refused_1002);
  return out;
}

Cases byte_by_byte() {
  Cases out;
  for (const auto manner : {Manner::bytes, Manner::dribble}) {
    const std::string how = manner == Manner::bytes ? "ByRecord" : "BySegment";
    const auto add = [&](const char* what, std::vector<std::string> writes, std::string heard) {
      out.push_back({what + how, "5.2", std::move(writes), std::move(heard), manner});
    };
    add("Text", {ask(1)}, "answer 1; open");
    add("TextOf125", {frame(fin | text, question_of(1, 125))}, "answer 1; open");
    add("TextOf126", {frame(fin | text, question_of(1, 126))}, "answer 1; open");
    add("TextOf1000", {frame(fin | text, question_of(1, 1000))}, "answer 1; open");
    add("Texts", {ask(1) + ask(2) + ask(3)}, "answer 1; answer 2; answer 3; open");
    add("Parts", {frame(text, question(4).substr(0, 11)) + frame(fin, question(4).substr(11))},
        "answer 4; open");
    add("PartsAroundPing",
        {frame(text, question(4).substr(0, 11)) + frame(fin | ping, "p") +
         frame(fin, question(4).substr(11))},
        "pong p; answer 4; open");
    add("PingEmpty", {frame(fin | ping, "")}, "pong ; open");
    add("PingOf125", {frame(fin | ping, std::string(125, 'p'))},
        "pong " + std::string(125, 'p') + "; open");
    add("Close", {close_frame(1001, "bye")}, "close 1001; end");
    add("Unmasked", {unmasked(fin | text, "x")}, refused_1002);
    add("Reserved", {frame(fin | 11, "")}, refused_1002);
    add("ReservedBit", {frame(fin | rsv1 | text, "")}, refused_1002);
    add("LengthInTooManyBytes", {frame(fin | text, "", Length::bits64)}, refused_1002);
    add("NoUtf8", {frame(fin | text, "\"\xf4\x90\x80\x80\"")}, "close 1007; end");
  }
  return out;
}

Cases large_ones() {
  const auto whole = frame(fin | text, question_of(1, 16'384));
  Cases out = {{"LargeInTwoRecords", "5.2", {whole}, "answer 1; open"},
               {"LargeTwice", "5.2", {whole, whole}, "answer 1; answer 1; open"}};
  for (const std::size_t size :
       {100U, 255U, 256U, 257U, 1'000U, 1'535U, 1'536U, 1'537U, 4'096U, 16'383U}) {
    std::vector<std::string> records;
    for (std::size_t at = 0; at < whole.size(); at += size) {
      records.push_back(whole.substr(at, size));
    }
    out.push_back({"LargeInRecordsOf" + padded(size), "5.2", records, "answer 1; open"});
  }
  return out;
}

Cases many_in_one_record() {
  Cases out;
  for (const int count : {2, 3, 10, 50, 300}) {
    std::string bytes;
    std::string heard;
    for (int i = 0; i < count; ++i) {
      bytes += ask(i);
      heard += "answer " + std::to_string(i) + "; ";
    }
    out.push_back(
        {"Texts" + padded(static_cast<std::size_t>(count)), "5.2", {bytes}, heard + "open"});
    out.push_back({"TextsDribbled" + padded(static_cast<std::size_t>(count)),
                   "5.2",
                   {bytes},
                   heard + "open",
                   Manner::dribble});
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(Two, Splits, testing::ValuesIn(in_two_records()), name_of);
INSTANTIATE_TEST_SUITE_P(Bytes, Splits, testing::ValuesIn(byte_by_byte()), name_of);
INSTANTIATE_TEST_SUITE_P(Large, Splits, testing::ValuesIn(large_ones()), name_of);
INSTANTIATE_TEST_SUITE_P(Together, Splits, testing::ValuesIn(many_in_one_record()), name_of);

}  // namespace
}  // namespace adit::hostile
