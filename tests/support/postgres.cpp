// Runs initdb and postgres as the user postgres where we are root, since they refuse to run as
// root.
#include "support/postgres.hpp"

#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "wire/embedded.hpp"

namespace adit::tests {

namespace fs = std::filesystem;

namespace {

constexpr const char* programs = "/usr/lib/postgresql/15/bin/";
constexpr const char* superuser = "adit";

const passwd* server_account() {
  if (::geteuid() != 0) return nullptr;
  const passwd* account = ::getpwnam("postgres");
  if (!account) throw std::runtime_error("root needs the user postgres to run PostgreSQL");
  return account;
}

// The child becomes the server's account, dies with us, and runs the program silently.
pid_t spawn(const std::vector<std::string>& arguments,
            const std::vector<std::string>& environment = {}) {
  const passwd* account = server_account();
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  std::fflush(stdout);  // or the child, which redirects it, writes what we have not yet written
  const pid_t child = ::fork();
  if (child != 0) return child;
  if (account && (::setgid(account->pw_gid) != 0 || ::setuid(account->pw_uid) != 0)) ::_exit(126);
  ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
  if (!std::freopen("/dev/null", "w", stdout)) ::_exit(126);
  for (const std::string& value : environment) ::putenv(const_cast<char*>(value.c_str()));
  ::chdir("/") == 0 ? ::execv(argv[0], argv.data()) : 0;
  ::_exit(127);
}

void run(const std::vector<std::string>& arguments) {
  int status = 0;
  ::waitpid(spawn(arguments), &status, 0);
  if (status != 0) throw std::runtime_error("failed: " + arguments.front());
}

// False also for one that has ended and only waits to be buried by its parent.
bool runs(pid_t process) {
  std::string status;
  std::getline(std::ifstream("/proc/" + std::to_string(process) + "/stat"), status);
  return !status.empty() && status[status.rfind(')') + 2] != 'Z';
}

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

Connection connect(const std::string& conninfo) {
  Connection connection(PQconnectdb(conninfo.c_str()), &PQfinish);
  if (PQstatus(connection.get()) != CONNECTION_OK)
    throw std::runtime_error(PQerrorMessage(connection.get()));
  return connection;
}

std::unique_ptr<PGresult, decltype(&PQclear)> ask(PGconn* connection, const std::string& sql) {
  std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection, sql.c_str()), &PQclear);
  const auto status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
    throw std::runtime_error(PQresultErrorMessage(result.get()));
  return result;
}

std::string next_name() {
  static std::atomic<int> count{0};
  return "adit_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

const PostgresCluster& shared_cluster() {
  static const PostgresCluster cluster;
  return cluster;
}

const char* existing_cluster() {
  return std::getenv("ADIT_TEST_DATABASE");
}

std::string with_journal(const std::string& conninfo) {
  execute(conninfo, std::string(*wire::embedded("schemas/sql/0001_journal.sql")));
  execute(conninfo, "ALTER TABLE journal ADD COLUMN by_person text");  // as 0010 leaves it
  return conninfo;
}

}  // namespace

