/**
 * Runs a TypeScript file outside Jest, decorators and all, against the built service:
 * node scripts/run-typescript.cjs FILE [ARGUMENT…]
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const root = path.resolve(__dirname, '..');
const dist = path.join(root, 'dist');
const BUILT = ['src', 'sdk'];

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  return resolveFilename.call(this, built(request, parent?.filename) ?? request, parent, ...rest);
};

/** Where the build has put what a test file asks for; undefined for everything else. */
function built(request, from) {
  if (!from || !request.startsWith('.') || from.startsWith(dist + path.sep)) return undefined;
  const inside = path.relative(root, path.resolve(path.dirname(from), request));
  return BUILT.includes(inside.split(path.sep)[0]) ? path.join(dist, inside) : undefined;
}

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};

process.argv.splice(1, 1);
process.argv[1] = path.resolve(process.argv[1]);
require(process.argv[1]);
