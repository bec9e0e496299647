// Spawning, waiting and killing, by the pid that we hold.
#include "support/exchange_process.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace adit::support {

namespace {

bool listens(int port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool yes = ::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  ::close(fd);
  return yes;
}

std::string make_folder() {
  std::string name = "/tmp/adit-test-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder could be made");
  return name;
}

void make_certificate(const std::string& folder) {
  const std::string command =
      "openssl req -x509 -nodes -days 2 -newkey ec -pkeyopt ec_paramgen_curve:P-256 "
      "-subj /CN=localhost -keyout " +
      folder + "/key.pem -out " + folder + "/certificate.pem 2>/dev/null";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("openssl made no certificate");
}

// A value of TOML in single quotes is taken as it stands.
std::string quoted(const std::string& text) {
  return "'''" + text + "'''";
}

app::Config write_settings(const std::string& folder, const std::string& database, int port,
                           const std::string& extra) {
  make_certificate(folder);
  const std::string path = folder + "/adit.toml";
  std::ofstream out(path);
  out << extra << "\n[listen]\nport = " << port << "\nloopback_port = " << port + 1
      << "\n[tls]\ncertificate = " << quoted(folder + "/certificate.pem")
      << "\nkey = " << quoted(folder + "/key.pem") << "\n[database]\nurl = " << quoted(database)
      << "\n[data]\ndirectory = " << quoted(folder)
      << "\n[plans]\ndirectory = " << quoted(ADIT_SOURCE_DIR "/deploy/plans") << "\n";
  out.close();
  auto config = app::load_config(path);
  if (!config) throw std::runtime_error("the settings of the test: " + config.error().code);
  return *config;
}

}  // namespace

int free_port_pair() {
  for (int port = 20000 + ::getpid() % 8000 * 2; port < 60000; port += 2) {
    if (!listens(port) && !listens(port + 1)) return port;
  }
  throw std::runtime_error("no free port");
}

ExchangeProcess::ExchangeProcess(std::string adit, const std::string& database,
                                 const std::string& extra)
    : adit_(std::move(adit)),
      folder_(make_folder()),
      port_(free_port_pair()),
      config_(write_settings(folder_, database, port_, extra)) {}

ExchangeProcess::~ExchangeProcess() {
  stop();
  std::filesystem::remove_all(folder_);
}

void ExchangeProcess::start() {
  pid_ = ::fork();
  if (pid_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int log = ::open((folder_ + "/log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(log, 1);
    ::dup2(log, 2);
    const std::string config = folder_ + "/adit.toml";
    ::execl(adit_.c_str(), "adit", "serve", "--config", config.c_str(), nullptr);
    std::_Exit(127);
  }
  wait_ready();
}

void ExchangeProcess::wait_ready() {
  for (int i = 0; i < 1200; ++i) {
    if (ready()) return;
    if (!runs()) throw std::runtime_error("the server ended at once: " + log());
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("the server does not become ready: " + ask_aside("/readyz") + log());
}

bool ExchangeProcess::ready() const {
  return ask_aside("/readyz").starts_with("HTTP/1.1 200");
}

std::string ExchangeProcess::ask_aside(const std::string& path, const std::string& at) const {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(side_port()));
  address.sin_addr.s_addr = ::inet_addr(at.c_str());
  std::string answer;
  if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    const timeval patience{2, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const std::string request = "GET " + path +
                                " HTTP/1.1\r\nHost: localhost:" + std::to_string(side_port()) +
                                "\r\nConnection: close\r\n\r\n";
    ::send(fd, request.data(), request.size(), MSG_NOSIGNAL);
    std::array<char, 4096> piece{};
    for (ssize_t got = 0; (got = ::recv(fd, piece.data(), piece.size(), 0)) > 0;) {
      answer.append(piece.data(), static_cast<std::size_t>(got));
    }
  }
  ::close(fd);
  return answer;
}

void ExchangeProcess::signal(int number) {
  if (pid_ > 0) ::kill(pid_, number);
}

void ExchangeProcess::kill() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
  pid_ = -1;
}

int ExchangeProcess::stop() {
  if (pid_ <= 0) return 0;
  ::kill(pid_, SIGTERM);
  ::kill(pid_, SIGCONT);
  int status = 0;
  ::waitpid(pid_, &status, 0);
  pid_ = -1;
  return status;
}

bool ExchangeProcess::runs() {
  if (pid_ <= 0) return false;
  if (::waitpid(pid_, nullptr, WNOHANG) == 0) return true;
  pid_ = -1;
  return false;
}

std::string ExchangeProcess::log() const {
  std::ostringstream text;
  text << std::ifstream(folder_ + "/log").rdbuf();
  const std::string all = text.str();
  return all.size() > 4000 ? all.substr(all.size() - 4000) : all;
}

}  // namespace adit::support
