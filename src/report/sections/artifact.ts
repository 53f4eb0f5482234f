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
  words: Translator,
): string | undefined {
  if (artifact === undefined) return undefined;
  const { name, id, bytes, digest, reason, earlier } = artifact;
  const linkTo = (id: number): string => words.link(name, address === undefined ? null : `${address}/${id}`);
  const sentences = [
    ...(id === null || bytes === null
      ? []
      : [
          words.say('artifact.download', {
            link: linkTo(id),
            size: words.size(bytes),
            digest: words.name(digest === null ? '?' : digest.replace('sha256:', '').slice(0, SHORT)),
          }),
        ]),
    ...(reason === null ? [] : [words.say('artifact.none', { reason: words.told(reason) })]),
    ...(earlier === null ? [] : [words.say('artifact.earlier', { link: linkTo(earlier) })]),
  ];
  return sentences.length === 0 ? undefined : words.sentences(sentences);
}
