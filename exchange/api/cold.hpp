// Runs a use case in one transaction on a store worker and answers with what it says. A conflict
// with another transaction is tried again from the start, a few times.
#pragma once

#include <functional>

#include "api/context.hpp"
#include "http/route.hpp"
#include "store/transaction.hpp"

namespace adit::api {

// Whoever is signed in is noted as who acted. What the worker does: the reply is sent once the
// transaction is committed; a refusal rolls back.
using Work = std::function<base::Outcome<http::Reply>(store::Transaction&, base::Instant now)>;
// Called on the worker after the commit and before the reply.
using Committed = std::function<void()>;

void transact(const Shared& context, const http::Request& request, http::Respond respond, Work work,
              Committed committed = {});

// Reads only: nothing is committed.
void look_up(const Shared& context, const http::Request& request, http::Respond respond, Work work);

// A table to be kept as the file NAME.csv.
[[nodiscard]] base::Outcome<http::Reply> as_csv(const std::string& name,
                                                base::Outcome<std::string> table);

}  // namespace adit::api
