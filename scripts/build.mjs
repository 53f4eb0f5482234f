/** Builds dist/: compiles src/ with tsc and bundles each entry with ncc. The same sources give the same bytes. */
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledLicenses } from './licenses.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const ENTRIES = { 'main.js': '.', 'cli.js': 'cli', 'average/worker.js': 'worker' };

const node = (script, ...args) =>
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
// Beside src, so that node_modules and docs resolve as from there; their names get into the bundle's comments.
const compiled = join(root, '.build');
const bundled = join(root, '.dist');
try {
  node('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', compiled);
  for (const [entry, target] of Object.entries(ENTRIES)) {
    node('@vercel/ncc/dist/ncc/cli.js', 'build', join(compiled, entry), '-o', join(bundled, target), '--quiet');
  }
  const command = join(bundled, 'cli/index.js');
  writeFileSync(command, `#!/usr/bin/env node\n${readFileSync(command, 'utf8').replace(/^#!.*\n/, '')}`);
  chmodSync(command, 0o755);
  writeFileSync(join(bundled, 'licenses.txt'), bundledLicenses());
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(bundled, join(root, 'dist'));
} catch (error) {
  // The tool has said on its own output what is wrong.
  if (error.status === undefined) throw error;
  process.exitCode = error.status;
} finally {
  for (const folder of [compiled, bundled]) rmSync(folder, { recursive: true, force: true });
}
