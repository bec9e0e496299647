// Bytes that are text and bytes that are not.
#include "wire/registry/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace adit::wire::registry {
namespace {

using namespace std::string_view_literals;
using Fault = std::optional<std::size_t>;

TEST(RegistryUtf8, TextOfAllLengthsPasses) {
  for (const auto text :
       {""sv, "plain"sv, "a long line of plain ASCII text"sv, "金矿"sv, "12345678金12345678"sv,
        "\xF0\x9F\x8C\x8D"sv, "\xED\x9F\xBF"sv, "\xEF\xBF\xBD"sv, "\xF4\x8F\xBF\xBF"sv}) {
    EXPECT_EQ(first_fault(text), Fault()) << text;
  }
}

TEST(RegistryUtf8, TheFirstFaultIsFound) {
  const std::string_view faults[] = {"\0"sv,
                                     "\x80"sv,
                                     "\xC0\x80"sv,
                                     "\xC1\xBF"sv,
                                     "\xC3"sv,
                                     "\xE0\x9F\xBF"sv,
                                     "\xE9\x87"sv,
                                     "\xED\xA0\x80"sv,
                                     "\xF0\x8F\xBF\xBF"sv,
                                     "\xF4\x90\x80\x80"sv,
                                     "\xF5\x80\x80\x80"sv,
                                     "\xFF"sv,
                                     "\xE9\x87\x41"sv,
                                     "\xF0\x9F\x8C"sv,
                                     "\xC3\x28"sv};
  for (const auto fault : faults) {
    for (const std::size_t before : {0U, 3U, 7U, 8U, 9U, 20U}) {
      const std::string text = std::string(before, 'x') + std::string(fault) + "yyyyyyyyyyyy";
      EXPECT_EQ(first_fault(text), Fault(before)) << before;
    }
  }
}

}  // namespace
}  // namespace adit::wire::registry
