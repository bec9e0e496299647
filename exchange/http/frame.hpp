// Frames that the server makes itself; encode_text_frame stands in http/socket.hpp.
#pragma once

#include <cstdint>

#include "http/socket.hpp"

namespace adit::http {

[[nodiscard]] Frame encode_close_frame(std::uint16_t code);
// One frame shared by all: its payload is empty.
[[nodiscard]] const Frame& ping_frame();

}  // namespace adit::http
