/** Runs tests again and again in one process, each time with another text of a module: for mutate.mjs. */
import { writeFileSync } from 'node:fs';
import { runCLI } from 'jest';

process.on('message', async ({ file, text, tests }) => {
  writeFileSync(file, text);
  const argv = {
    _: tests,
    $0: '',
    runTestsByPath: true,
    runInBand: true,
    silent: true,
    reporters: [],
    watchman: false,
  };
  const { results } = await runCLI(argv, [process.cwd()]);
  process.send(results.success);
});
