// A judge of another make: what a Python program says about bytes that we wrote.
#pragma once

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace adit::support {

// What the program prints that reads `bytes` from the file that its argument names; its complaints
// are part of that. The program holds no apostrophe.
inline std::string read_by_python(const std::string& program, const std::string& bytes) {
  std::string name = "/tmp/adit-python-XXXXXX";
  const int fd = ::mkstemp(name.data());
  if (fd < 0) return "no file";
  ::close(fd);
  std::ofstream(name, std::ios::binary) << bytes;
  FILE* pipe = ::popen(("/usr/bin/python3 -c '" + program + "' " + name + " 2>&1").c_str(), "r");
  std::string out;
  std::array<char, 4096> piece{};
  while (pipe != nullptr && std::fgets(piece.data(), piece.size(), pipe) != nullptr) {
    out += piece.data();
  }
  if (pipe != nullptr) ::pclose(pipe);
  std::remove(name.c_str());
  return out;
}

// Reads a workbook: each sheet as a line "# name", each cell that holds something as a line of its
// place, its type (s: text, n: number, f: formula) and its value.
inline std::string cells_of_workbook(const std::string& bytes) {
  return read_by_python(
      "import sys, zipfile, xml.etree.ElementTree as tree\n"
      "book = zipfile.ZipFile(sys.argv[1])\n"
      "assert book.testzip() is None\n"
      "ns = \"{http://schemas.openxmlformats.org/spreadsheetml/2006/main}\"\n"
      "texts = [\"\".join(t.text or \"\" for t in si.iter(ns + \"t\"))\n"
      "  for si in tree.fromstring(book.read(\"xl/sharedStrings.xml\"))]\n"
      "names = [s.get(\"name\") for s in\n"
      "  tree.fromstring(book.read(\"xl/workbook.xml\")).iter(ns + \"sheet\")]\n"
      "for i, name in enumerate(names):\n"
      "  print(\"#\", name)\n"
      "  sheet = tree.fromstring(book.read(f\"xl/worksheets/sheet{i + 1}.xml\"))\n"
      "  for c in sheet.iter(ns + \"c\"):\n"
      "    if c.find(ns + \"f\") is not None: print(c.get(\"r\"), \"f\")\n"
      "    v = c.find(ns + \"v\")\n"
      "    if v is None: continue\n"
      "    if c.get(\"t\") == \"s\": print(c.get(\"r\"), \"s\", texts[int(v.text)])\n"
      "    else: print(c.get(\"r\"), \"n\", v.text)\n",
      bytes);
}

}  // namespace adit::support
