/**
 * Refuses an archive that would unpack to more than a council's lists ever hold, before anything else unpacks it; and one that
 * holds a program.
 */
import { type ArchiveLimits, BadArchive, openArchive, type WhyBadArchive } from '../../../web/open-archive.ts';
import { Refusal } from '../../../ground/refusal.ts';

const LIMITS: ArchiveLimits = {
  partsMost: 500,
  unpackedMost: 200 * 1024 * 1024,
  // Text repeats itself, and a sheet of dates packs to a fiftieth.
  timesMost: 100,
};

const SAYS: Readonly<Record<WhyBadArchive, (name: string, parts: number) => string>> = {
  broken: (name) => `${name} is a broken spreadsheet: its table of contents cannot be read.`,
  'too-many-parts': (name, parts) => `${name} has ${parts} parts; a workbook of lists has a few dozen.`,
  'points-outside': (name) => `${name} has a part that points outside itself. It was not opened.`,
  'packed-oddly': (name) => `${name} is packed in a way spreadsheets do not use.`,
  'unpacks-too-large': (name) => `${name} would unpack to far more than a workbook of lists holds. It was not opened.`,
};

export function refuseZipBomb(name: string, bytes: Uint8Array): void {
  try {
    for (const part of openArchive(bytes, LIMITS)) {
      if (/vbaProject\.bin$/i.test(part.name))
        throw new Refusal(`${name} holds a program (a macro). Save it as .xlsx without macros and choose that.`);
      part.unpack();
    }
  } catch (failure) {
    if (failure instanceof BadArchive) throw new Refusal(SAYS[failure.why](name, failure.parts));
    throw failure;
  }
}
