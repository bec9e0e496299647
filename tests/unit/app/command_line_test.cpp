// What the program does with its arguments before any command has a say.
#include "app/command_line.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "wire/json.hpp"

namespace adit::app {
namespace {

struct Ran {
  int code;
  std::string out;
  std::string err;
};

Ran adit(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "adit");
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int code = run(static_cast<int>(pointers.size()), pointers.data());
  std::string out = testing::internal::GetCapturedStdout();
  std::string err = testing::internal::GetCapturedStderr();
  return {code, std::move(out), std::move(err)};
}

void expect_problem(const Ran& ran, std::string_view code) {
  const auto problem = wire::JsonDocument::parse(ran.err);
  ASSERT_TRUE(problem.has_value()) << ran.err;
  EXPECT_EQ(problem->root()["code"].text(), code);
  EXPECT_FALSE(problem->root()["message"].text().empty());
  EXPECT_EQ(ran.out, "");
}

TEST(CommandLine, HelpListsTheCommands) {
  const Ran ran = adit({"--help"});
  EXPECT_EQ(ran.code, 0);
  for (const char* name : {"calendar", "conform", "plan", "rehearse", "replay", "verify"}) {
    EXPECT_NE(ran.out.find(name), std::string::npos) << name;
  }
  EXPECT_EQ(ran.err, "");
}

TEST(CommandLine, VersionIsOneLine) {
  const Ran ran = adit({"--version"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(ran.out.starts_with("adit ")) << ran.out;
  EXPECT_EQ(ran.out.find('\n'), ran.out.size() - 1);
}

TEST(CommandLine, WrongUseIsOneProblemObject) {
  const std::vector<std::vector<std::string>> wrong = {
      {}, {"no-such-command"}, {"--no-such-option"}, {"conform"}, {"calendar", "add", "--wd", "x"}};
  for (const auto& arguments : wrong) {
    const Ran ran = adit(arguments);
    EXPECT_EQ(ran.code, 2);
    expect_problem(ran, "command.usage");
  }
}

// Sets the shell's language for one case.
class Shell {
 public:
  explicit Shell(const char* language) { setenv("LC_ALL", language, 1); }
  ~Shell() { unsetenv("LC_ALL"); }
};

std::string message_of(const std::vector<std::string>& arguments, const char* language) {
  const Shell shell(language);
  const Ran ran = adit(arguments);
  const auto problem = wire::JsonDocument::parse(ran.err);
  return problem ? std::string(problem->root()["message"].text()) : ran.err;
}

TEST(CommandLine, WrongUseIsToldInTheLanguageOfTheShell) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{}, "没有指定命令"},
      {{"plan"}, "缺少子命令"},
      {{"conform", "lot.json", "--plan", "p"}, "缺少 --registry"},
      {{"replay", "a.jsonl", "--no-such-option"}, "多余或未知的参数：--no-such-option"},
      {{"conform", "lot.json", "--plan"}, "--plan 之后缺少取值"},
      {{"calendar", "add", "--wd", "x"}, "--wd 不能取 x"},
      {{"conform", "lot.json", "--stage", "FOO"},
       "--stage 不能取 FOO，可取 LOT,OPEN,AWARD,LICENCE"},
  };
  for (const auto& [arguments, reason] : wrong) {
    EXPECT_EQ(message_of(arguments, "zh_CN.UTF-8"),
              "命令用法不对：" + reason + "。用法见 adit --help。");
  }
  EXPECT_EQ(message_of({"conform", "lot.json", "--stage", "FOO"}, "C"),
            "The command is not used like this: --stage cannot be FOO but one of "
            "LOT,OPEN,AWARD,LICENCE (see adit --help).");
}

TEST(CommandLine, HelpNamesTheStages) {
  const Ran ran = adit({"conform", "--help"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_NE(ran.out.find("LOT,OPEN,AWARD,LICENCE"), std::string::npos) << ran.out;
  EXPECT_EQ(ran.out.find("->"), std::string::npos) << "no figures behind the words: " << ran.out;
}

TEST(CommandLine, UnreadableFileIsOneProblemObject) {
  const Ran ran = adit({"replay", "/no/such/file.jsonl", "--json"});
  EXPECT_EQ(ran.code, 2);
  expect_problem(ran, "file.unreadable");
}

// Runs it where nothing can be printed, in a process of its own, which it ends.
void print_into_a_full_disk(const std::vector<std::string>& arguments) {
  ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO);
  std::vector<std::string> words{"adit"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  ::_exit(run(static_cast<int>(pointers.size()), pointers.data()));
}

TEST(CommandLine, WhatCannotBePrintedIsAFailure) {
  const std::string sold = std::string(ADIT_SOURCE_DIR) + "/tests/replay/sold.jsonl";
  const std::vector<std::vector<std::string>> printing = {
      {"replay", sold, "--json"}, {"plan", "rules"}, {"--help"}, {"--version"}};
  for (const auto& arguments : printing) {
    EXPECT_EXIT(print_into_a_full_disk(arguments), testing::ExitedWithCode(1),
                R"("code":"output\.lost","message":"Standard output)")
        << arguments.front();
  }
}

}  // namespace
}  // namespace adit::app
