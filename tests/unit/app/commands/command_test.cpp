// Reporting refusals in the reader's language, and reading files within limits.
#include "app/commands/command.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "wire/json.hpp"

namespace adit::app {
namespace {

class Report : public testing::Test {
 protected:
  void SetUp() override { language("C"); }
  static void language(const char* name) { ::setenv("LC_ALL", name, 1); }

  std::string reported(const base::Refusal& refusal, ExitCode expected) {
    testing::internal::CaptureStderr();
    EXPECT_EQ(report(refusal), expected);
    return testing::internal::GetCapturedStderr();
  }
};

TEST_F(Report, PrintsOneObjectOnOneLine) {
  const std::string text =
      reported({"json.malformed", {{"offset", std::int64_t{7}}}, "", "/lot"}, ExitCode::bad_input);
  EXPECT_EQ(text.find('\n'), text.size() - 1);
  const auto problem = wire::JsonDocument::parse(text);
  ASSERT_TRUE(problem.has_value()) << text;
  EXPECT_EQ(problem->root()["code"].text(), "json.malformed");
  EXPECT_EQ(problem->root()["pointer"].text(), "/lot");
}

TEST_F(Report, SpeaksTheLanguageOfTheShell) {
  const base::Refusal refusal{"date.malformed"};
  EXPECT_NE(reported(refusal, ExitCode::bad_input).find("Not a date"), std::string::npos);
  language("zh_CN.UTF-8");
  EXPECT_NE(reported(refusal, ExitCode::bad_input).find("日期"), std::string::npos);
}

TEST_F(Report, TellsMissingDataFromBadInput) {
  (void)reported({"calendar.past_end", {{"year", std::int64_t{2027}}}}, ExitCode::data_missing);
}

TEST_F(Report, TellsWhatFailedFromBadInput) {
  EXPECT_NE(reported({"database.not_migrated"}, ExitCode::failure).find("adit migrate"),
            std::string::npos);
}

class ReadFile : public testing::Test {
 protected:
  const std::string path_ = testing::TempDir() + "command_test.bin";
  void TearDown() override { std::filesystem::remove(path_); }
  void write(const std::string& bytes) { std::ofstream(path_, std::ios::binary) << bytes; }
};

TEST_F(ReadFile, GivesEveryByte) {
  for (const std::size_t size : {0U, 1U, 65'535U, 65'536U, 65'537U, 200'000U}) {
    const std::string bytes(size, '\0');
    write(bytes);
    EXPECT_EQ(read_file(path_).value(), bytes) << size;
  }
}

TEST_F(ReadFile, RefusesWhatIsNotThereOrNoFile) {
  for (const char* path : {"/no/such/file", "/"}) {
    const auto read = read_file(path);
    ASSERT_FALSE(read.has_value()) << path;
    EXPECT_EQ(read.error().code, "file.unreadable");
  }
}

TEST_F(ReadFile, RefusesMoreThanSixtyFourMebibytes) {
  write("x");
  std::filesystem::resize_file(path_, (64U << 20U) + 1);
  EXPECT_EQ(read_file(path_).error().code, "file.too_large");
  std::filesystem::resize_file(path_, 64U << 20U);
  EXPECT_TRUE(read_file(path_).has_value());
}

}  // namespace
}  // namespace adit::app
