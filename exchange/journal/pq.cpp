// Sending and waiting on the descriptor; binary encodings are big-endian.
#include "journal/pq.hpp"

#include <poll.h>

#include <algorithm>
#include <cstring>

namespace adit::journal::pq {

namespace {

constexpr int poll_ms = 100;  // how soon a wait notices that it was given up

// All bytes at once: every row has dozens of them.
template <class T>
void append_big_endian(std::string& out, T value) {
  char bytes[sizeof(T)];
  for (std::size_t i = sizeof(T); i-- > 0; value = static_cast<T>(value >> 8))
    bytes[i] = static_cast<char>(value & 0xFF);
  out.append(bytes, sizeof(T));
}

template <class T>
T big_endian(std::string_view bytes) {
  T value = 0;
  for (const char c : bytes) value = static_cast<T>((value << 8) | static_cast<unsigned char>(c));
  return value;
}

}  // namespace

Array::Array(Of type, std::size_t count, std::size_t width) {
  bytes_.reserve(20 + count * (4 + width));
  if (count == 0) {  // an empty array has no dimensions
    for (const std::uint32_t part : {0u, 0u, static_cast<std::uint32_t>(type)})
      append_big_endian(bytes_, part);
    return;
  }
  for (const std::uint32_t part :
       {1u, 0u, static_cast<std::uint32_t>(type), static_cast<std::uint32_t>(count), 1u})
    append_big_endian(bytes_, part);
}

void Array::add(std::string_view bytes) {
  append_big_endian(bytes_, static_cast<std::uint32_t>(bytes.size()));
  bytes_ += bytes;
}

void Array::add_int8(std::int64_t value) {
  append_big_endian(bytes_, std::uint32_t{8});
  append_big_endian(bytes_, static_cast<std::uint64_t>(value));
}

void Array::add_int4(std::int32_t value) {
  append_big_endian(bytes_, std::uint32_t{4});
  append_big_endian(bytes_, static_cast<std::uint32_t>(value));
}

Params& Params::bytes(std::string_view value) {
  values_.emplace_back(value);
  nulls_.push_back(false);
  return *this;
}

Params& Params::array(Array array) {
  values_.push_back(std::move(array.bytes_));
  nulls_.push_back(false);
  return *this;
}

Params& Params::int8(std::int64_t value) {
  std::string encoded;
  append_big_endian(encoded, static_cast<std::uint64_t>(value));
  return bytes(encoded);
}

Params& Params::int4(std::int32_t value) {
  std::string encoded;
  append_big_endian(encoded, static_cast<std::uint32_t>(value));
  return bytes(encoded);
}

Params& Params::null() {
  values_.emplace_back();
  nulls_.push_back(true);
  return *this;
}

std::string_view Result::bytes(int row, int column) const {
  return {PQgetvalue(result_.get(), row, column),
          static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

std::int64_t Result::int8(int row, int column) const {
  return static_cast<std::int64_t>(big_endian<std::uint64_t>(bytes(row, column)));
}

std::int32_t Result::int4(int row, int column) const {
  return static_cast<std::int32_t>(big_endian<std::uint32_t>(bytes(row, column)));
}

Connection::Connection(const std::string& conninfo, const char* application,
                       const std::atomic<bool>& given_up)
    : given_up_(given_up) {
  // What stands before dbname may be overridden by the connection string.
  const char* const keywords[] = {"connect_timeout",
                                  "keepalives_idle",
                                  "tcp_user_timeout",
                                  "target_session_attrs",
                                  "application_name",
                                  "dbname",
                                  nullptr};
  const char* const values[] = {"3",    "10", "10000", "read-write", application, conninfo.c_str(),
                                nullptr};
  connection_.reset(PQconnectdbParams(keywords, values, 1));
  if (!connection_ || PQstatus(connection_.get()) != CONNECTION_OK) lost();
  PQsetNoticeReceiver(connection_.get(), &Connection::notice, this);
  if (PQsetnonblocking(connection_.get(), 1) != 0) lost();
  exec("SET synchronous_commit = on");
  exec("SET client_min_messages = warning");
  exec("SET lock_timeout = '5s'");
}

void Connection::prepare(const char* name, const char* sql) {
  if (std::ranges::find(prepared_, name) != prepared_.end()) return;
  if (PQsendPrepare(connection_.get(), name, sql, 0, nullptr) == 0) lost();
  (void)result();
  prepared_.emplace_back(name);
}

Result Connection::run(const char* name, const char* sql, const Params& params) {
  prepare(name, sql);
  std::vector<const char*> values;
  std::vector<int> lengths;
  std::vector<int> formats(params.values_.size(), 1);
  for (std::size_t i = 0; i < params.values_.size(); ++i) {
    values.push_back(params.nulls_[i] ? nullptr : params.values_[i].data());
    lengths.push_back(static_cast<int>(params.values_[i].size()));
  }
  warned_ = false;
  if (PQsendQueryPrepared(connection_.get(), name, static_cast<int>(values.size()), values.data(),
                          lengths.data(), formats.data(), 1) == 0)
    lost();
  return result();
}

Result Connection::exec(const char* sql) {
  warned_ = false;
  if (PQsendQueryParams(connection_.get(), sql, 0, nullptr, nullptr, nullptr, nullptr, 1) == 0)
    lost();
  return result();
}

void Connection::lost() const {
  throw Unavailable(connection_ ? PQerrorMessage(connection_.get()) : "out of memory");
}

void Connection::wait(short events) {
  pollfd descriptor{PQsocket(connection_.get()), events, 0};
  while (::poll(&descriptor, 1, poll_ms) == 0)
    if (given_up_) break;
  if (given_up_) throw Unavailable("given up");
}

void Connection::flush() {
  for (int left = PQflush(connection_.get()); left != 0; left = PQflush(connection_.get())) {
    if (left < 0) lost();
    wait(POLLIN | POLLOUT);
    if (PQconsumeInput(connection_.get()) == 0) lost();
  }
}

Result Connection::result() {
  flush();
  PGresult* last = nullptr;
  while (true) {
    while (PQisBusy(connection_.get()) != 0) {
      wait(POLLIN);
      if (PQconsumeInput(connection_.get()) == 0) {
        PQclear(last);
        lost();
      }
    }
    PGresult* next = PQgetResult(connection_.get());
    if (!next) break;
    PQclear(last);
    last = next;
  }
  Result answer(last);
  if (PQstatus(connection_.get()) != CONNECTION_OK) lost();
  const auto status = PQresultStatus(last);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
  // The primary message alone: the details quote the row.
  const char* sqlstate = PQresultErrorField(last, PG_DIAG_SQLSTATE);
  const char* message = PQresultErrorField(last, PG_DIAG_MESSAGE_PRIMARY);
  throw Refused(sqlstate ? sqlstate : "", message ? message : "no answer");
}

void Connection::notice(void* self, const PGresult* result) {
  const char* severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
  if (severity && std::strcmp(severity, "WARNING") == 0)
    static_cast<Connection*>(self)->warned_ = true;
}

}  // namespace adit::journal::pq
