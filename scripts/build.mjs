/** Builds dist/: compiles src/ with tsc and bundles each entry with ncc. The same sources give the same bytes. */
import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundledLicenses } from './licenses.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const ENTRIES = {
  'main.js': '.',
  'command/cli.js': 'command',
  'average/worker.js': 'worker',
  'github/artifact-worker.js': 'artifact',
};

const run = promisify(execFile);
const node = (script, ...args) => run(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
// Beside src, so that node_modules and docs resolve as from there; their names get into the bundle's comments.
const compiled = join(root, '.build');
const bundled = join(root, '.dist');
try {
  await node('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', compiled);
  const bundle = (entry, target) => {
    // Nearly all of it is the artifact client, which is half of the Action's download unless it is minified.
    const minify = target === 'artifact' ? ['--minify'] : [];
    const args = ['build', join(compiled, entry), '-o', join(bundled, target), '--quiet', ...minify];
    return node('@vercel/ncc/dist/ncc/cli.js', ...args);
  };
  await Promise.all(Object.entries(ENTRIES).map(([entry, target]) => bundle(entry, target)));
  const start = join(bundled, 'cli/index.js');
  mkdirSync(join(bundled, 'cli'));
  copyFileSync(join(root, 'src/command/start.js'), start);
  chmodSync(start, 0o755);
  // Node 12.0 refuses to start a module.
  writeFileSync(join(bundled, 'cli/package.json'), '{"type":"commonjs"}\n');
  writeFileSync(join(bundled, 'licenses.txt'), bundledLicenses());
  writeFileSync(
    join(bundled, 'sources.txt'),
    (await run(process.execPath, [join(root, 'scripts/sources.mjs')])).stdout,
  );
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(bundled, join(root, 'dist'));
} catch (error) {
  if (typeof error.code !== 'number') throw error;
  // What the tool has to say.
  process.stderr.write(`${error.stdout}${error.stderr}`);
  process.exitCode = error.code;
} finally {
  for (const folder of [compiled, bundled]) rmSync(folder, { recursive: true, force: true });
}
