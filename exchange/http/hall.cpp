// The hall's own answers, its figures, and the contexts that a reload replaces.
#include "http/hall.hpp"

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "http/response.hpp"
#include "wire/json.hpp"

namespace adit::http {

Lane::Lane(Hall& in, std::size_t at)
    : hall(in),
      index(at),
      context(in.parts.io.context(at)),
      acceptor(context.get_executor()),
      timer(context.get_executor()) {}

const std::string& Lane::date() {
  const auto now = hall.parts.clock.now();
  if (now.ms / 1000 != date_second_) {
    date_second_ = now.ms / 1000;
    date_ = http_date(now);
  }
  return date_;
}

Hall::Hall(ServerConfig given, ServerParts with)
    : config(std::move(given)),
      parts(std::move(with)),
      page_policy(http::page_policy(config.origins)),
      connections(
          std::make_shared<Seats>(config.connections_max, config.connections_per_address_max)),
      handshakes(std::make_shared<Seats>(base::limits::handshakes_max,
                                         base::limits::handshakes_per_address_max)),
      accounts(std::make_shared<Seats>(config.connections_max, config.websockets_per_account_max)),
      id_prefix_(base::to_hex(base::random_bytes(4))) {
  load_contexts();
  for (std::size_t i = 0; i < parts.io.size(); ++i) {
    lanes.push_back(std::make_unique<Lane>(*this, i));
  }
  if (parts.metrics != nullptr) declare_figures();
}

void Hall::declare_figures() {
  auto& metrics = *parts.metrics;
  for (const char* group : {"1xx", "2xx", "3xx", "4xx", "5xx"}) {
    replies_.push_back(
        &metrics.counter("adit_http_replies_total", "HTTP replies sent", {{"status", group}}));
  }
  metrics.gauge("adit_connections", "connections open now",
                [seats = connections] { return static_cast<double>(seats->taken()); });
  metrics.gauge("adit_tls_handshakes", "TLS handshakes under way",
                [seats = handshakes] { return static_cast<double>(seats->taken()); });
}

void Hall::count_reply(int status) {
  const auto group = static_cast<std::size_t>(status / 100 - 1);
  if (group < replies_.size()) replies_[group]->add();
}

std::shared_ptr<const TlsContexts> Hall::contexts() const {
  const std::lock_guard lock(mutex_);
  return contexts_;
}

void Hall::load_contexts() {
  const auto unknown = config.refuse_unknown_names ? UnknownName::refused : UnknownName::gets_first;
  auto loaded = std::make_shared<const TlsContexts>(config.certificates, unknown, ticket_keys);
  const std::lock_guard lock(mutex_);
  contexts_ = std::move(loaded);
}

std::string Hall::new_request_id() {
  const auto number = next_number.fetch_add(1);
  return id_prefix_ + '-' + std::to_string(number);
}

bool Hall::answers(std::string_view path) const {
  return path == "/livez" || path == "/readyz" || path == "/version";
}

Reply Hall::answer(std::string_view path) const {
  if (path == "/version") return json(200, parts.version);
  if (path == "/livez") return json(200, R"({"live":true})");
  const auto missing = parts.ready ? parts.ready() : std::vector<std::string>{};
  wire::JsonWriter writer;
  writer.begin_object().member("ready", missing.empty() && !stopping).key("missing").begin_array();
  for (const auto& line : missing) writer.text(line);
  writer.end_array().end_object();
  return json(missing.empty() && !stopping ? 200 : 503, writer.take());
}

}  // namespace adit::http
