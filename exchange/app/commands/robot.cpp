// `adit robot`: bidders that sign in from outside and bid, each by its temperament; for a
// demonstration that needs company, and as a load. Where an officer lets it, it brings companies of
// its own.
#include <pthread.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <memory>
#include <set>
#include <thread>

#include "app/commands/command.hpp"
#include "app/demo/accounts.hpp"
#include "app/robot/accounts.hpp"
#include "app/robot/bidder.hpp"
#include "app/robot/enter.hpp"
#include "app/robot/outcome.hpp"
#include "base/limits.hpp"
#include "wire/problem.hpp"

namespace adit::app {

namespace {

struct RobotOptions {
  std::string server = "https://localhost:8443";
  std::string data;
  std::string accounts;
  std::string account;
  std::string password_file;
  std::string officer;
  std::string officer_password_file;
  std::string session;
  std::string temperament;
  std::string keenness = "warm";
  std::string ca;
  std::size_t count = 0;
  std::size_t enter = 0;
  double rate = 0;
  double seconds = 0;
  bool insecure = false;
  bool json = false;
};

// Each robot has a thread and a connection of its own.
constexpr std::size_t most_robots = 500;
// The server registers no more from one network within a quarter of an hour.
constexpr auto most_entered = static_cast<std::size_t>(base::limits::registrations_per_network_max);

std::set<std::string> temperament_names() {
  std::set<std::string> names;
  for (const auto one : domain::robot::temperaments) names.emplace(domain::robot::name_of(one));
  return names;
}

domain::robot::Keenness keenness_named(const std::string& name) {
  using domain::robot::Keenness;
  if (name == "cool") return Keenness::cool;
  return name == "hot" ? Keenness::hot : Keenness::warm;
}

base::Outcome<std::vector<RobotAccount>> listed(const std::string& path, std::string_view role) {
  const auto bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return read_accounts(*bytes, role);
}

base::Outcome<RobotAccount> with_password(const std::string& account, const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  auto password = read_password(*bytes);
  if (!password) return tl::unexpected(password.error());
  return RobotAccount{account, std::move(*password)};
}

// The demo writes down there who its people are.
std::string accounts_path(const RobotOptions& options) {
  return options.data.empty() ? options.accounts : accounts_file(options.data);
}

base::Outcome<http::ClientTarget> target_of(const RobotOptions& options) {
  auto target = http::parse_server(options.server);
  if (!target) return base::refuse("robot.address", {{"server", options.server}});
  target->any_certificate = options.insecure;
  target->ca_file = options.ca;
  if (options.ca.empty() && !options.data.empty()) {
    target->ca_file = options.data + "/tls/certificate.pem";
  }
  return *target;
}

base::Outcome<RobotAccount> officer_of(const RobotOptions& options) {
  if (!options.officer.empty()) {
    return with_password(options.officer, options.officer_password_file);
  }
  const auto path = accounts_path(options);
  if (path.empty()) return base::refuse("robot.no_officer");
  const auto officers = listed(path, "administrator");
  if (!officers) return tl::unexpected(officers.error());
  return officers->front();
}

// The sign-ins that robots are given.
base::Outcome<Entered> given_bidders(const RobotOptions& options) {
  const auto path = accounts_path(options);
  if (path.empty() == options.account.empty()) return base::refuse("robot.no_account");
  Entered given{options.session, {}};
  if (!path.empty()) {
    auto accounts = listed(path, "bidder");
    if (!accounts) return tl::unexpected(accounts.error());
    given.accounts = std::move(*accounts);
    return given;
  }
  auto account = with_password(options.account, options.password_file);
  if (!account) return tl::unexpected(account.error());
  given.accounts.push_back(std::move(*account));
  return given;
}

std::vector<RobotWish> wishes_of(const RobotOptions& options, const http::ClientTarget& target,
                                 const Entered& bidders) {
  const auto& accounts = bidders.accounts;
  const std::size_t count = options.count > 0 ? options.count : accounts.size();
  std::vector<RobotWish> wishes;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& who = accounts[i % accounts.size()];
    wishes.push_back({.target = target,
                      .account = who.account,
                      .password = who.password,
                      .session = bidders.session,
                      .temperament = domain::robot::temperament_named(options.temperament),
                      .keenness = keenness_named(options.keenness),
                      .bids_per_second = options.rate,
                      .seconds = options.seconds});
  }
  return wishes;
}

// Ctrl-C and SIGTERM let the robots leave and the report be printed.
class Stopping {
 public:
  Stopping() {
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) sigaddset(&signals_, signal);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    waiter_ = std::thread([this] {
      int signal = 0;
      sigwait(&signals_, &signal);
      stop_ = true;
    });
  }
  ~Stopping() {
    pthread_kill(waiter_.native_handle(), SIGUSR1);
    waiter_.join();
  }
  Stopping(const Stopping&) = delete;
  Stopping& operator=(const Stopping&) = delete;
  [[nodiscard]] const std::atomic<bool>& stop() const { return stop_; }

