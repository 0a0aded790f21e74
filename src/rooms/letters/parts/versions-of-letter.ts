/** The versions of letters as pages show them beside the letter: which there are, what each is, and who got it. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Beside } from '../../people/parts/recorded-thing.ts';
import { type KeptVersion, listVersions } from '../facts.ts';
import { fileWords, givenWords } from '../model.ts';

export type VersionLine = {
  readonly version: string;
  readonly href: string;
  readonly fileHref: string;
  readonly words: string;
  /** `The young person on 3 March 2025, by hand` */
  readonly given: readonly string[];
  readonly isAboutOthers: boolean;
};

const versionLine = (person: PersonId, version: KeptVersion): VersionLine => ({
  version: version.version,
  href: `/people/${person}/letter-files/${version.id}`,
  fileHref: `/people/${person}/letter-files/${version.id}/file`,
  words: fileWords(version),
  given: version.given.map(givenWords),
  isAboutOthers: version.about === 'others',
});

/** By the entry each stands beside. */
export async function versionsByLetter(
  reading: Reading,
  person: PersonId,
): Promise<ReadonlyMap<string, readonly VersionLine[]>> {
  const lines = (await listVersions(reading, person)).map(
    (version) => [version.letterId, versionLine(person, version)] as const,
  );
  const byLetter = Map.groupBy(lines, ([letter]) => letter);
  return new Map([...byLetter].map(([letter, of]) => [letter, of.map(([, line]) => line)]));
}

/** What stands beside one letter on its page. */
export async function filesBeside(reading: Reading, person: PersonId, letter: string): Promise<Beside> {
  const lines = (await versionsByLetter(reading, person)).get(letter) ?? [];
  return {
    heading: 'Its files, and who got which',
    lines: lines.map(({ version, href, words, given, isAboutOthers }) => ({
      text: version,
      href,
      words: [
        `${words}.`,
        given.length === 0 ? 'Who got it is not written down.' : `Got by: ${given.join('; ')}.`,
        isAboutOthers ? 'It goes into no copy for them.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    })),
  };
}
