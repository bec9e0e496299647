// RFC 6455 5.4: messages in parts, what may stand between them, and what may not.
#include "hostile/case.hpp"

namespace adit::hostile {
namespace {

class Fragments : public testing::TestWithParam<Case> {};

TEST_P(Fragments, AreAsTheRfcSays) {
  EXPECT_EQ(what_is_heard(GetParam()), GetParam().heard);
}

// The message cut into `count` parts of about one size.
std::vector<std::string> in_parts(const std::string& message, std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) {
    const auto from = message.size() * i / count;
    const auto to = message.size() * (i + 1) / count;
    const unsigned first = (i == 0 ? text : more) | (i + 1 == count ? fin : 0U);
    out.push_back(frame(first, std::string_view(message).substr(from, to - from)));
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between = {}) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

std::string pongs(std::size_t count, const std::string& payload) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "pong " + payload + "; ";
  return out;
}

Cases counts_of_parts() {
  Cases out;
  for (std::size_t count = 2; count <= 16; ++count) {
    const auto parts = in_parts(question_of(5, 64), count);
    out.push_back({"Parts" + padded(count), "5.4", parts, "answer 5; open"});
    out.push_back({"InOneRecord" + padded(count), "5.4", {joined(parts)}, "answer 5; open"});
    out.push_back({"PingsBetween" + padded(count),
                   "5.4",
                   {joined(parts, frame(fin | ping, "b"))},
                   pongs(count - 1, "b") + "answer 5; open"});
  }
  // The exchange takes sixteen and no more (1008: its own rule).
  out.push_back({"Parts017", "7.4.1", in_parts(question_of(5, 64), 17), "close 1008; end"});
  out.push_back(
      {"Parts100", "7.4.1", {joined(in_parts(question_of(5, 200), 100))}, "close 1008; end"});
  return out;
}

Cases empty_parts() {
  const auto first = frame(text, "");
  const auto middle = frame(more, "");
  const auto last = frame(fin, "");
  const auto whole = question(6);
  return {
      {"EmptyFirst", "5.4", {first, frame(fin, whole)}, "answer 6; open"},
      {"EmptyLast", "5.4", {frame(text, whole), last}, "answer 6; open"},
      {"EmptyMiddle",
       "5.4",
       {frame(text, whole.substr(0, 9)), middle, frame(fin, whole.substr(9))},
       "answer 6; open"},
      {"EmptyAround", "5.4", {first, frame(more, whole), last}, "answer 6; open"},
      {"EmptyFourteenTimes",
       "5.4",
       {first, joined(std::vector<std::string>(14, middle)), frame(fin, whole)},
       "answer 6; open"},
      {"EmptyAll", "5.4", {first, middle, last}, "problem json.malformed; open"},
      {"EmptyAllInOneRecord", "5.4", {first + last}, "problem json.malformed; open"},
  };
}

Cases sizes_together() {
  const auto exact = question_of(5, 16'384);
  return {
      {"TogetherAtTheLimit", "10.4", in_parts(exact, 2), "answer 5; open"},
      {"TogetherAtTheLimitInSixteen", "10.4", in_parts(exact, 16), "answer 5; open"},
      {"TogetherOneMore", "10.4", in_parts(exact + " ", 2), "close 1009; end"},
      {"TogetherOneMoreInSixteen", "10.4", in_parts(exact + " ", 16), "close 1009; end"},
      {"TogetherByTheLastHeader",
       "10.4",
       {frame(text, std::string(16'384, ' ')), header(fin, 1) + "mask"},
       "close 1009; end"},
      {"LimitIsOfEachMessage",
       "10.4",
       {joined(in_parts(exact, 3)), joined(in_parts(exact, 3))},
       "answer 5; answer 5; open"},
  };
}

Cases nothing_to_continue() {
  Cases out;
  const std::pair<const char*, std::string> kinds[] = {{"Final", frame(fin, "x")},
                                                       {"FinalEmpty", frame(fin, "")},
                                                       {"NotFinal", frame(more, "x")},
                                                       {"NotFinalEmpty", frame(more, "")}};
  const std::string late = std::string("answer 1; ") + refused_1002;
  for (const auto& [kind, wrong] : kinds) {
    const std::string name = std::string("Continues") + kind;
    out.push_back({name + "AtOnce", "5.4", {wrong}, refused_1002});
    out.push_back({name + "BehindText", "5.4", {ask(1), wrong}, late});
    out.push_back({name + "BehindTextInOneRecord", "5.4", {ask(1) + wrong}, late});
    out.push_back({name + "BehindParts", "5.4", {joined(in_parts(question(1), 2)), wrong}, late});
    out.push_back({name + "BehindPing",
                   "5.4",
                   {frame(fin | ping, "p"), wrong},
                   std::string("pong p; ") + refused_1002});
    out.push_back({name + "BehindPong", "5.4", {frame(fin | pong, "p"), wrong}, refused_1002});
  }
  return out;
}

Cases new_within_old() {
  Cases out;
  const std::pair<const char*, std::string> kinds[] = {{"Text", ask(2)},
                                                       {"TextPart", frame(text, "{")},
                                                       {"TextEmpty", frame(fin | text, "")},
                                                       {"Binary", frame(fin | binary, "b")},
                                                       {"BinaryPart", frame(binary, "b")}};
  for (const auto& [kind, wrong] : kinds) {
    const std::string name = std::string("Within") + kind;
    out.push_back({name, "5.4", {frame(text, "{"), wrong}, refused_1002});
    out.push_back({name + "InOneRecord", "5.4", {frame(text, "{") + wrong}, refused_1002});
    out.push_back({name + "BehindContinuation",
                   "5.4",
                   {frame(text, "{"), frame(more, " "), wrong},
                   refused_1002});
    out.push_back({name + "BehindPing",
                   "5.4",
                   {frame(text, "{"), frame(fin | ping, "p"), wrong},
                   std::string("pong p; ") + refused_1002});
  }
  return out;
}

Cases between_the_parts() {
  const auto parts = in_parts(question(9), 3);
  const auto hello = frame(fin | ping, "hello");
  return {
      {"PingBehindFirst",
       "5.4",
       {parts[0], hello, parts[1], parts[2]},
       "pong hello; answer 9; open"},
      {"PingBeforeLast",
       "5.4",
       {parts[0], parts[1], hello, parts[2]},
       "pong hello; answer 9; open"},
      {"PongBetween",
       "5.4",
       {parts[0], frame(fin | pong, "x"), parts[1], parts[2]},
       "answer 9; open"},
      {"PingEmptyBetween",
       "5.4",
       {parts[0], frame(fin | ping, ""), parts[1], parts[2]},
       "pong ; answer 9; open"},
      {"PingLongBetween",
       "5.4",
       {parts[0], frame(fin | ping, std::string(125, 'l')), parts[1], parts[2]},
       "pong " + std::string(125, 'l') + "; answer 9; open"},
      {"CloseBetween", "5.5.1", {parts[0], close_frame(1000)}, "close 1000; end"},
      {"CloseBetweenAndTheRest",
       "5.5.1",
       {parts[0] + close_frame(1001) + parts[1] + parts[2]},
       "close 1001; end"},
      {"TwoMessages",
       "5.4",
       {joined(parts), joined(in_parts(question(10), 4))},
       "answer 9; answer 10; open"},
      {"TwoMessagesInOneRecord",
       "5.4",
       {joined(parts) + joined(in_parts(question(10), 4))},
       "answer 9; answer 10; open"},
      {"WholeBehindParts", "5.4", {joined(parts) + ask(11)}, "answer 9; answer 11; open"},
      {"PartsBehindWhole", "5.4", {ask(11) + joined(parts)}, "answer 11; answer 9; open"},
  };
}

INSTANTIATE_TEST_SUITE_P(Counts, Fragments, testing::ValuesIn(counts_of_parts()), name_of);
INSTANTIATE_TEST_SUITE_P(Empty, Fragments, testing::ValuesIn(empty_parts()), name_of);
INSTANTIATE_TEST_SUITE_P(Sizes, Fragments, testing::ValuesIn(sizes_together()), name_of);
INSTANTIATE_TEST_SUITE_P(Lone, Fragments, testing::ValuesIn(nothing_to_continue()), name_of);
INSTANTIATE_TEST_SUITE_P(Within, Fragments, testing::ValuesIn(new_within_old()), name_of);
INSTANTIATE_TEST_SUITE_P(Between, Fragments, testing::ValuesIn(between_the_parts()), name_of);

}  // namespace
}  // namespace adit::hostile
