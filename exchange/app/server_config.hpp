// What the http room needs to know, derived from the settings: under which names browsers may come,
// and which pages they get.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "app/config.hpp"
#include "http/server.hpp"

namespace adit::app {

// Exact origins such as https://localhost:8443, for localhost, the listed addresses and names.
[[nodiscard]] std::vector<std::string> origins_of(const Config& config);

// What addresses of this exchange begin with where no request says under which name it is known:
// as configured for mail, else under the first configured name, else localhost.
[[nodiscard]] std::string site_of(const Config& config);

// The server of the `index`th address.
[[nodiscard]] http::ServerConfig server_config(const Config& config, std::size_t index);

// The built web app; null with a warning where there is none. Of a demonstration its pages say so
// in their header (Server-Timing: demo), which a page can read before it draws anything.
[[nodiscard]] std::unique_ptr<http::StaticFiles> pages_of(const Config& config);

// What runs here (schemas/replies/version); of a demonstration also who can sign in, and in which
// file the passwords are.
[[nodiscard]] std::string version_json(const Config& config);

}  // namespace adit::app