PostgresCluster::PostgresCluster(ClusterOptions options) : options_(std::move(options)) {
  // A socket's path may have 107 characters at most, so the folder is not under the build.
  std::string name = options_.parent + "/adit-pg-XXXXXX";
  if (!::mkdtemp(name.data())) throw std::runtime_error("cannot make " + name);
  folder_ = name;
  const passwd* account = server_account();
  if (account && ::chown(folder_.c_str(), account->pw_uid, account->pw_gid) != 0)
    throw std::runtime_error("cannot give away " + folder_);
  fs::permissions(folder_, fs::perms(0755));
  run({std::string(programs) + "initdb", "-D", folder_ + "/data", "-U", superuser, "-A", "trust",
       "-k", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"});
  start();
}

PostgresCluster::~PostgresCluster() {
  if (server_ > 0) {
    thaw();
    ::kill(server_, SIGQUIT);
    ::waitpid(server_, nullptr, 0);
  }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string PostgresCluster::conninfo(const std::string& database) const {
  return "host=" + folder_ + " user=" + superuser + " dbname=" + database;
}

void PostgresCluster::crash() {
  ::kill(server_, SIGKILL);
  ::waitpid(server_, nullptr, 0);
  server_ = -1;
}

void PostgresCluster::freeze() {
  signal_all(SIGSTOP);
}

void PostgresCluster::thaw() {
  signal_all(SIGCONT);
}

void PostgresCluster::cut_off() {
  freeze();  // so that nobody does anything more while the others are being killed
  const auto backends = children();
  for (const pid_t child : backends) ::kill(child, SIGKILL);
  crash();
  for (const pid_t child : backends) {
    while (runs(child)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

std::vector<pid_t> PostgresCluster::children() const {
  const std::string pid = std::to_string(server_);
  std::ifstream list("/proc/" + pid + "/task/" + pid + "/children");
  std::vector<pid_t> all;
  for (pid_t child = 0; list >> child;) all.push_back(child);
  return all;
}

// The server first, so that it makes no more children.
void PostgresCluster::signal_all(int number) const {
  ::kill(server_, number);
  for (const pid_t child : children()) ::kill(child, number);
}

void PostgresCluster::start() {
  server_ = launch();
  for (int tries = 0; tries < 1500; ++tries) {
    if (PQping(conninfo("postgres").c_str()) == PQPING_OK) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    // Orphans of a killed server may hold the data folder for a moment; then it is started again.
    if (::waitpid(server_, nullptr, WNOHANG) == server_) server_ = launch();
  }
  throw std::runtime_error("PostgreSQL did not start in " + folder_);
}

pid_t PostgresCluster::launch() const {
  std::vector<std::string> arguments = {std::string(programs) + "postgres"};
  const auto add = [&](const std::vector<std::string>& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
  };
  add({"-D", folder_ + "/data", "-k", folder_});
  add({"-c", "listen_addresses=", "-c", "logging_collector=on", "-c", "max_wal_senders=4"});
  for (const std::string& setting : options_.settings) add({"-c", setting});
  return spawn(arguments, options_.environment);
}

// Of two values for one keyword libpq takes the last.
std::string through(const std::string& folder, const std::string& conninfo) {
  return conninfo + " host=" + folder;
}

namespace {

constexpr const char* those_who_wait =
    " FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";

}  // namespace

HeldTable::HeldTable(const std::string& conninfo, const std::string& table)
    : conninfo_(conninfo), connection_(connect(conninfo).release()) {
  auto* const connection = static_cast<PGconn*>(connection_);
  (void)ask(connection, "BEGIN");
  (void)ask(connection, "LOCK TABLE " + table + " IN SHARE MODE");
}

HeldTable::~HeldTable() {
  PQfinish(static_cast<PGconn*>(connection_));
}

int HeldTable::waiting() const {
  return std::stoi(query_value(conninfo_, std::string("SELECT count(*)") + those_who_wait));
}

void HeldTable::end_waiting() const {
  execute(conninfo_, std::string("SELECT pg_terminate_backend(pid)") + those_who_wait);
}

std::string fresh_database(const PostgresCluster& cluster) {
  const std::string name = next_name();
  execute(cluster.conninfo("postgres"), "CREATE DATABASE " + name);
  return cluster.conninfo(name);
}

std::string fresh_database() {
  if (!existing_cluster()) return fresh_database(shared_cluster());
  const std::string name = next_name();
  execute(existing_cluster(), "CREATE DATABASE " + name);
  return std::string(existing_cluster()) + " dbname=" + name;
}

std::string journal_database() {
  return with_journal(fresh_database());
}

std::string journal_database(const PostgresCluster& cluster) {
  return with_journal(fresh_database(cluster));
}

void execute(const std::string& conninfo, const std::string& sql) {
  (void)ask(connect(conninfo).get(), sql);
}

std::string query_value(const std::string& conninfo, const std::string& sql) {
  const Connection connection = connect(conninfo);
  const auto result = ask(connection.get(), sql);
  return PQntuples(result.get()) == 0 ? "" : PQgetvalue(result.get(), 0, 0);
}

}  // namespace adit::tests
