// What a client says on the live channel.
#include "fuzz/hold.hpp"
#include "wire/frames/client_frame.hpp"
#include "wire/json.hpp"

namespace {

using adit::fuzz::hold;
using namespace adit::wire;

std::string written(const ClientFrame& frame) {
  JsonWriter out;
  out.begin_object();
  if (const auto* bid = std::get_if<BidFrame>(&frame)) {
    out.member("kind", "bid").member("session", bid->session).member("bid_id", bid->bid_id);
    out.member("amount_fen", bid->amount_fen);
  } else if (const auto* watch = std::get_if<WatchFrame>(&frame)) {
    out.member("kind", "watch").member("session", watch->session);
  } else if (const auto* unwatch = std::get_if<UnwatchFrame>(&frame)) {
    out.member("kind", "unwatch").member("session", unwatch->session);
  } else {
    out.member("kind", "ping").member("sent", std::get<PingFrame>(frame).sent);
  }
  return out.end_object().take();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto frame = read_client_frame(adit::fuzz::view(data, size));
  if (!frame) return 0;
  const auto again = read_client_frame(written(*frame));
  hold(again && written(*again) == written(*frame), "a frame says the same when written again");
  return 0;
}
