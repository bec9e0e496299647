// Writing notices, wishes and the state of the mail.
#include "wire/replies/notices.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

std::string to_json(const NoticePage& page) {
  JsonWriter out;
  out.begin_object().member("unread", page.unread).member("more", page.more);
  out.key("notices").begin_array();
  for (const auto& notice : page.notices) {
    out.begin_object().member("id", notice.id).member("kind", notice.kind);
    out.member("label", notice.label).member("text", notice.text).member("place", notice.place);
    out.member("at", notice.at).member("read", notice.read).end_object();
  }
  return out.end_array().end_object().take();
}

std::string unread_json(std::int64_t unread) {
  JsonWriter out;
  return out.begin_object().member("unread", unread).end_object().take();
}

std::string to_json(const NoticeWishes& wishes) {
  JsonWriter out;
  out.begin_object().member("language", wishes.language).member("mails", wishes.mails);
  if (wishes.address) out.member("address", *wishes.address);
  if (wishes.asked) out.member("asked", *wishes.asked);
  out.key("kinds").begin_array();
  for (const auto& wish : wishes.kinds) {
    out.begin_object().member("kind", wish.kind).member("label", wish.label);
    out.member("in_app", wish.in_app).member("mail", wish.mail).end_object();
  }
  return out.end_array().end_object().take();
}

std::string to_json(const Unsubscribed& done) {
  JsonWriter out;
  out.begin_object().member("kind", done.kind).member("label", done.label);
  return out.end_object().take();
}

std::string to_json(const MailState& state) {
  JsonWriter out;
  out.begin_object().member("mails", state.mails).member("waiting", state.waiting);
  out.member("sent", state.sent).member("given_up", state.given_up);
  out.member("not_sent", state.not_sent).key("troubles").begin_array();
  for (const auto& trouble : state.troubles) {
    out.begin_object().member("label", trouble.label).member("state", trouble.state);
    out.member("tries", trouble.tries).member("reason", trouble.reason);
    out.member("made_at", trouble.made_at).end_object();
  }
  return out.end_array().end_object().take();
}

}  // namespace adit::wire::replies
