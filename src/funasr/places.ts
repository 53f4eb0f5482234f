/**
 * Where the files of a package may come from. A run directory may come from anyone, and what its configuration names gets
 * uploaded: so files are taken from places that belong to the training alone, whatever a path or a link says, and never a
 * hidden one.
 */
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import type { Permission } from './assets.js';
import { isBlobOf, isWithin, realOf, statOf } from './small-file.js';

/** What main and command know of the machine. All paths are absolute. */
export interface Places {
  /** where the job works; null: nowhere */
  readonly workspace: string | null;
  readonly home: string | null;
  /** directories below which ModelScope keeps models as `<owner>/<name>` */
  readonly modelscope: readonly string[];
  /** directories below which Hugging Face keeps models as `models--<owner>--<name>` */
  readonly huggingface: readonly string[];
}

export const NO_PLACES: Places = { workspace: null, home: null, modelscope: [], huggingface: [] };

/**
 * The places of this machine, by the variables of CI systems and hubs.
 * @param environment as `process.env`
 * @param home the user's directory
 * @param cwd the directory that the program works in
 */
export function findPlaces(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
  cwd: string,
): Places {
  const variable = (name: string): string | undefined => environment[name] || undefined;
  const jenkins = variable('JENKINS_URL') && variable('WORKSPACE');
  const job = variable('GITHUB_WORKSPACE') ?? variable('CI_PROJECT_DIR') ?? jenkins;
  // A home directory is not a workspace.
  const here = cwd === home || isWithin(cwd, home) ? undefined : cwd;
  const workspace = job ?? here;
  // Releases of modelscope differ in what they put between the cache and a model.
  const modelscope = variable('MODELSCOPE_CACHE') ?? join(home, '.cache', 'modelscope');
  const cache = variable('XDG_CACHE_HOME') ?? join(home, '.cache');
  const huggingface = variable('HF_HOME') ?? join(cache, 'huggingface');
  const hub = variable('HF_HUB_CACHE') ?? variable('HUGGINGFACE_HUB_CACHE') ?? join(huggingface, 'hub');
  return {
    workspace: workspace === undefined ? null : resolve(workspace),
    home: resolve(home),
    modelscope: ['models', 'hub/models', 'hub', ''].map((folder) => resolve(modelscope, folder)),
    huggingface: [resolve(hub)],
  };
}

/** Directories whose files may be taken, whatever they hold. */
export class AllowedPlaces implements Permission {
  private readonly roots: readonly string[];
  private readonly caches: readonly string[];

  /**
   * The run directory and its parent, the workspace, `named`, `guessed`, and models in the hubs' caches.
   * @param named directories that the workflow's author has named
   * @param guessed directories that hold what the author has named: no place where they hold all and sundry
   */
  constructor(
    run: string,
    { named, guessed }: { readonly named: readonly string[]; readonly guessed: readonly string[] },
    { workspace, home, modelscope, huggingface }: Places,
  ) {
    const real = (paths: readonly (string | null)[]): string[] => paths.flatMap((path) => realOf(path) ?? []);
    const wide = real([home, workspace]);
    const isNarrow = (path: string): boolean =>
      !isShared(path) && path !== realOf(home) && !wide.some((one) => isWithin(path, one));
    const certain = real([run, workspace, ...named]);
    this.roots = [...certain, ...real([dirname(resolve(run)), ...guessed]).filter(isNarrow)];
    this.caches = real([...modelscope, ...huggingface]);
  }

  includes(path: string): boolean {
    return (
      this.roots.some((root) => isVisible(root, path) || isBlobOf(root, path)) ||
      this.caches.some((cache) => isVisible(cache, path) && isOfModel(cache, path))
    );
  }

  isOrHolds(path: string): boolean {
    return [...this.roots, ...this.caches].some((root) => root === path || isWithin(path, root));
  }
}

/** The files of a model's directory, for names that its own configuration.json gives. */
export function withinModel(directory: string): Permission {
  const root = realOf(directory) ?? directory;
  return {
    includes: (path) => isVisible(root, path) || isBlobOf(root, path),
    isOrHolds: (path) => path === root || isWithin(path, root),
  };
}

/** Below `root`, without hidden files or folders on the way. */
function isVisible(root: string, path: string): boolean {
  return (
    isWithin(root, path) &&
    !relative(root, path)
      .split(sep)
      .some((part) => part.startsWith('.'))
  );
}

/** Hubs keep more in their caches than models: a user's credentials, data sets. */
function isOfModel(cache: string, path: string): boolean {
  const [owner = '', name = ''] = relative(cache, path).split(sep);
  if (owner.startsWith('models--')) return true;
  return name !== '' && MODEL_MARKS.some((mark) => statOf(join(cache, owner, name, mark))?.isFile());
}

const MODEL_MARKS = ['configuration.json', 'config.yaml', 'config.json'];

/** A whole disk, or a directory that everyone may write to, as /tmp. */
function isShared(path: string): boolean {
  return parse(path).root === path || ((statOf(path)?.mode ?? 0) & STICKY) !== 0;
}

const STICKY = 0o1000;
