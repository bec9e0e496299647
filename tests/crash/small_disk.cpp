// A loop mount in a mount namespace of our own, and a ballast file.
#include "crash/small_disk.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace adit::crash {

namespace fs = std::filesystem;

namespace {

constexpr const char* size = "384M";
constexpr off_t first_piece = 64L << 20;
constexpr off_t block = 4096;

void must(bool done, const char* what) {
  if (!done) throw std::runtime_error(what);
}

void run(const std::string& command) {
  must(std::system(command.c_str()) == 0, command.c_str());
}

}  // namespace

SmallDisk::SmallDisk() {
  must(::geteuid() == 0, "only root may mount a disk");
  must(::unshare(CLONE_NEWNS) == 0, "no mount namespace can be made");
  must(::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0, "mounts stay shared");
  std::string name = "/tmp/adit-disk-XXXXXX";
  must(::mkdtemp(name.data()) != nullptr, "no folder could be made");
  folder_ = name;
  mounted_ = folder_ + "/disk";
  fs::permissions(folder_, fs::perms(0755));
  fs::create_directory(mounted_);
  const std::string image = folder_ + "/image";
  try {
    run("truncate -s " + std::string(size) + " " + image);
    run("mkfs.ext4 -q -m 0 " + image);
    run("mount -o loop " + image + " " + mounted_);
  } catch (...) {
    fs::remove_all(folder_);
    throw;
  }
}

SmallDisk::~SmallDisk() {
  ::umount2(mounted_.c_str(), MNT_DETACH);
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void SmallDisk::fill() const {
  const int ballast = ::open((mounted_ + "/ballast").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  must(ballast >= 0, "no ballast can be made");
  off_t held = 0;
  for (off_t piece = first_piece; piece >= block;) {
    if (::fallocate(ballast, 0, held, piece) == 0) {
      held += piece;
    } else {
      must(errno == ENOSPC, "the ballast does not grow");
      piece /= 2;
    }
  }
  ::close(ballast);
}

void SmallDisk::make_room() const {
  fs::remove(mounted_ + "/ballast");
}

}  // namespace adit::crash
