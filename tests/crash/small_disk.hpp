// A disk of its own that can be filled to the last block: a small ext4 in a file, mounted for this
// program alone, so that it is gone with it.
#pragma once

#include <string>

namespace adit::crash {

class SmallDisk {
 public:
  // Throws std::runtime_error where nothing can be mounted.
  SmallDisk();
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  [[nodiscard]] const std::string& folder() const { return mounted_; }
  // Takes all the space that is left; gives it back.
  void fill() const;
  void make_room() const;

 private:
  std::string folder_;
  std::string mounted_;
};

}  // namespace adit::crash