 private:
  sigset_t signals_{};
  std::atomic<bool> stop_{false};
  std::thread waiter_;
};

std::vector<RobotOutcome> run_all(const std::vector<RobotWish>& wishes) {
  const Stopping stopping;
  std::vector<RobotOutcome> outcomes(wishes.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    threads.emplace_back([&, i] { outcomes[i] = run_robot(wishes[i], stopping.stop()); });
  }
  for (auto& thread : threads) thread.join();
  return outcomes;
}

// What a server's no, or its silence, ends the command with.
ExitCode refused(const base::Refusal& refusal) {
  std::cerr << wire::command_problem_json(refusal, shell_language()) << '\n';
  const bool away = refusal.code == "robot.unreachable" || refusal.code == "robot.answer";
  return away ? ExitCode::failure : ExitCode::no;
}

// Done when at least one robot had its place; else the first one's reason speaks for all.
ExitCode verdict(const std::vector<RobotOutcome>& outcomes) {
  const base::Refusal* first = nullptr;
  for (const auto& one : outcomes) {
    if (!one.trouble) return ExitCode::yes;
    if (first == nullptr) first = &*one.trouble;
  }
  return refused(*first);
}

ExitCode bid(const RobotOptions& options, const http::ClientTarget& target,
             const Entered& bidders) {
  const auto begun = std::chrono::steady_clock::now();
  const auto outcomes = run_all(wishes_of(options, target, bidders));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  if (options.json) {
    std::cout << robots_json(outcomes, took.count()) << '\n';
  } else {
    std::cout << robots_text(outcomes, took.count());
  }
  return verdict(outcomes);
}

ExitCode robot(const RobotOptions& options) {
  const auto target = target_of(options);
  if (!target) return report(target.error());
  if (options.enter == 0) {
    const auto given = given_bidders(options);
    return given ? bid(options, *target, *given) : report(given.error());
  }
  auto officer = officer_of(options);
  if (!officer) return report(officer.error());
  const auto entered =
      enter_companies({*target, std::move(*officer), options.session, options.enter});
  return entered ? bid(options, *target, *entered) : refused(entered.error());
}

void add_who(CLI::App& command, RobotOptions& options) {
  auto* data = command.add_option("--data", options.data,
                                  "The demo's data directory: its bidders bid, its officer enters");
  auto* accounts = command.add_option("--accounts", options.accounts,
                                      "The demo's list; its bidders bid (demo-accounts.json)");
  auto* account = command.add_option("--account", options.account, "Who bids");
  auto* password =
      command.add_option("--password-file", options.password_file, "The password, in one line");
  auto* enter = command.add_option(
      "--enter", options.enter,
      "So many new companies instead: they register, are verified, apply for the session (the next "
      "to open, if none is named), are qualified and pay, by an officer's sign-in");
  auto* officer = command.add_option("--officer", options.officer,
                                     "Whose sign-in, an administrator's; with --data or "
                                     "--accounts the first of the list");
  auto* officer_password = command.add_option(
      "--officer-password-file", options.officer_password_file, "The password, in one line");
  enter->check(CLI::Range(std::size_t{1}, most_entered))->excludes(account);
  data->excludes(accounts)->excludes(account);
  account->excludes(accounts)->needs(password);
  password->needs(account);
  officer->needs(officer_password)->needs(enter);
  officer_password->needs(officer);
}

void add_how(CLI::App& command, RobotOptions& options) {
  command.add_option("--temperament", options.temperament, "How it bids; drawn if not named")
      ->check(CLI::IsMember(temperament_names()));
  command.add_option("--keenness", options.keenness, "How far it goes: cool, warm, hot")
      ->check(CLI::IsMember({"cool", "warm", "hot"}))
      ->capture_default_str();
  command.add_option("--count", options.count, "So many robots; one for each account")
      ->check(CLI::Range(std::size_t{1}, most_robots));
  command
      .add_option("--rate", options.rate, "As a load: so many bids a second each, the least amount")
      ->check(CLI::Range(0.001, 10'000.0));
  command.add_option("--seconds", options.seconds, "Leave after so long; at the end if not named")
      ->check(CLI::Range(0.1, 86'400.0));
}

}  // namespace

void add_robot(CLI::App& app, ExitCode& code) {
  CLI::App* command =
      app.add_subcommand("robot", "Bid from outside: company for a demonstration, or a load");
  const auto options = std::make_shared<RobotOptions>();
  command->add_option("--server", options->server, "Where to")->capture_default_str();
  add_who(*command, *options);
  auto* session = command->add_option("--session", options->session, "Where to bid");
  command->add_flag("--any")
      ->description("Wherever the company is admitted (if no session is named)")
      ->excludes(session);
  add_how(*command, *options);
  auto* ca = command->add_option("--ca", options->ca,
                                 "Certificate to trust (PEM); with --data that of the demo");
  command->add_flag("--insecure", options->insecure, "Trust any certificate")->excludes(ca);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, &code] { code = robot(*options); });
}

}  // namespace adit::app
