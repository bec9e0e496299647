// A request to read corners, member by member.
#include "wire/requests/corner_text.hpp"

#include <gtest/gtest.h>

namespace adit::wire::requests {
namespace {

TEST(corner_text_request, takes_the_text_alone_or_with_all_that_is_known) {
  EXPECT_EQ(read_corner_text(R"({"text":"126.5,43.1"})"),
            (CornerText{"126.5,43.1", {}, {}, {}, {}}));
  EXPECT_EQ(read_corner_text(R"({"text":"x","crs":"xian80","notation":"packed",)"
                             R"("published_area_km2":"1.07","mineral":"gold"})"),
            (CornerText{"x", "xian80", "packed", "1.07", "gold"}));
}

TEST(corner_text_request, refuses_what_is_no_text_or_not_known) {
  for (const char* body :
       {"{}", R"({"text":7})", R"({"text":""})", R"({"text":"x","crs":"wgs84"})",
        R"({"text":"x","notation":"roman"})", R"({"text":"x","colour":"red"})"}) {
    EXPECT_FALSE(read_corner_text(body).has_value()) << body;
  }
}

}  // namespace
}  // namespace adit::wire::requests
