/** What happened to the package's upload: where it lies, or why it does not. */
import type { ArtifactUpload } from '../../result.js';
import type { Translator } from '../../words/translator.js';

/** Hexadecimal digits that tell two digests apart. */
const SHORT = 12;

/**
 * In sentences; nothing where there is nothing to say.
 * @param address of the run's artifacts, to which the id belongs
 */
export function artifactLine(
  artifact: ArtifactUpload | undefined,
  address: string | undefined,
  t: Translator,
): string | undefined {
  if (artifact === undefined) return undefined;
  const { name, id, bytes, digest, reason, earlier } = artifact;
  const linkTo = (id: number): string => t.link(name, address === undefined ? null : `${address}/${id}`);
  const sentences = [
    ...(id === null || bytes === null
      ? []
      : [
          t.say('artifact.download', {
            link: linkTo(id),
            size: t.size(bytes),
            digest: t.name(digest === null ? '?' : digest.replace('sha256:', '').slice(0, SHORT)),
          }),
        ]),
    ...(reason === null ? [] : [t.say('artifact.none', { reason: t.told(reason) })]),
    ...(earlier === null ? [] : [t.say('artifact.earlier', { link: linkTo(earlier) })]),
  ];
  return sentences.length === 0 ? undefined : t.sentences(sentences);
}
