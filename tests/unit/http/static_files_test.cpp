// Files from memory: pages, hashed names, compressed forms, revalidation.
#include "http/static_files.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "unit/http/throw_away.hpp"

namespace adit::http {
namespace {

class Files : public ::testing::Test {
 protected:
  Files() {
    std::filesystem::create_directory(folder_.path() / "assets");
    write("index.html", "<html>");
    write("en.html", "<html lang=en>");
    write("app.html", "<html>app");
    write("assets/app-1a2b3c4d.js", "plain");
    write("assets/app-1a2b3c4d.js.gz", "gzip");
    write("assets/app-1a2b3c4d.js.br", "brotli");
    write("favicon.svg", "<svg/>");
  }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder_.path() / name, std::ios::binary) << text;
  }
  [[nodiscard]] std::optional<Reply> find(const std::string& path, const std::string& accept = "",
                                          const std::string& etag = "") const {
    return StaticFiles(folder_.path()).find(path, accept, etag);
  }
  static std::string field(const Reply& reply, const std::string& name) {
    for (const auto& [key, value] : reply.headers) {
      if (key == name) return value;
    }
    return {};
  }

  TemporaryFolder folder_;
};

TEST_F(Files, EveryPageHasADocument) {
  const std::pair<const char*, const char*> pages[] = {{"/", "<html>"},
                                                       {"/index.html", "<html>"},
                                                       {"/en", "<html lang=en>"},
                                                       {"/lots", "<html>app"},
                                                       {"/lots/L-1/bids", "<html>app"},
                                                       {"/en/lots", "<html>app"},
                                                       {"/app", "<html>app"},
                                                       {"/en/", "<html>app"}};
  for (const auto& [path, document] : pages) {
    const auto reply = find(path);
    ASSERT_TRUE(reply) << path;
    EXPECT_EQ(*reply->shared, document) << path;
    EXPECT_EQ(reply->content_type, "text/html; charset=utf-8");
    EXPECT_EQ(field(*reply, "Cache-Control"), "no-cache");
  }
}

TEST_F(Files, WhatStandsOnPagesStandsOnNothingElse) {
  const StaticFiles files(folder_.path(), {{"Server-Timing", "demo"}});
  const auto page = files.find("/lots", "", "");
  EXPECT_EQ(field(*page, "Server-Timing"), "demo");
  EXPECT_EQ(field(*files.find("/lots", "", field(*page, "ETag")), "Server-Timing"), "demo")
      << "also where the browser has it";
  EXPECT_EQ(field(*files.find("/favicon.svg", "", ""), "Server-Timing"), "");
}

TEST_F(Files, MissingFilesAreMissing) {
  for (const char* path : {"/app.js", "/assets/old-00000000.js", "/../secret.txt", "/.env",
                           "/assets/app-1a2b3c4d.js.gz", "/assets/app-1a2b3c4d.js.br"}) {
    EXPECT_FALSE(find(path)) << path;
  }
}

TEST_F(Files, HashedNamesAreKeptForEver) {
  const auto reply = find("/assets/app-1a2b3c4d.js");
  ASSERT_TRUE(reply);
  EXPECT_EQ(*reply->shared, "plain");
  EXPECT_EQ(field(*reply, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(field(*find("/favicon.svg"), "Cache-Control"), "no-cache");
}

TEST_F(Files, CompressedFormsGoToThoseWhoAcceptThem) {
  const auto form = [&](const char* accept) {
    return *find("/assets/app-1a2b3c4d.js", accept)->shared;
  };
  EXPECT_EQ(form("gzip, deflate, br, zstd"), "brotli");
  EXPECT_EQ(form("gzip"), "gzip");
  EXPECT_EQ(form("br;q=0, gzip;q=0.5"), "gzip");
  EXPECT_EQ(form("gzip;q=0.0"), "plain");
  EXPECT_EQ(form("gzipped, brx"), "plain");
  EXPECT_EQ(*find("/", "br")->shared, "<html>");
}

TEST_F(Files, SameTagNeedsNoBody) {
  const auto etag = field(*find("/"), "ETag");
  const auto again = find("/", "", etag);
  EXPECT_EQ(again->status, 304);
  EXPECT_FALSE(again->shared);
  write("index.html", "<html>new");
  EXPECT_EQ(find("/", "", etag)->status, 200);
}

TEST_F(Files, LinksOutOfTheFolderAreNotServed) {
  std::filesystem::create_symlink("/etc/hostname", folder_.path() / "host.txt");
  EXPECT_FALSE(find("/host.txt"));
}

TEST_F(Files, NeedAnIndexAndAnApp) {
  for (const char* document : {"index.html", "app.html"}) {
    std::filesystem::remove(folder_.path() / document);
    EXPECT_THROW(StaticFiles(folder_.path()), std::runtime_error) << document;
    write(document, "<html>");
  }
  EXPECT_THROW(StaticFiles("/no/such/folder"), std::runtime_error);
}

}  // namespace
}  // namespace adit::http
