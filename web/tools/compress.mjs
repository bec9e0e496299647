// Lays a .br and a .gz beside every text file of dist/, so that the server sends bytes that were
// compressed once and as well as it goes, and never compresses anything itself.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const leastBytes = 512;

function brotli(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true });
for (const file of files.filter((one) => one.isFile() && /\.(js|css|svg|html)$/.test(one.name))) {
  const path = join(file.parentPath, file.name);
  const bytes = readFileSync(path);
  if (bytes.length < leastBytes) continue;
  writeFileSync(`${path}.br`, brotli(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
