// TOML to JSON, JSON through the schema, then the members one by one.
#include "app/config.hpp"

#include <toml++/toml.h>
#include <sstream>
#include <utility>

#include "app/commands/command.hpp"
#include "wire/json.hpp"
#include "wire/notices/mail.hpp"
#include "wire/schema.hpp"

namespace adit::app {

namespace {

using wire::Json;

base::Outcome<std::string> json_of(const std::string& toml_text) {
  try {
    const toml::table table = toml::parse(toml_text);
    std::ostringstream out;
    out << toml::json_formatter(table);
    return out.str();
  } catch (const toml::parse_error& error) {
    return base::refuse("config.malformed",
                        {{"line", static_cast<std::int64_t>(error.source().begin.line)},
                         {"reason", std::string(error.description())}});
  }
}

std::string text(Json parent, std::string_view key) {
  return std::string(parent[key].text());
}

std::optional<std::string> directory(Json root, std::string_view section) {
  const auto found = root.find(section);
  if (!found) return std::nullopt;
  return text(*found, "directory");
}

template <class T>
void number(Json parent, std::string_view key, T& into) {
  if (const auto found = parent.find(key)) into = static_cast<T>(found->integer());
}

void texts(Json parent, std::string_view key, std::vector<std::string>& into) {
  const auto found = parent.find(key);
  if (!found) return;
  into.clear();
  for (const Json one : found->elements()) into.emplace_back(one.text());
}

ListenConfig listen_of(Json section) {
  ListenConfig listen;
  number(section, "port", listen.port);
  texts(section, "hosts", listen.hosts);
  texts(section, "names", listen.names);
  if (const auto port = section.find("loopback_port")) {
    listen.loopback_port = static_cast<std::uint16_t>(port->integer());
  }
  number(section, "connections_per_address", listen.connections_per_address);
  number(section, "websockets_per_account", listen.websockets_per_account);
  return listen;
}

std::optional<std::string> maybe_text(Json section, std::string_view key) {
  const auto found = section.find(key);
  if (!found) return std::nullopt;
  return std::string(found->text());
}

MailConfig mail_of(Json section) {
  using Security = MailConfig::Security;
  MailConfig mail;
  mail.server = text(section, "server");
  const auto security = maybe_text(section, "security").value_or("tls");
  if (security == "starttls") mail.security = Security::starttls;
  if (security == "none") mail.security = Security::none;
  mail.port = mail.security == Security::tls ? 465 : mail.security == Security::none ? 25 : 587;
  number(section, "port", mail.port);
  mail.from = text(section, "from");
  mail.user = maybe_text(section, "user");
  mail.password_file = maybe_text(section, "password_file");
  mail.authority = maybe_text(section, "authority");
  mail.site = maybe_text(section, "site");
  return mail;
}

// What goes out in clear can be read and changed by whoever stands on the way.
base::Outcome<void> check_mail(const MailConfig& mail) {
  const auto& server = mail.server;
  const bool here = server == "localhost" || server == "127.0.0.1" || server == "::1";
  if (mail.security == MailConfig::Security::none && !here) {
    return base::refuse_at("/mail/security", "config.mail_in_clear", {{"server", server}});
  }
  const auto from = wire::read_address(mail.from);
  if (!from) return base::refuse_at("/mail/from", from.error().code);
  return {};
}

Config config_of(Json root) {
  Config config;
  config.listen = listen_of(root["listen"]);
  config.tls = {text(root["tls"], "certificate"), text(root["tls"], "key")};
  config.database.url = text(root["database"], "url");
  number(root["database"], "workers", config.database.workers);
  config.data_directory = text(root["data"], "directory");
  config.web_directory = directory(root, "web");
  config.plans_directory = directory(root, "plans");
  config.profiles_directory = directory(root, "profiles");
  config.calendars_directory =
      directory(root, "calendars").value_or(config.data_directory + "/calendars");
  number(root, "io_threads", config.io_threads);
  if (const auto demo = root.find("demo")) config.demo = demo->boolean();
  if (const auto mail = root.find("mail")) config.mail = mail_of(*mail);
  return config;
}

}  // namespace

base::Outcome<Config> read_config(const std::string& toml) {
  const auto json = json_of(toml);
  if (!json) return tl::unexpected(json.error());
  const auto document = wire::read("config", *json);
  if (!document) return tl::unexpected(document.error());
  auto config = config_of(document->root());
  if (config.mail) {
    const auto sound = check_mail(*config.mail);
    if (!sound) return tl::unexpected(sound.error());
  }
  return config;
}

base::Outcome<Config> load_config(const std::string& path) {
  const auto toml = read_file(path);
  if (!toml) return tl::unexpected(toml.error());
  return read_config(*toml);
}

}  // namespace adit::app
