// Rights go in behind the lock of their block.
#include "service/registry.hpp"

#include "service/stream.hpp"
#include "store/plans.hpp"
#include "store/rights.hpp"
#include "wire/events/registry_events.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;

namespace {

wire::replies::RegisteredRight reply_of(const store::RightRow& row) {
  return {row.id,    row.right, row.mineral, row.holder_zh,    row.entity, row.control_group,
          row.block, row.stage, row.state,   row.registered_at};
}

}  // namespace

Outcome<wire::replies::RegisteredRight> register_right(store::Transaction& tx, const Actor&,
                                                       const wire::requests::Right& request,
                                                       Instant now) {
  if (request.block && store::lock_blocks(tx, {*request.block}).empty()) {
    return base::refuse_at("/block", "block.not_found", {{"block", *request.block}});
  }
  const store::RightRow row{request.id,      request.right,
                            request.mineral, request.holder_zh,
                            request.entity,  request.control_group,
                            request.block,   request.stage,
                            request.state,   now};
  if (!store::insert_right(tx, row)) return refuse("right.exists", {{"right", request.id}});
  const auto reply = reply_of(row);
  auto event = wire::right_registered(reply);
  std::vector<journal::Draft> drafts;
  drafts.push_back({now, std::move(event.kind), event.v, std::move(event.body)});
  tx.append_cold(registry_stream(request.id), {}, std::move(drafts));
  return reply;
}

std::vector<wire::replies::RegisteredRight> list_rights(store::Transaction& tx) {
  std::vector<wire::replies::RegisteredRight> out;
  for (const auto& row : store::all_rights(tx)) out.push_back(reply_of(row));
  return out;
}

}  // namespace adit::service
