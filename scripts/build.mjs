// Builds the service into dist/ when something changed since the last build, and only what changed.
//   node scripts/build.mjs [--force]
// Outputs whose source is gone are removed: a migration that was deleted must not run from dist/.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const FOLDERS = ['src', 'migrations', 'sdk', 'types'];
const FILES = [
  'ormconfig.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
];

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Changes when a source is added, removed or changed; contents are not read, so asking takes milliseconds. */
function inputsHash() {
  const hash = createHash('sha256').update(process.version);
  const sources = FOLDERS.flatMap((folder) => filesBelow(join(root, folder)));
  for (const file of [...sources, ...FILES.map((name) => join(root, name))].sort()) {
    if (file.endsWith('.spec.ts')) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function removeOrphans() {
  for (const folder of FOLDERS.map((name) => join(dist, name)).filter(existsSync))
    for (const output of filesBelow(folder)) {
      const source = join(root, relative(dist, output)).replace(/\.(js|js\.map|d\.ts)$/, '.ts');
      if (/\.(js|js\.map|d\.ts)$/.test(output) && !existsSync(source)) rmSync(output);
    }
}

const inputs = inputsHash();
const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (inputs !== built || process.argv.includes('--force')) {
  rmSync(stamp, { force: true });
  removeOrphans();
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, inputs);
}
