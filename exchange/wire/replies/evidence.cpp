// Evidence as JSON.
#include "wire/replies/evidence.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

std::string to_json(const Evidence& evidence) {
  JsonWriter out;
  out.begin_object().member("session", evidence.session).member("lot", evidence.lot);
  out.member("outcome", evidence.outcome).member("closed_at", evidence.closed_at);
  if (evidence.highest_fen) out.member("highest_fen", *evidence.highest_fen);
  if (const auto& reserve = evidence.reserve) {
    out.key("reserve").begin_object().member("commitment", reserve->commitment);
    out.member("amount_fen", reserve->amount_fen).member("salt", reserve->salt).end_object();
  }
  out.end_object();
  return out.take();
}

}  // namespace adit::wire::replies
