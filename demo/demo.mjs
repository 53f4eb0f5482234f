/** Runs the committed bundle on a small real finetune, with nothing installed. Writes demo/slim-model. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const args = ['run', 'run/outputs', '--base-model', 'run/base', '--slim-dir', 'slim-model'];
process.stderr.write(`$ funasr-slim ${args.join(' ')}\n\n`);
const { status } = spawnSync(process.execPath, [here('../dist/cli/index.js'), ...args, ...process.argv.slice(2)], {
  cwd: here('.'),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
