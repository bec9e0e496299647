// Reading sessions that are not in memory: readers take turns, what is not there is looked up once,
// and what a session itself needs waits for nobody.
#include "live/directory_part.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "support/live_case.hpp"

namespace adit::tests {
namespace {

namespace limits = base::limits;

class DirectoryPart : public LiveCase {
 protected:
  void view(const std::string& session) {
    directory->view(session, "", [this](const base::Outcome<live::View>& view) {
      answers.push_back(view ? "seen" : view.error().code);
    });
    loops.settle();
  }
  void answer_oldest_read() {
    ASSERT_FALSE(backstage.held_reads.empty());
    const auto read = std::move(backstage.held_reads.front());
    backstage.held_reads.pop_front();
    read();
    loops.settle();
  }
  [[nodiscard]] int count(const std::string& answer) const {
    return static_cast<int>(std::count(answers.begin(), answers.end(), answer));
  }

  std::vector<std::string> answers;
  std::unique_ptr<live::SessionDirectory> directory = std::make_unique<live::SessionDirectory>(
      live::DirectoryParts{loops, clock, *committer, backstage, http_frame});

  static live::Frame http_frame(std::string_view payload) {
    return std::make_shared<const std::string>(payload);
  }
};

TEST_F(DirectoryPart, what_is_not_there_is_looked_up_once_in_a_while) {
  for (int i = 0; i < 5; ++i) view("nowhere");
  EXPECT_EQ(count("session.not_found"), 5);
  EXPECT_EQ(backstage.reads, 1);
  clock.advance(limits::unknown_session_ms);
  view("nowhere");
  EXPECT_EQ(backstage.reads, 2);
}

TEST_F(DirectoryPart, only_so_many_are_read_at_once_and_only_so_many_wait) {
  backstage.hold_reads = true;
  const auto all = limits::sessions_read_at_once_max + limits::sessions_to_read_max;
  for (std::size_t i = 0; i < all; ++i) view("s" + std::to_string(1000 + i));
  EXPECT_EQ(backstage.held_reads.size(), limits::sessions_read_at_once_max);
  EXPECT_TRUE(answers.empty());
  view("one too many");
  EXPECT_EQ(answers, std::vector<std::string>{"session.busy"});
  for (std::size_t i = 0; i < all; ++i) answer_oldest_read();
  EXPECT_EQ(count("session.not_found"), static_cast<int>(all)) << "all that waited are answered";
}

TEST_F(DirectoryPart, an_announced_session_waits_for_no_reader) {
  begin(scheduled(), opens_at - 60'000);
  backstage.hold_reads = true;
  view("elsewhere");
  view("nowhere");
  view("s1");
  EXPECT_TRUE(answers.empty());
  directory->refresh("s1");
  loops.settle();
  EXPECT_EQ(answers, std::vector<std::string>{"seen"}) << "also for the reader who asked before";
  answer_oldest_read();
  answer_oldest_read();
  EXPECT_EQ(count("session.not_found"), 2);
  EXPECT_EQ(directory->figures().sessions, 1u);
}

TEST_F(DirectoryPart, what_was_not_there_is_found_once_it_is_announced) {
  view("s1");
  EXPECT_EQ(count("session.not_found"), 1);
  begin(scheduled(), opens_at - 60'000);
  directory->refresh("s1");
  loops.settle();
  view("s1");
  EXPECT_EQ(count("seen"), 1);
}

}  // namespace
}  // namespace adit::tests
