// The runner of cold commands: faults of the database become 503, never text from an exception.
#include "api/cold.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "api/status.hpp"
#include "base/limits.hpp"
#include "base/log.hpp"

namespace adit::api {

namespace {

struct Asked {
  Shared context;
  wire::Language language;
  std::string request_id;
  http::Respond respond;
  Work work;
  Committed committed;
  bool writes = false;
  std::optional<http::SignIn> by{};
};

http::Reply answer(const Asked& asked, const base::Outcome<http::Reply>& outcome) {
  return outcome ? *outcome : refused(outcome.error(), asked.language);
}

// One attempt; nothing when another transaction was in the way.
std::optional<http::Reply> attempt(const Asked& asked, store::Connection& connection, bool last) {
  try {
    store::Transaction tx(connection);
    if (asked.by) tx.acts_for(asked.by->person, asked.by->account);
    const auto outcome = asked.work(tx, asked.context->clock.now());
    if (outcome && asked.writes) {
      tx.commit();
      if (asked.committed) asked.committed();
    }
    return answer(asked, outcome);
  } catch (const store::Conflict& conflict) {
    if (!last) return std::nullopt;
    base::log::warn("request gave up after conflicts",
                    {{"request", asked.request_id}, {"constraint", conflict.constraint}});
    return refused({.code = "request.conflict"}, asked.language);
  } catch (const store::InDoubt&) {
    return refused({.code = "request.in_doubt"}, asked.language);
  }
}

void run(const std::shared_ptr<const Asked>& asked) {
  const auto job = [asked](store::Connection& connection) {
    for (int i = 1; i <= base::limits::cold_attempts_max; ++i) {
      auto reply = attempt(*asked, connection, i == base::limits::cold_attempts_max);
      if (reply) return asked->respond(std::move(*reply));
    }
  };
  const auto done = [asked](const std::exception_ptr& fault) {
    if (!fault) return;
    try {
      std::rethrow_exception(fault);
    } catch (const store::Unavailable&) {
      asked->respond(refused({.code = "server.unavailable"}, asked->language));
    } catch (const std::exception& error) {
      base::log::error("request failed",
                       {{"request", asked->request_id}, {"reason", error.what()}});
      asked->respond(refused({.code = "server.fault", .params = {{"request", asked->request_id}}},
                             asked->language));
    }
  };
  if (!asked->context->pool.run(job, done)) {
    asked->respond(refused({.code = "server.unavailable"}, asked->language));
  }
}

}  // namespace

void transact(const Shared& context, const http::Request& request, http::Respond respond, Work work,
              Committed committed) {
  run(std::make_shared<const Asked>(Asked{context, request.language, request.id, std::move(respond),
                                          std::move(work), std::move(committed), true,
                                          request.sign_in}));
}

void look_up(const Shared& context, const http::Request& request, http::Respond respond,
             Work work) {
  run(std::make_shared<const Asked>(Asked{context,
                                          request.language,
                                          request.id,
                                          std::move(respond),
                                          std::move(work),
                                          {},
                                          false,
                                          std::nullopt}));
}

base::Outcome<http::Reply> as_csv(const std::string& name, base::Outcome<std::string> table) {
  if (!table) return tl::unexpected(table.error());
  http::Reply reply{
      .status = 200, .body = std::move(*table), .content_type = "text/csv; charset=utf-8"};
  reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
  return reply;
}

}  // namespace adit::api
