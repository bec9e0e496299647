// The check character of GB 32100-2015, against an independent weighting and by wrong characters.
#include "domain/party/credit_code.hpp"

#include <gtest/gtest.h>

namespace adit::domain::party {

namespace {

// The standard's own table of weights, written out.
constexpr int weights[17] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

char by_table(std::string_view first_17) {
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    sum += static_cast<int>(alphabet.find(first_17[i])) * weights[i];
  }
  const int value = 31 - sum % 31;
  return value == 31 ? '0' : alphabet[static_cast<std::size_t>(value)];
}

const std::string first_17 = "91220000MA0000000";

TEST(credit_code, check_character_agrees_with_the_table_of_the_standard) {
  for (std::size_t place = 0; place < 17; ++place) {
    for (const char c : alphabet) {
      std::string text = first_17;
      text[place] = c;
      EXPECT_EQ(check_character(text), by_table(text)) << text;
    }
  }
}

TEST(credit_code, reads_a_sound_code_in_either_case) {
  std::string text = first_17 + by_table(first_17);
  EXPECT_EQ(parse_credit_code(text)->text, text);
  std::string lower = text;
  for (char& c : lower) c = static_cast<char>(std::tolower(c));
  EXPECT_EQ(parse_credit_code(lower)->text, text);
}

TEST(credit_code, any_single_wrong_character_is_found) {
  const std::string text = first_17 + by_table(first_17);
  for (std::size_t place = 0; place < text.size(); ++place) {
    for (const char c : alphabet) {
      std::string wrong = text;
      if (wrong[place] == c) continue;
      wrong[place] = c;
      EXPECT_EQ(parse_credit_code(wrong).error().code, "credit_code.check_digit") << wrong;
    }
  }
}

TEST(credit_code, refuses_lengths_and_letters_outside_the_alphabet) {
  const std::string text = first_17 + by_table(first_17);
  for (const std::string& bad :
       {std::string(), text.substr(1), text + "0", "I" + text.substr(1), " " + text.substr(1),
        text.substr(0, 17) + "Z", "九" + text.substr(3), std::string(18, '\0')}) {
    EXPECT_EQ(parse_credit_code(bad).error().code, "credit_code.malformed") << bad;
  }
}

}  // namespace

}  // namespace adit::domain::party
