// Runs one command of the program in this process and keeps what it printed.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "app/command_line.hpp"

namespace adit::app::testing {

struct Output {
  int code = 0;
  std::string out;
  std::string error;
};

inline Output adit(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "adit");
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  Output output;
  output.code = run(static_cast<int>(argv.size()), argv.data());
  output.out = ::testing::internal::GetCapturedStdout();
  output.error = ::testing::internal::GetCapturedStderr();
  return output;
}

// A file that lives as long as this object.
class Scratch {
 public:
  explicit Scratch(const std::string& content) {
    static int number = 0;
    const std::string name =
        "adit-" + std::to_string(::getpid()) + "-" + std::to_string(++number) + ".json";
    path_ = std::filesystem::temp_directory_path() / name;
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~Scratch() { std::filesystem::remove(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace adit::app::testing
