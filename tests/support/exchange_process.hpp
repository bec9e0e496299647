// The product as a child process: a settings file, a throw-away certificate, `adit serve`, and the
// means to end it politely or by kill -9 and to start it again on the same data.
#pragma once

#include <sys/types.h>

#include <string>

#include "app/config.hpp"

namespace adit::support {

// A free port of this machine at the moment of asking, and the one after it.
[[nodiscard]] int free_port_pair();

class ExchangeProcess {
 public:
  // Writes the settings for `database` (a libpq connection string) into a new folder; starts
  // nothing yet. `adit` is the path of the program; `extra` is appended to the settings.
  ExchangeProcess(std::string adit, const std::string& database, const std::string& extra = {});
  ~ExchangeProcess();  // stops it and removes the folder
  ExchangeProcess(const ExchangeProcess&) = delete;
  ExchangeProcess& operator=(const ExchangeProcess&) = delete;

  [[nodiscard]] const app::Config& config() const { return config_; }
  [[nodiscard]] const std::string& folder() const { return folder_; }
  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] int side_port() const { return port_ + 1; }
  [[nodiscard]] pid_t pid() const { return pid_; }  // -1: it does not run

  void start();       // and waits until /readyz says so; throws std::runtime_error after 60 s
  void wait_ready();  // the same wait alone
  void kill();        // SIGKILL
  int stop();         // SIGTERM, and waits; the status of waitpid, 0 when nothing ran
  void signal(int number);
  [[nodiscard]] bool runs();
  // What the loopback listener answers at this address of the machine to a GET, with its header;
  // empty when it does not within 2 s.
  [[nodiscard]] std::string ask_aside(const std::string& path,
                                      const std::string& address = "127.0.0.1") const;
  [[nodiscard]] std::string log() const;  // what it has written to standard error

 private:
  [[nodiscard]] bool ready() const;
  std::string adit_;
  std::string folder_;
  int port_;
  app::Config config_;
  pid_t pid_ = -1;
};

}  // namespace adit::support
