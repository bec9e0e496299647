// Blocking work on the database, away from the io threads: a few workers, each with one connection
// of its own, and a bounded queue before them.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "base/instant.hpp"
#include "base/limits.hpp"
#include "base/unavailable.hpp"

namespace adit::store {

// The database cannot be reached or broke off before commit: nothing was done.
class Unavailable : public base::Unavailable {
 public:
  using base::Unavailable::Unavailable;
};

// The connection broke inside COMMIT: nobody knows whether it was done. Read to find out.
class InDoubt : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A constraint said no (unique, exclusion, check, foreign key), or two transactions got into each
// other's way (then `constraint` is empty). Nothing was done; load again and decide again.
class Conflict : public std::runtime_error {
 public:
  Conflict(std::string constraint_name, const std::string& message)
      : std::runtime_error(message), constraint(std::move(constraint_name)) {}
  std::string constraint;  // such as journal_pkey
};

struct ConnectionOptions {
  base::Millis statement_ms = 0;  // the server gives up a statement after so long; 0: never
};

// One connection, used by one thread at a time. A transaction begins on a live connection or not at
// all; within one, nothing ever reconnects.
class Connection {
 public:
  // Connects when it is first used. `conninfo` is a libpq connection string: keywords or a URL.
  explicit Connection(std::string conninfo, ConnectionOptions options = {});
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Connects again if the connection was dropped or the server closed it; throws Unavailable.
  void ensure();

  // After Unavailable or InDoubt the connection is of no use any more.
  void drop();

 private:
  friend class Transaction;
  class Impl;
  std::unique_ptr<Impl> impl_;
};

struct PoolOptions {
  std::size_t workers = 3;
  std::size_t queue_max = base::limits::jobs_waiting_max;
};

class Pool {
 public:
  using Job = std::function<void(Connection&)>;
  // Told nullptr, or what the job threw; Unavailable when no connection could be had. Called once,
  // on the worker's thread.
  using Done = std::function<void(std::exception_ptr)>;

  explicit Pool(std::string conninfo, PoolOptions options = {});
  ~Pool();  // stop()
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  // Queues a job from any thread. False when the queue is full or the pool is stopping; then
  // neither is called.
  [[nodiscard]] bool run(Job job, Done done);

  // Runs a job and waits: for start-up, commands and tests, never from an io thread or a job.
  // Throws what the job threw, and Unavailable when the queue is full.
  void run_and_wait(Job job);

  [[nodiscard]] std::size_t waiting() const;

  // Finishes the jobs that wait, then joins the workers. May be called twice.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace adit::store
