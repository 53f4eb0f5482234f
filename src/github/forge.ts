/** Whose runner this is. Gitea and Forgejo run Actions too, with an API that is GitHub's except for a few things. */
import type { Environment } from '../host.js';

export type Forge = 'GitHub' | 'GitHub Enterprise Server' | 'Gitea' | 'Forgejo';

/** As the runner's variables tell: Forgejo's sets Gitea's too. */
export function forgeOf(environment: Environment): Forge {
  if (environment['FORGEJO_ACTIONS']) return 'Forgejo';
  if (environment['GITEA_ACTIONS']) return 'Gitea';
  // The same test as that of @actions/artifact, which throws GHESNotSupportedError.
  const host = new URL(environment['GITHUB_SERVER_URL'] || 'https://github.com').hostname.toLowerCase();
  const isGitHub = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
  return isGitHub ? 'GitHub' : 'GitHub Enterprise Server';
}

/** Who writes comments with the job's own token. A Forgejo whose runner is Gitea's calls it by its own name. */
export function defaultAuthors(forge: Forge): readonly string[] {
  return forge.startsWith('GitHub') ? ['github-actions[bot]'] : ['gitea-actions', 'forgejo-actions'];
}
