// Parse once, let the kind choose the schema, validate, decode.
#include "wire/frames/client_frame.hpp"

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {

namespace {

std::string text_of(Json frame, std::string_view key) {
  return std::string(frame[key].text());
}

std::string confirmation_of(Json frame) {
  const auto given = frame.find("confirmation");
  return given ? std::string(given->text()) : std::string();
}

std::string kind_of(Json frame) {
  if (!frame.is(JsonKind::object)) return {};
  const auto kind = frame.find("kind");
  if (!kind || !kind->is(JsonKind::string)) return {};
  return std::string(kind->text());
}

ClientFrame decode(std::string_view kind, Json frame) {
  if (kind == "bid") {
    return BidFrame{text_of(frame, "session"), text_of(frame, "bid_id"),
                    frame["amount_fen"].integer(), confirmation_of(frame)};
  }
  if (kind == "watch") return WatchFrame{text_of(frame, "session")};
  if (kind == "unwatch") return UnwatchFrame{text_of(frame, "session")};
  return PingFrame{frame["sent"].integer()};
}

}  // namespace

base::Outcome<ClientFrame> read_client_frame(std::string_view text) {
  const auto document = JsonDocument::parse(text);
  if (!document) return tl::unexpected(document.error());
  const Json frame = document->root();
  const std::string kind = kind_of(frame);
  if (kind != "bid" && kind != "watch" && kind != "unwatch" && kind != "ping") {
    return base::refuse_at("/kind", "frame.unknown_kind");
  }
  if (const auto valid = validate("frames/" + kind, frame); !valid) {
    return tl::unexpected(valid.error());
  }
  return decode(kind, frame);
}

}  // namespace adit::wire
