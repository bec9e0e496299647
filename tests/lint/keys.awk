# Writes for every source that the build compiles a file in the folder `keys`, named by its path with
# + for /: everything that reading it with clang-tidy hangs on. That is `ground`, the source's flags,
# and the digests of the source and of every header that it reaches in this tree.
# Input: the output of sha256sum over the tree, the commands that compile it, then the tree.

FILENAME ~ /\/sums$/ { digest[$2] = $1; next }

FILENAME ~ /compile_commands\.json$/ {
  if (/^ *"directory": /) { root = value($0); sub(/build\/release$/, "", root) }
  if (/^ *"command": /) flags = from_here(value($0))
  if (/^ *"file": /) flags_of[from_here(value($0))] = flags
  next
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
  split($0, part, "\"")
  reached = "exchange/" part[2]
  if (reached in digest) includes[FILENAME] = includes[FILENAME] reached " "
}

END {
  for (source in flags_of) if (source in digest) write_key(source)
}

function value(line) {
  sub(/^ *"[a-z]*": "/, "", line)
  sub(/",? *$/, "", line)
  return line
}

# Another clone of the same tree has the same keys.
function from_here(text,    at, out) {
  while (at = index(text, root)) {
    out = out substr(text, 1, at - 1)
    text = substr(text, at + length(root))
  }
  return out text
}

function write_key(source,    file, queue, first, last, seen, part, many, i) {
  file = source
  gsub(/\//, "+", file)
  file = keys "/" file
  print ground "\n" flags_of[source] > file
  queue[last = 1] = source
  seen[source]
  for (first = 1; first <= last; ++first) {
    print queue[first], digest[queue[first]] > file
    many = split(includes[queue[first]], part, " ")
    for (i = 1; i <= many; ++i) {
      if (part[i] in seen) continue
      seen[part[i]]
      queue[++last] = part[i]
    }
  }
  close(file)
}
