/** What is wrong with inputs that only a look outside tells: a base model, a directory to write to, globs of tensor names. */
import type { Config, InputError } from '../config.js';
import { CheckpointError, SlimError, UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { openCheckpoint } from '../torch/open.js';
import type { Said } from '../words/message.js';
import { type ResolvedBase, resolveBaseModel } from './base-model.js';
import { inputDirectories, inputFiles } from './input-files.js';
import { findPlaces, type Places } from './places.js';
import { assertReportFiles } from './report-files.js';
import { type RunConfig, readRunConfig } from './run-config.js';
import { type RunDirectory, scanRunDirectory } from './run-directory.js';
import { readScores } from './scores.js';
import { matchTensors } from './tensor-globs.js';
import { assertOwnDirectory } from './write-package.js';

type Surroundings = Pick<Host, 'environment' | 'home' | 'directory'>;
type Inputs = Pick<
  Config,
  'baseModel' | 'checkpointDir' | 'checkpoints' | 'excludeTensors' | 'scores' | 'scoresBetter' | 'slimDir'
>;

/**
 * The base model, where it and the directory to write to can be used.
 * @throws UsageError with the problems of all inputs, also of those that are otherwise found later
 */
export async function checkInputs(
  inputs: Inputs,
  directory: RunDirectory,
  runConfig: RunConfig,
  places: Places,
  reports: readonly string[],
): Promise<ResolvedBase> {
  const problems = new Problems();
  const base = checkPlaces(inputs, runConfig, places, problems, directory);
  checkScores(inputs, directory, problems);
  const read = base === undefined ? [] : inputFiles(directory, base);
  problems.of(() => assertReportFiles(reports, { ...inputs, inputs: read, packaged: [] }));
  if (base !== undefined && problems.said.length === 0) return base;
  await checkGlobs(inputs, directory, problems);
  throw new UsageError(problems.said, { cause: problems.cause });
}

/** The error with what else is wrong, as far as can be told beside wrong inputs. */
export async function withProblemsOutside(
  { problems: known, config: inputs }: InputError,
  { environment, home, directory: cwd }: Surroundings,
): Promise<UsageError> {
  if (inputs === undefined) return new UsageError(known);
  const problems = new Problems();
  checkPlaces(inputs, readRunConfig(inputs.checkpointDir), findPlaces(environment, home, cwd), problems);
  const directory = problems.of(() =>
    scanRunDirectory(inputs.checkpointDir, { patterns: inputs.checkpoints, from: cwd }),
  );
  if (directory !== undefined) {
    checkScores(inputs, directory, problems);
    await checkGlobs(inputs, directory, problems);
  }
  return new UsageError([...known, ...problems.said], { cause: problems.cause });
}

/** Remembers what users can fix. */
class Problems {
  readonly said: Said[] = [];
  /** what the first of them came from */
  cause: unknown;

  of<T>(look: () => T): T | undefined {
    try {
      return look();
    } catch (error) {
      if (!(error instanceof SlimError)) throw error;
      this.cause ??= error.cause;
      this.said.push(...error.lines, ...(error.hint === undefined ? [] : [error.hint]));
      return undefined;
    }
  }
}

function checkPlaces(
  inputs: Inputs,
  runConfig: RunConfig,
  places: Places,
  problems: Problems,
  run: RunDirectory = { path: inputs.checkpointDir, checkpoints: [], copies: [] },
): ResolvedBase | undefined {
  const base = problems.of(() => resolveBaseModel({ asked: inputs.baseModel, runConfig, places }));
  problems.of(() => assertOwnDirectory(inputs.slimDir, inputDirectories(run, base), [run.path]));
  return base;
}

function checkScores({ scores, scoresBetter }: Inputs, directory: RunDirectory, problems: Problems): void {
  if (scores !== undefined) problems.of(() => readScores(scores, scoresBetter, directory));
}

/** Whether each glob matches a tensor of the newest checkpoint that can be read; the others of a run have the same. */
async function checkGlobs(
  { excludeTensors }: Inputs,
  { checkpoints, copies }: RunDirectory,
  problems: Problems,
): Promise<void> {
  if (excludeTensors.length === 0) return;
  const newestFirst = [...checkpoints.toReversed(), ...copies].filter(({ problem }) => problem === undefined);
  for (const { file } of newestFirst) {
    try {
      const checkpoint = await openCheckpoint(file);
      checkpoint.close();
      problems.of(() => matchTensors(excludeTensors, [...checkpoint.stateDict.keys()]));
      return;
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
    }
  }
}
