// The committed text is canonical JSON; none of its parts can need an escape.
#include "domain/session/reserve.hpp"

namespace adit::domain::session {

base::Digest reserve_commitment(const SessionId& session, const ReserveOpening& opening) {
  std::string text = R"({"amount_fen":)";
  text += std::to_string(opening.amount_fen);
  text += R"(,"salt":")";
  text += opening.salt;
  text += R"(","session":")";
  text += session.text;
  text += R"("})";
  return base::sha256(text);
}

}  // namespace adit::domain::session
