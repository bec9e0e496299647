// The settings of a server: a TOML file, read into the JSON door and checked by its schema
// (schemas/config) like everything else that comes from outside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "base/outcome.hpp"

namespace adit::app {

struct ListenConfig {
  std::uint16_t port = 8443;
  std::vector<std::string> hosts{"127.0.0.1"};  // addresses to listen on
  std::optional<std::uint16_t> loopback_port;   // health and metrics; none: not served
  std::vector<std::string> names;               // host names of this server
  std::size_t connections_per_address = base::limits::connections_per_address_max;
  std::size_t websockets_per_account = base::limits::websockets_per_account_max;
};

struct TlsConfig {
  std::string certificate;  // file with the chain, leaf first (PEM)
  std::string key;          // file, mode 0600 (PEM)
};

struct DatabaseConfig {
  std::string url;  // libpq connection string
  std::size_t workers = 3;
};

// Without a server mail is kept and not sent.
struct MailConfig {
  enum class Security { tls, starttls, none };  // none: only on this machine
  std::string server;
  std::uint16_t port = 465;
  Security security = Security::tls;
  std::string from;
  std::optional<std::string> user;
  std::optional<std::string> password_file;
  std::optional<std::string> authority;  // certificates that the server's is signed by (PEM)
  std::optional<std::string> site;       // https://…, as links in mail begin
};

struct Config {
  ListenConfig listen;
  TlsConfig tls;
  DatabaseConfig database;
  std::string data_directory;
  std::optional<std::string> web_directory;       // the built web app; none: no pages
  std::optional<std::string> plans_directory;     // one folder an edition; none: no plan
  std::optional<std::string> profiles_directory;  // rule profiles beside the program's own
  std::string calendars_directory;  // loaded tables; data_directory/calendars if unset
  std::size_t io_threads = 1;
  bool demo = false;
  std::optional<MailConfig> mail;
};

// Refuses with file.unreadable, config.malformed {line, reason}, config.mail_in_clear {server},
// email.malformed and the schema's refusals.
[[nodiscard]] base::Outcome<Config> load_config(const std::string& path);
[[nodiscard]] base::Outcome<Config> read_config(const std::string& toml);

}  // namespace adit::app
