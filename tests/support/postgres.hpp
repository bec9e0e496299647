// A private PostgreSQL for tests: a cluster in a folder of its own, on a Unix socket, with
// checksums and full durability, gone when the test program ends. ADIT_TEST_DATABASE may name a
// running one instead (a libpq connection string with the right to create databases).
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace adit::tests {

struct ClusterOptions {
  std::string parent = "/tmp";             // the folder in which its own is made
  std::vector<std::string> settings{};     // such as fsync=off
  std::vector<std::string> environment{};  // such as LANG=C, of the server alone
};

class PostgresCluster {
 public:
  // Starts a cluster; throws std::runtime_error that says what is missing.
  explicit PostgresCluster(ClusterOptions options = {});
  ~PostgresCluster();
  PostgresCluster(const PostgresCluster&) = delete;
  PostgresCluster& operator=(const PostgresCluster&) = delete;

  // The connection string of a database in it.
  [[nodiscard]] std::string conninfo(const std::string& database) const;
  // Where it lives and has its socket.
  [[nodiscard]] const std::string& folder() const { return folder_; }

  // kill -9 of the server process, as a power cut would leave it; start() recovers.
  void crash();
  void start();
  // Kills all its processes at one moment and waits until none is left.
  void cut_off();

  // Stops all its processes where they are, as a hung disk would, and lets them go on.
  void freeze();
  void thaw();

 private:
  [[nodiscard]] pid_t launch() const;
  [[nodiscard]] std::vector<pid_t> children() const;
  void signal_all(int number) const;
  ClusterOptions options_;
  std::string folder_;
  pid_t server_ = -1;
};

// The same connection string with its socket looked for in another folder.
[[nodiscard]] std::string through(const std::string& folder, const std::string& conninfo);

// Keeps everybody else from inserting into a table: what they send waits until this is gone.
class HeldTable {
 public:
  HeldTable(const std::string& conninfo, const std::string& table);
  ~HeldTable();
  HeldTable(const HeldTable&) = delete;
  HeldTable& operator=(const HeldTable&) = delete;

  // How many statements wait for it now.
  [[nodiscard]] int waiting() const;
  // Ends the connections whose statements wait, so that these never take effect.
  void end_waiting() const;

 private:
  std::string conninfo_;
  void* connection_;
};

// The connection string of a new, empty database, in the shared cluster of this program.
[[nodiscard]] std::string fresh_database();
[[nodiscard]] std::string fresh_database(const PostgresCluster& cluster);

// The same with the journal's tables.
[[nodiscard]] std::string journal_database();
[[nodiscard]] std::string journal_database(const PostgresCluster& cluster);

// Runs statements, which may be many; throws std::runtime_error with the server's message.
void execute(const std::string& conninfo, const std::string& sql);

// The first column of the first row as text; empty when there is none.
[[nodiscard]] std::string query_value(const std::string& conninfo, const std::string& sql);

}  // namespace adit::tests
