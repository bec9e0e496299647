// The description that the server gives of itself, as the judge of all that it answers.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/tls_client.hpp"

namespace adit::api_tests {

class Description {
 public:
  // Reads the text of /openapi.json.
  explicit Description(std::string_view text);

  // What an answer says against its declaration: empty when nothing does, or when the path is none
  // of those declared.
  [[nodiscard]] std::string complaint(std::string_view method, const std::string& target,
                                      const support::HttpReply& reply) const;
  // "POST /api/v1/lots" for "POST", "/api/v1/lots?x=y"; empty for a path that is not declared.
  [[nodiscard]] std::string operation_of(std::string_view method, const std::string& target) const;
  [[nodiscard]] std::vector<std::string> operations() const;
  // The parameters that an operation declares, as "query state" or "header Idempotency-Key".
  [[nodiscard]] const std::set<std::string>& parameters(const std::string& operation) const;
  // The declared statuses, as text, "default" among them; each with its schema, empty without one.
  [[nodiscard]] const std::map<std::string, std::string>& answers(
      const std::string& operation) const;

 private:
  struct Operation {
    std::string method;
    std::vector<std::string> segments;
    std::set<std::string> parameters;
    std::map<std::string, std::string> answers;
    std::map<std::string, std::string> types;
  };
  std::map<std::string, Operation> operations_;
};

// The description of the server of this program.
[[nodiscard]] const Description& description();

// From now on a test fails whose client gets an answer that the description does not declare.
void judge_all_answers(int port);

// Fails for each operation that never succeeded since judge_all_answers.
void expect_every_operation_answered();

}  // namespace adit::api_tests
