// The log: one line an event, key=value after the sentence, never secrets, never personal data.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace adit::base::log {

using Fields = std::initializer_list<std::pair<std::string_view, std::string>>;

// Control characters in values are escaped, so that one event stays one line.
void info(std::string_view sentence, Fields fields = {});
void warn(std::string_view sentence, Fields fields = {});
void error(std::string_view sentence, Fields fields = {});

}  // namespace adit::base::log
