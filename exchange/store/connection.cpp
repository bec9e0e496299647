// Connecting, and knowing when a connection has died while nobody used it.
#include "store/connection.hpp"

#include <libpq-fe.h>
#include <poll.h>

#include <string_view>

#include "store/sqlstate.hpp"

namespace adit::store {

namespace {

constexpr const char* append_sql =
    "INSERT INTO journal (stream, seq, at_ms, kind, v, body, prev, hash) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

// libpqxx would otherwise connect again in the middle of work, on a session that has lost its
// locks. The call is marked deprecated for want of a successor.
void forbid_silent_reconnection(pqxx::connection& connection) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
  connection.inhibit_reactivation(true);
#pragma GCC diagnostic pop
}

// What a connection string says, be it a URL, as keywords; the string itself where libpq cannot
// read it, and then connecting tells why.
std::string as_keywords(const std::string& conninfo) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> said(
      PQconninfoParse(conninfo.c_str(), nullptr), &PQconninfoFree);
  if (!said) return conninfo;
  std::string keywords;
  for (const PQconninfoOption* option = said.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    keywords += std::string(option->keyword) + "='";
    for (const char* c = option->val; *c != '\0'; ++c) {
      if (*c == '\'' || *c == '\\') keywords += '\\';
      keywords += *c;
    }
    keywords += "' ";
  }
  return keywords;
}

// The connection string with our defaults where it does not say otherwise.
std::string with_defaults(const std::string& conninfo) {
  return "connect_timeout=3 tcp_user_timeout=10000 target_session_attrs=read-write "
         "application_name='adit store' " +
         as_keywords(conninfo);
}

}  // namespace

bool WarningNote::operator()(const char message[]) noexcept {
  if (std::string_view(message).starts_with("WARNING")) warned = true;
  return false;  // nothing is printed
}

void Connection::Impl::connect() {
  drop();
  connection_ = std::make_unique<pqxx::connection>(with_defaults(conninfo_));
  forbid_silent_reconnection(*connection_);
  note_ = std::make_unique<WarningNote>(*connection_);
  connection_->set_verbosity(pqxx::connection_base::verbose);  // names constraints
  pqxx::nontransaction session(*connection_);
  session.exec(
      "SET synchronous_commit = on; SET lock_timeout = '5s'; "
      "SET idle_in_transaction_session_timeout = '60s'; "
      "SET client_min_messages = warning; "
      "SET jit = off; "  // compiling takes longer than any statement of ours
      "SET statement_timeout = " +
      std::to_string(options_.statement_ms));
  connection_->prepare("adit_append", append_sql);
}

bool Connection::Impl::alive() const {
  if (!connection_ || !connection_->is_open()) return false;
  // A server has nothing to say to an idle client, except that it closes the connection.
  pollfd descriptor{connection_->sock(), POLLIN, 0};
  return ::poll(&descriptor, 1, 0) == 0;
}

void Connection::Impl::drop() noexcept {
  note_.reset();
  connection_.reset();
}

Connection::Connection(std::string conninfo, ConnectionOptions options)
    : impl_(std::make_unique<Impl>(std::move(conninfo), options)) {}

Connection::~Connection() = default;

void Connection::ensure() {
  if (impl_->alive()) return;
  translated([this] { impl_->connect(); });
}

void Connection::drop() {
  impl_->drop();
}

}  // namespace adit::store
