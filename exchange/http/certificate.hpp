// One certificate of the server and the names that it answers to.
#pragma once

#include <string>
#include <vector>

namespace adit::http {

struct Certificate {
  std::vector<std::string>
      names;               // lower case, without port; matched with the client's SNI exactly
  std::string chain_file;  // PEM, leaf first
  std::string key_file;    // PEM
};

}  // namespace adit::http
