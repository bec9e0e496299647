// TOML to JSON, JSON through the schema, then the members one by one.
#include "app/config.hpp"

#include <toml++/toml.h>
#include <sstream>
#include <utility>

#include "app/commands/command.hpp"
#include "wire/json.hpp"
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
  return config;
}

}  // namespace

base::Outcome<Config> read_config(const std::string& toml) {
  const auto json = json_of(toml);
  if (!json) return tl::unexpected(json.error());
  const auto document = wire::read("config", *json);
  if (!document) return tl::unexpected(document.error());
  return config_of(document->root());
}

base::Outcome<Config> load_config(const std::string& path) {
  const auto toml = read_file(path);
  if (!toml) return tl::unexpected(toml.error());
  return read_config(*toml);
}

}  // namespace adit::app
