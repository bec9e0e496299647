// Spawning the sink, and reading what it kept.
#include "support/smtp_sink.hpp"

#include <arpa/inet.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace adit::support {

namespace {

using Security = app::MailConfig::Security;

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

bool listens(int port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const auto address = loopback(port);
  const bool yes = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(fd);
  return yes;
}

// One that the system gives out, and that nobody has taken again since.
int free_port() {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(0);
  socklen_t size = sizeof address;
  const bool bound = ::bind(fd, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                     ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  ::close(fd);
  if (!bound) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

std::string make_folder() {
  std::string name = "/tmp/adit-sink-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder could be made");
  return name;
}

void make_certificate(const std::string& folder) {
  const std::string command =
      "openssl req -x509 -nodes -days 2 -newkey ec -pkeyopt ec_paramgen_curve:P-256 "
      "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout " +
      folder + "/key.pem -out " + folder + "/certificate.pem 2>/dev/null";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("openssl made no certificate");
}

}  // namespace

SmtpSink::SmtpSink(Security security)
    : security_(security), folder_(make_folder()), port_(free_port()) {
  if (security != Security::none) make_certificate(folder_);
}

SmtpSink::~SmtpSink() {
  stop();
  std::filesystem::remove_all(folder_);
}

void SmtpSink::start() {
  const std::string program = ADIT_SOURCE_DIR "/tests/support/smtp_sink";
  const std::string port = std::to_string(port_);
  const std::string certificate = folder_ + "/certificate.pem";
  const std::string key = folder_ + "/key.pem";
  std::vector<const char*> words{program.c_str(), "--port", port.c_str(), "--folder",
                                 folder_.c_str()};
  if (security_ != Security::none) {
    for (const char* word : {"--certificate", certificate.c_str(), "--key", key.c_str()}) {
      words.push_back(word);
    }
  }
  if (security_ == Security::starttls) words.push_back("--starttls");
  words.push_back(nullptr);
  pid_ = ::fork();
  if (pid_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::execv(program.c_str(), const_cast<char* const*>(words.data()));
    std::_Exit(127);
  }
  for (int i = 0; i < 200; ++i) {
    if (listens(port_)) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("the mail sink does not listen; is python3-aiosmtpd installed?");
}

void SmtpSink::stop() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
  pid_ = -1;
}

app::MailConfig SmtpSink::config() const {
  app::MailConfig config;
  config.server = "localhost";
  config.port = static_cast<std::uint16_t>(port_);
  config.security = security_;
  config.from = "notices@adit.example";
  if (security_ != Security::none) config.authority = folder_ + "/certificate.pem";
  return config;
}

std::vector<wire::JsonDocument> SmtpSink::mail() const {
  std::vector<wire::JsonDocument> out;
  std::ifstream in(folder_ + "/mail");
  for (std::string line; std::getline(in, line);) {
    auto document = wire::JsonDocument::parse(line);
    if (!document) throw std::runtime_error("the sink wrote no JSON");
    out.push_back(std::move(*document));
  }
  return out;
}

}  // namespace adit::support
