// Codes that are read aloud: what is typed is the code again, and a slip is told.
#include "domain/party/one_time_code.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace adit::domain::party {
namespace {

const std::string code = write_one_time_code("the quick brown fox jumps!");

TEST(OneTimeCode, stands_in_seven_groups_of_letters_that_are_not_mistaken) {
  EXPECT_EQ(code, "NA72-KPB5-D24L-HRG2-8HS2-CPFJ-M32F") << "web/src/core knows the same one";
  for (std::size_t i = 0; i < code.size(); ++i) EXPECT_EQ(code[i] == '-', i % 5 == 4) << code;
  EXPECT_EQ(code.find_first_of("01IOio"), code.npos) << code;
}

TEST(OneTimeCode, each_random_byte_gives_one_letter_and_all_letters_come) {
  std::string seen;
  for (int byte = 0; byte < 256; ++byte) {
    const auto one = write_one_time_code(std::string(code_random_bytes, static_cast<char>(byte)));
    if (seen.find(one[0]) == seen.npos) seen += one[0];
  }
  EXPECT_EQ(seen.size(), 32u);
}

TEST(OneTimeCode, is_read_however_it_is_spaced) {
  std::string small;
  for (const char c : code) small += c == '-' ? ' ' : static_cast<char>(std::tolower(c));
  EXPECT_EQ(read_one_time_code(" " + small + " "), code);
  std::string bare = code;
  std::erase(bare, '-');
  EXPECT_EQ(read_one_time_code(bare), code);
}

TEST(OneTimeCode, one_wrong_letter_is_noticed_wherever_it_stands) {
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '-') continue;
    for (const char letter : std::string_view("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")) {
      std::string other = code;
      if (other[at] == letter) continue;
      other[at] = letter;
      const auto read = read_one_time_code(other);
      ASSERT_FALSE(read) << other;
      EXPECT_EQ(read.error().code, "one_time_code.mistyped");
      EXPECT_TRUE(read.error().params.empty()) << "it does not repeat what was typed";
    }
  }
}

TEST(OneTimeCode, two_letters_that_changed_places_are_noticed) {
  int swapped = 0;
  for (std::size_t at = 0; at + 1 < code.size(); ++at) {
    std::string other = code;
    std::swap(other[at], other[at + 1]);
    if (other == code || code[at] == '-' || code[at + 1] == '-') continue;
    EXPECT_FALSE(read_one_time_code(other)) << other;
    ++swapped;
  }
  EXPECT_GT(swapped, 15);
}

TEST(OneTimeCode, anything_else_is_no_code) {
  const std::string bare = code.substr(0, 4);
  for (const std::string& typed :
       {std::string(), bare, code + "2", code + code, code.substr(1), "=" + code,
        std::string(10'000, 'A'), std::string("示例"), "\xE2\x80\xAE" + code}) {
    EXPECT_FALSE(read_one_time_code(typed)) << typed.substr(0, 40);
  }
}

}  // namespace
}  // namespace adit::domain::party
