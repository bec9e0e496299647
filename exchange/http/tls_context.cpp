// Making one SSL_CTX from files, and choosing among several by the client's name.
#include "http/tls_context.hpp"

#include <openssl/err.h>
#include <strings.h>

#include <stdexcept>

namespace adit::http {

namespace {

// The AEAD suites with forward secrecy; TLS 1.3 has its own, all of that kind.
constexpr const char* tls12_ciphers =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

// Plaintext of a record that we send. OpenSSL keeps a whole record for a peer who does not read,
// and a quarter of what RFC 8446 5.1 allows costs a long answer hardly anything.
constexpr long sent_record_bytes = 4'096;

[[noreturn]] void fail(const std::string& what) {
  char reason[256];
  ERR_error_string_n(ERR_get_error(), reason, sizeof reason);
  ERR_clear_error();
  throw std::runtime_error(what + ": " + reason);
}

int on_alpn(SSL*, const unsigned char** chosen, unsigned char* length, const unsigned char* offered,
            unsigned offered_length, void*) {
  static constexpr unsigned char ours[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  unsigned char* match = nullptr;
  if (SSL_select_next_proto(&match, length, ours, sizeof ours, offered, offered_length) !=
      OPENSSL_NPN_NEGOTIATED) {
    return SSL_TLSEXT_ERR_ALERT_FATAL;  // RFC 7301 3.2: no_application_protocol
  }
  *chosen = match;
  return SSL_TLSEXT_ERR_OK;
}

void load(SSL_CTX* context, const Certificate& certificate) {
  if (SSL_CTX_use_certificate_chain_file(context, certificate.chain_file.c_str()) != 1) {
    fail("certificate " + certificate.chain_file);
  }
  if (SSL_CTX_use_PrivateKey_file(context, certificate.key_file.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(context) != 1) {
    fail("private key " + certificate.key_file);
  }
}

void configure(SSL_CTX* context) {
  if (SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1 ||
      SSL_CTX_set_cipher_list(context, tls12_ciphers) != 1 ||
      SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") != 1) {
    fail("TLS settings");
  }
  SSL_CTX_set_options(
      context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  // Partial writes and moving buffers: a frame is shared and may go out in pieces. Released
  // buffers: an idle connection keeps none.
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_max_send_fragment(context, sent_record_bytes);
  SSL_CTX_set_read_ahead(context, 1);  // one recv a record, not header and body apart
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);  // tickets only, no server state
  SSL_CTX_set_num_tickets(context, 1);
  SSL_CTX_set_timeout(context, TicketKeys::ticket_key_hours * 3600L);
  SSL_CTX_set_alpn_select_cb(context, on_alpn, nullptr);
}

}  // namespace

TlsContexts::TlsContexts(const std::vector<Certificate>& certificates, UnknownName unknown,
                         std::shared_ptr<TicketKeys> keys)
    : keys_(std::move(keys)), unknown_(unknown) {
  if (certificates.empty()) throw std::runtime_error("no certificate is configured");
  for (const auto& certificate : certificates) {
    std::unique_ptr<SSL_CTX, Free> context(SSL_CTX_new(TLS_server_method()));
    if (!context) fail("TLS context");
    configure(context.get());
    load(context.get(), certificate);
    keys_->install(context.get());
    SSL_CTX_callback_ctrl(context.get(), SSL_CTRL_SET_TLSEXT_SERVERNAME_CB,
                          reinterpret_cast<void (*)()>(&TlsContexts::on_name));
    SSL_CTX_set_tlsext_servername_arg(context.get(), this);
    entries_.push_back({certificate.names, std::move(context)});
  }
}

SSL_CTX* TlsContexts::by_name(const char* name) const {
  for (const auto& entry : entries_) {
    for (const auto& own : entry.names) {
      if (strcasecmp(own.c_str(), name) == 0) return entry.context.get();
    }
  }
  return nullptr;
}

// Without a name (an address in the URL) the first certificate answers.
int TlsContexts::on_name(SSL* ssl, int* alert, void* self) {
  const auto& contexts = *static_cast<const TlsContexts*>(self);
  const char* name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
  if (name == nullptr) return SSL_TLSEXT_ERR_NOACK;
  if (auto* context = contexts.by_name(name); context != nullptr) {
    SSL_set_SSL_CTX(ssl, context);
    return SSL_TLSEXT_ERR_OK;
  }
  if (contexts.unknown_ == UnknownName::gets_first) return SSL_TLSEXT_ERR_NOACK;
  *alert = SSL_AD_UNRECOGNIZED_NAME;
  return SSL_TLSEXT_ERR_ALERT_FATAL;
}

}  // namespace adit::http
