// `adit replay` as a script sees it: what it prints, its exit codes, and files of any length.
#include "unit/app/commands/output.hpp"
#include "wire/json.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;
using testing::Scratch;

const std::string sold = std::string(ADIT_SOURCE_DIR) + "/tests/replay/sold.jsonl";

std::int64_t lines_of(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n');
}

void expect_fault(const Output& output, std::int64_t line, std::string_view reason) {
  EXPECT_EQ(output.code, 3) << output.error;
  const auto answer = wire::JsonDocument::parse(output.out);
  ASSERT_TRUE(answer) << output.out;
  EXPECT_EQ(answer->root()["line"].integer(), line);
  EXPECT_EQ(answer->root()["reason"].text(), reason);
}

TEST(ReplayCommand, ConfirmsWhatHappened) {
  const Output output = adit({"replay", sold, "--json"});
  EXPECT_EQ(output.code, 0) << output.error;
  EXPECT_NE(output.out.find(R"("outcome":"sold")"), output.out.npos) << output.out;
  std::string text = testing::content_of(sold);
  text.pop_back();
  EXPECT_EQ(adit({"replay", Scratch(text).path()}).out, output.out) << "without last line feed";
}

TEST(ReplayCommand, NamesTheForgedLine) {
  const std::string text = testing::content_of(sold);
  std::string forged = text;
  const std::size_t at = forged.find("\"amount_fen\":") + 13;
  forged[at] = forged[at] == '9' ? '8' : '9';
  expect_fault(adit({"replay", Scratch(forged).path(), "--json"}), lines_of(text.substr(0, at)) + 1,
               "hash");
  const std::size_t second = text.find('\n', text.find('\n') + 1) + 1;
  const std::size_t third = text.find('\n', second) + 1;
  expect_fault(adit({"replay", Scratch(text.substr(0, second) + text.substr(third)).path()}), 3,
               "sequence");
  expect_fault(adit({"replay", Scratch("").path()}), 1, "hash");
}

TEST(ReplayCommand, AFileMayBeLongerThanWhatIsReadWhole) {
  const std::string text = testing::content_of(sold);
  const Scratch file(text + "x\n");
  std::filesystem::resize_file(file.path(), 65U << 20U);
  expect_fault(adit({"replay", file.path()}), lines_of(text) + 1, "hash");
}

TEST(ReplayCommand, ALineMayNot) {
  const std::string text = testing::content_of(sold);
  const Scratch file(text);
  std::filesystem::resize_file(file.path(), 65U << 20U);
  const Output output = adit({"replay", file.path()});
  EXPECT_EQ(output.code, 2);
  EXPECT_NE(output.error.find(R"("code":"file.line_too_long")"), output.error.npos);
  EXPECT_NE(output.error.find("\"line\":" + std::to_string(lines_of(text) + 1) + "}"),
            output.error.npos)
      << output.error;
}

TEST(ReplayCommand, RefusesWhatCannotBeRead) {
  for (const char* path : {"/no/such/file", "/"}) {
    const Output output = adit({"replay", path});
    EXPECT_EQ(output.code, 2) << path;
    EXPECT_NE(output.error.find(R"("code":"file.unreadable")"), output.error.npos) << output.error;
  }
}

}  // namespace
}  // namespace adit::app
