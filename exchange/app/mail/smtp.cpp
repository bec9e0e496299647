// One connection a mail: there are few, and a server that was restarted is noticed at once.
#include "app/mail/smtp.hpp"

#include <curl/curl.h>

#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "app/commands/command.hpp"
#include "base/limits.hpp"

namespace adit::app {

namespace {

using Security = MailConfig::Security;

struct Easy {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
struct List {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// What libcurl asks for and tells while it talks.
struct Talk {
  std::string_view left;  // of the message
  std::string refusal;    // the server's last word, where it was a no
  const std::atomic<bool>& stopping;
};

std::size_t read_on(char* to, std::size_t size, std::size_t count, void* talk) {
  auto& left = static_cast<Talk*>(talk)->left;
  const std::size_t taken = left.copy(to, size * count);
  left.remove_prefix(taken);
  return taken;
}

std::size_t hear(char* bytes, std::size_t size, std::size_t count, void* talk) {
  std::string_view line(bytes, size * count);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  auto& refusal = static_cast<Talk*>(talk)->refusal;
  const bool goodbye = line.starts_with("221");  // libcurl takes its leave after a refusal too
  if (line.starts_with('4') || line.starts_with('5')) {
    refusal = line;
  } else if (!goodbye) {
    refusal.clear();
  }
  return size * count;
}

int look_up_from_it(void* talk, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Talk*>(talk)->stopping ? 1 : 0;
}

std::string url_of(const MailConfig& config) {
  const bool v6 = config.server.find(':') != std::string::npos;
  return (config.security == Security::tls ? "smtps://" : "smtp://") +
         (v6 ? "[" + config.server + "]" : config.server) + ":" + std::to_string(config.port) +
         "/" + config.from.substr(config.from.find('@') + 1);  // the name in EHLO
}

// libcurl is a C interface whose options are told apart by number alone.
template <class T>
void set(CURL* curl, CURLoption option, T value) {
  curl_easy_setopt(curl, option, value);
}

void set_up(CURL* curl, const MailConfig& config, const std::string& password) {
  set(curl, CURLOPT_URL, url_of(config).c_str());
  set(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  const long in_clear = CURLUSESSL_NONE;
  const long encrypted = CURLUSESSL_ALL;
  set(curl, CURLOPT_USE_SSL, config.security == Security::none ? in_clear : encrypted);
  if (config.authority) set(curl, CURLOPT_CAINFO, config.authority->c_str());
  if (config.user) {
    set(curl, CURLOPT_USERNAME, config.user->c_str());
    set(curl, CURLOPT_PASSWORD, password.c_str());
  }
  set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(base::limits::mail_ms_max));
  set(curl, CURLOPT_NOSIGNAL, 1L);
  set(curl, CURLOPT_UPLOAD, 1L);
}

// A 5xx to the envelope or the message is meant for this mail; to anything else, for us or for how
// we speak, which may be put right.
bool is_for_good(CURLcode code, const std::string& refusal) {
  return refusal.starts_with('5') && (code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY);
}

}  // namespace

base::Outcome<Smtp> Smtp::open(const MailConfig& config) {
  std::string password;
  if (config.password_file) {
    auto read = read_file(*config.password_file);
    if (!read) return tl::unexpected(read.error());
    password = std::move(*read);
    while (!password.empty() && (password.back() == '\n' || password.back() == '\r')) {
      password.pop_back();
    }
  }
  return Smtp(config, std::move(password));
}

Delivery Smtp::deliver(const Envelope& mail, const std::atomic<bool>& stopping) const {
  const std::unique_ptr<CURL, Easy> curl(curl_easy_init());
  if (!curl) return {false, false, "libcurl has no memory"};
  Talk talk{mail.message, {}, stopping};
  std::array<char, CURL_ERROR_SIZE> fault{};
  const std::string from = "<" + mail.from + ">";
  const std::string to = "<" + mail.to + ">";
  const std::unique_ptr<curl_slist, List> recipients(curl_slist_append(nullptr, to.c_str()));
  set_up(curl.get(), config_, password_);
  set(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
  set(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
  set(curl.get(), CURLOPT_READFUNCTION, read_on);
  set(curl.get(), CURLOPT_READDATA, &talk);
  set(curl.get(), CURLOPT_HEADERFUNCTION, hear);
  set(curl.get(), CURLOPT_HEADERDATA, &talk);
  set(curl.get(), CURLOPT_NOPROGRESS, 0L);
  set(curl.get(), CURLOPT_XFERINFOFUNCTION, look_up_from_it);
  set(curl.get(), CURLOPT_XFERINFODATA, &talk);
  set(curl.get(), CURLOPT_ERRORBUFFER, fault.data());
  const CURLcode code = curl_easy_perform(curl.get());
  if (code == CURLE_OK) return {true, false, {}};
  const std::string heard = fault[0] != '\0' ? fault.data() : curl_easy_strerror(code);
  return {false, is_for_good(code, talk.refusal), talk.refusal.empty() ? heard : talk.refusal};
}

}  // namespace adit::app
