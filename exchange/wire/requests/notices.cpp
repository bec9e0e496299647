// Validates by schema, then moves the members into the types.
#include "wire/requests/notices.hpp"

#include "wire/notices/mail.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

namespace {

base::Outcome<std::string> one_text(std::string_view schema, std::string_view bytes,
                                    std::string_view member) {
  const auto document = read(schema, bytes);
  if (!document) return tl::unexpected(document.error());
  return std::string(document->root()[member].text());
}

}  // namespace

base::Outcome<NoticeWishes> read_notice_wishes(std::string_view bytes) {
  const auto document = read("requests/notice-wishes", bytes);
  if (!document) return tl::unexpected(document.error());
  NoticeWishes out;
  out.language = document->root()["language"].text();
  for (const Json wish : document->root()["kinds"].elements()) {
    out.kinds.push_back(
        {std::string(wish["kind"].text()), wish["in_app"].boolean(), wish["mail"].boolean()});
  }
  return out;
}

base::Outcome<std::string> read_notices_read(std::string_view bytes) {
  return one_text("requests/notices-read", bytes, "until");
}

base::Outcome<std::string> read_mail_address(std::string_view bytes) {
  const auto typed = one_text("requests/mail-address", bytes, "address");
  return typed ? read_address(*typed) : typed;
}

base::Outcome<std::string> read_mail_code(std::string_view bytes) {
  return one_text("requests/mail-code", bytes, "code");
}

}  // namespace adit::wire::requests
