/** What files are called in a package: as the base model calls them, else as they were called where they lay. */
import { basename } from 'node:path';
import { type Asset, isPackable } from './assets.js';

/** A file or directory that wants a name. */
interface Named extends Asset {
  /** where it was found */
  readonly at: string;
  /** it is what the base model's directory has by the given name */
  readonly ofBase: boolean;
}

/** Names in use. Windows and macOS make no difference between `A` and `a`. */
export class PackageNames {
  private readonly owners = new Map<string, Asset>();

  /**
   * The name that a file gets: another than asked for where a file of other content has that.
   * @param given what the base model's configuration.json calls the file of this slot
   * @param keys of the slot
   */
  nameOf(file: Named, given: string | undefined, keys: readonly string[]): string {
    const same = given !== undefined && (file.ofBase || basename(given) === basename(file.at));
    return this.register(same ? given : this.plain(file.at, keys), file);
  }

  /** A name for a file that is missing, so that no other stands in its place. */
  keep(wanted: string): string {
    return this.register(wanted, { path: `missing ${wanted}`, content: new Map() });
  }

  private register(wanted: string, file: Asset): string {
    const [, stem = wanted, ending = ''] = /^(.+?)(\.[^/]*)?$/.exec(wanted) ?? [];
    for (let count = 1; ; count++) {
      const name = count === 1 ? wanted : `${stem}-${count}${ending}`;
      const clash = [...this.owners].filter(([taken]) => clashes(taken, name.toLowerCase()));
      if (clash.every(([taken, owner]) => taken === name.toLowerCase() && isSame(owner, file))) {
        this.owners.set(name.toLowerCase(), file);
        return name;
      }
    }
  }

  /** The last part of a path of any system as a name that every system takes, else the last key. */
  plain(path: string, keys: readonly string[]): string {
    const called = path.split(/[\\/]+/).findLast((part) => part !== '') ?? '';
    const name = called
      .replace(/[^\p{L}\p{N}._+-]/gu, '_')
      .replace(/^\.+|[. ]+$/g, '')
      .slice(-100);
    return isPackable(name) ? name : (keys.findLast((key) => !/^\d+$/.test(key)) ?? 'file');
  }
}

/** The same name, or one a folder of the other. */
function clashes(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

function isSame(a: Asset, b: Asset): boolean {
  if (a.path === b.path) return true;
  return (
    a.content instanceof Uint8Array && b.content instanceof Uint8Array && Buffer.compare(a.content, b.content) === 0
  );
}
