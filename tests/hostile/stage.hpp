// The real server that all cases of this suite meet, started with the first of them.
#pragma once

#include "support/exchange_process.hpp"

namespace adit::hostile {

[[nodiscard]] support::ExchangeProcess& server();

}  // namespace adit::hostile
