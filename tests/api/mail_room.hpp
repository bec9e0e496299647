// Where the mail of the one server (office.hpp) arrives.
#pragma once

#include "support/smtp_sink.hpp"

namespace adit::api_tests {

// Started with the server.
[[nodiscard]] support::SmtpSink& mail_sink();

}  // namespace adit::api_tests
