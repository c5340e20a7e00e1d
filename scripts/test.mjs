// Runs tests.
//   npm test                          everything
//   npm run test:unit -- [PATTERN …]      specs beside their source, and golden files: no build, no servers
//   npm run test:service -- [PATTERN …]   the built service on real servers
//   npm run test:long -- [PATTERN …]      everything with as many cases as a property test can use
// PATTERN is part of a spec's path. What begins with a dash goes to Jest as it is: npm run test:unit -- rooms -t holes
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [kind = 'all', ...rest] = process.argv.slice(2);
const firstOption = rest.findIndex((word) => word.startsWith('-'));
const patterns = firstOption < 0 ? rest : rest.slice(0, firstOption);
const options = firstOption < 0 ? [] : rest.slice(firstOption);

function run(script, args, env = process.env) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

if (kind !== 'unit') run(join(root, 'scripts', 'build.mjs'), []);
run(
  createRequire(import.meta.url).resolve('jest/bin/jest'),
  [
    ...(kind === 'unit' || kind === 'service' ? ['--selectProjects', kind] : []),
    ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : []),
    ...options,
  ],
  kind === 'long' ? { ...process.env, LONG_TESTS: '1' } : process.env,
);
