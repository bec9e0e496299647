// What goes on behind requests, by itself: readers are carried along and it says when they are not,
// sessions are settled, and one that cannot be settled yet is looked at once a minute.
#include "app/upkeep.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <sstream>
#include <thread>

#include "service/exchange_case.hpp"
#include "support/live_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

using namespace std::chrono_literals;

class Upkeep : public ExchangeCase {
 protected:
  std::unique_ptr<app::Upkeep> begin(const std::string& conninfo) {
    clock_.set(now_);
    return std::make_unique<app::Upkeep>(conninfo, setting(), clock_, directory_);
  }

  // A gold lot of this profile whose session was hammered to a winner; nothing is carried yet.
  std::string hammered(const std::string& profile) {
    auto draft = gold_draft();
    draft.profile = profile;
    const auto made = announced(draft);
    const auto numbers = admitted(made.id, 3);
    static_cast<void>(open(*made.session));
    bid(*made.session, numbers[0], 150'000'000);
    static_cast<void>(hammer(*made.session));
    return *made.session;
  }

  template <class Condition>
  static bool comes_true(Condition condition) {
    const auto until = std::chrono::steady_clock::now() + 10s;
    while (!condition()) {
      if (std::chrono::steady_clock::now() > until) return false;
      std::this_thread::sleep_for(1ms);
    }
    return true;
  }

  HandClock clock_{now_};
  HandLoops loops_{clock_};
  journal::MemoryJournal journal_;
  journal::Committer committer_{journal_.port(), base::SigningKey::generate(), clock_};
  HandBackstage backstage_{journal_, clock_};
  live::SessionDirectory directory_{{loops_, clock_, committer_, backstage_, [](std::string_view) {
                                       return std::make_shared<const std::string>();
                                     }}};
};

TEST_F(Upkeep, settles_an_ended_session_by_itself_and_once) {
  const auto session = hammered("sandbox");
  const auto upkeep = begin(conninfo_);
  EXPECT_TRUE(comes_true([&] { return value("SELECT settled FROM session") == "t"; }));
  EXPECT_EQ(value("SELECT session FROM result"), session);
  EXPECT_EQ(value("SELECT state FROM lot"), "sold");
  std::this_thread::sleep_for(500ms);
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind = 'session.result_published'"), "1");
}

TEST_F(Upkeep, has_not_caught_up_without_its_database) {
  const auto upkeep = begin("host=/no/such/folder dbname=adit");
  std::this_thread::sleep_for(200ms);
  EXPECT_FALSE(upkeep->caught_up());
}

TEST_F(Upkeep, has_not_caught_up_after_a_fault_until_a_look_succeeds) {
  const auto upkeep = begin(conninfo_);
  ASSERT_TRUE(comes_true([&] { return upkeep->caught_up(); }));
  execute(conninfo_, "ALTER TABLE follower_cursor RENAME TO elsewhere");
  EXPECT_TRUE(comes_true([&] { return !upkeep->caught_up(); }));
  execute(conninfo_, "ALTER TABLE elsewhere RENAME TO follower_cursor");
  EXPECT_TRUE(comes_true([&] { return upkeep->caught_up(); }));
}

// More than two rounds can carry: it has caught up when the last entry is behind the cursor.
TEST_F(Upkeep, has_not_caught_up_while_entries_are_left) {
  execute(conninfo_,
          "INSERT INTO journal (seq, at_ms, v, stream, kind, body, prev, hash) SELECT n, 0, 1, "
          "'registry/many', 'registry.right_registered', '{}', sha256('p'), sha256('h') "
          "FROM generate_series(1, 25000) AS n");
  const auto upkeep = begin(conninfo_);
  ASSERT_TRUE(comes_true([&] { return upkeep->caught_up(); }));
  EXPECT_EQ(value("SELECT stream || ' ' || seq FROM follower_cursor"), "registry/many 25000");
}

// Keeps what is written to standard error, to be read while more is written.
class Overheard {
 public:
  Overheard() : before_(::dup(2)), file_(std::tmpfile()) { ::dup2(::fileno(file_), 2); }
  ~Overheard() {
    ::dup2(before_, 2);
    ::close(before_);
    std::fclose(file_);
  }
  Overheard(const Overheard&) = delete;
  Overheard& operator=(const Overheard&) = delete;

  // How many lines say this.
  [[nodiscard]] std::size_t lines_with(const std::string& words) const {
    std::string text(1 << 20, '\0');
    const auto size = ::pread(::fileno(file_), text.data(), text.size(), 0);
    std::istringstream lines(text.substr(0, size < 0 ? 0 : static_cast<std::size_t>(size)));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
      if (line.find(words) != line.npos) ++count;
    }
    return count;
  }

 private:
  int before_;
  std::FILE* file_;
};

// The publication period of a hammer at the end of the tables cannot be counted; the operator reads
// so once a minute, and not with every round.
TEST_F(Upkeep, tries_again_once_a_minute) {
  now_ = *base::parse_instant("2026-09-01T10:00:00+08:00");
  static_cast<void>(hammered("jilin-2025"));
  now_ = *base::parse_instant("2026-12-31T10:00:00+08:00");
  const Overheard overheard;
  const auto tries = [&] { return overheard.lines_with("a result cannot be published yet"); };
  const auto upkeep = begin(conninfo_);
  EXPECT_TRUE(comes_true([&] { return tries() > 0; }));
  std::this_thread::sleep_for(1s);
  clock_.advance(59'999);
  std::this_thread::sleep_for(1s);
  EXPECT_EQ(tries(), 1u) << "within the minute";
  clock_.advance(1);
  EXPECT_TRUE(comes_true([&] { return tries() > 1; })) << "when it is over";
  EXPECT_EQ(overheard.lines_with("reason=calendar.past_end"), 2u);
  EXPECT_EQ(value("SELECT count(*) FROM result"), "0");
  EXPECT_EQ(value("SELECT settled FROM session"), "f");
}

}  // namespace
}  // namespace adit::tests
