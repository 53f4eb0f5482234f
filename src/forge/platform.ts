/** What `comment --to` needs of each platform. */
import type { Environment, Host } from '../host.js';
import type { Conversation } from './note.js';

/** A pull request, called merge request by GitLab. */
export interface Spot {
  readonly apiUrl: string;
  /** owner/name, or GitLab's number of the project */
  readonly repository: string;
  readonly number: number;
}

export interface Platform {
  readonly name: string;
  /** the variable that the token is taken from */
  readonly variable: string;
  /** what the token needs */
  readonly permissions: readonly string[];
  /** the variables that say what flags may say too */
  readonly variables: { readonly repository: string; readonly number: string };
  /** What the CI's variables say. */
  spot(environment: Environment): { readonly [K in keyof Spot]: Spot[K] | undefined };
  /** @throws what the platform answers where the pull request is not there */
  open(spot: Spot, token: string, host: Host): Promise<OpenConversation>;
}

interface OpenConversation extends Conversation {
  /** the newest commit of the pull request */
  readonly head: string | undefined;
}

/** A whole number of a variable. */
export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
