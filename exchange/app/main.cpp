// The program's door: everything it can do is a command of app/command_line.hpp.
#include "app/command_line.hpp"

int main(int argc, char** argv) {
  return adit::app::run(argc, argv);
}
