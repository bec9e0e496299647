// Names with their port, the way browsers write Host and Origin.
#include "app/server_config.hpp"

#include <exception>
#include <utility>

#include "app/demo/accounts.hpp"
#include "base/log.hpp"
#include "wire/json.hpp"

namespace adit::app {

namespace {

// localhost, the addresses (IPv6 in brackets) and the configured names, without port.
std::vector<std::string> names_of(const Config& config) {
  std::vector<std::string> names{"localhost"};
  for (const auto& host : config.listen.hosts) {
    names.push_back(host.find(':') == std::string::npos ? host : "[" + host + "]");
  }
  names.insert(names.end(), config.listen.names.begin(), config.listen.names.end());
  return names;
}

// A browser leaves out the port that its scheme implies.
std::vector<std::string> with_port(const Config& config) {
  std::vector<std::string> hosts;
  for (const auto& name : names_of(config)) {
    hosts.push_back(name + ":" + std::to_string(config.listen.port));
    if (config.listen.port == 443) hosts.push_back(name);
  }
  return hosts;
}

}  // namespace

std::vector<std::string> origins_of(const Config& config) {
  std::vector<std::string> origins;
  for (auto& host : with_port(config)) origins.push_back("https://" + std::move(host));
  return origins;
}

std::string site_of(const Config& config) {
  if (config.mail && config.mail->site) return *config.mail->site;
  const auto& names = config.listen.names;
  const std::string name = names.empty() ? "localhost" : names.front();
  const bool implied = config.listen.port == 443;
  return "https://" + name + (implied ? "" : ":" + std::to_string(config.listen.port));
}

http::ServerConfig server_config(const Config& config, std::size_t index) {
  http::ServerConfig server;
  server.address = config.listen.hosts[index];
  server.port = config.listen.port;
  if (index == 0) server.side_port = config.listen.loopback_port;
  server.certificates = {
      {.names = {}, .chain_file = config.tls.certificate, .key_file = config.tls.key}};
  server.hosts = with_port(config);
  server.origins = origins_of(config);
  server.connections_per_address_max = config.listen.connections_per_address;
  server.websockets_per_account_max = config.listen.websockets_per_account;
  return server;
}

std::unique_ptr<http::StaticFiles> pages_of(const Config& config) {
  if (!config.web_directory) return nullptr;
  try {
    http::PageHeaders on_pages;
    if (config.demo) on_pages.emplace_back("Server-Timing", "demo");
    return std::make_unique<http::StaticFiles>(*config.web_directory, std::move(on_pages));
  } catch (const std::exception& fault) {
    base::log::warn("no pages are served", {{"reason", fault.what()}});
    return nullptr;
  }
}

std::string version_json(const Config& config) {
  wire::JsonWriter out;
  out.begin_object().member("name", "adit").member("version", ADIT_VERSION);
  if (!config.demo) return out.end_object().take();
  out.key("demo").begin_object();
  out.member("accounts_file", accounts_file(config.data_directory));
  out.key("accounts").begin_array();
  for (const auto& one : demo_people()) {
    out.begin_object().member("role", one.role).member("account", one.account);
    if (one.company) {
      out.member("organisation", one.company->name);
    } else {
      out.member_null("organisation");
    }
    out.end_object();
  }
  return out.end_array().end_object().end_object().take();
}

}  // namespace adit::app
