/**
 * One dated thing on a record: what it says, where it is known from, how it came to say so; and the way to correct it or
 * strike it out. The same for every kind: a room says only what differs, in a `RecordedThing`.
 */

import { may } from '../../../access/roles.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { type Image, type Kept, listChanges } from '../../../storage/corrections.ts';
import { shownTexts } from '../../../web/form-view.ts';
import { type PageModel, page, type SignedInRoute, type TypedText } from '../../../web/route.ts';
import { listFolds, pathOfNoted } from '../../writing/facts.ts';
import { partsOf, type TextPart } from '../../writing/marked-words.ts';
import { type OthersWords, othersWords } from '../../writing/parts/others-words.ts';
import { puttingRight } from './put-right.ts';
import { type HistoryLine, historyOf, withoutOldWords } from './recorded-history.ts';
import { type Beside, getThing, isKeptElsewhere, pathOfThing, type RecordedThing } from './recorded-thing.ts';

export function recordedThing<Said>(thing: RecordedThing<Said>): readonly SignedInRoute[] {
  return [pageOfThing(thing), ...puttingRight(thing)];
}

type ThingModel = PageModel & {
  readonly caption: string;
  readonly back: { readonly text: string; readonly href: string };
  /** With what is about somebody else marked in them. */
  readonly texts: readonly (TypedText & { readonly parts: readonly TextPart[] })[];
  readonly others: OthersWords | null;
  readonly from: string;
  /** Said where it counts for nothing any more. */
  readonly standing: string | null;
  readonly history: readonly HistoryLine[];
  /** The note behind which its words are folded. */
  readonly folded: { readonly wrong: string; readonly by: string; readonly href: string } | null;
  readonly next: readonly { readonly text: string; readonly href: string }[];
  readonly beside: Beside | null;
  /** Said in place of the ways to put it right, where those are elsewhere. */
  readonly elsewhere: string | null;
  readonly correctHref: string | null;
  readonly strikeOutHref: string | null;
};

function pageOfThing<Said>(thing: RecordedThing<Said>): SignedInRoute {
  const { table, segment, correctedBy = 'record-event' } = thing;
  return {
    method: 'GET',
    path: `/people/:person/${segment}/:recorded`,
    allow: 'read-person',
    audit: { purpose: 'reading one thing on your record, and how it was recorded' },
    handle: async (visit) => {
      const model = await visit.readPeople(async (reading) => {
        const person = visit.id<PersonId>('person');
        const { name, hasDied, kept, said } = await getThing(
          thing,
          reading,
          person,
          visit.id<RecordedId>('recorded'),
          visit.on,
        );
        const changes = await listChanges(reading, table, kept);
        const textsAs = (image: Image): readonly TypedText[] => {
          const then = thing.saidOf(image);
          return thing.textsOf?.(then) ?? shownTexts(thing.formOf(then), thing.valuesOf(then));
        };
        const fold = (await listFolds(reading, [person])).find((one) => pathOfNoted(one) === `${segment}/${kept.id}`);
        const others = await othersWords(reading, { person, segment, id: kept.id, isGone: kept.removedBy !== null });
        const mayPutRight = kept.removedBy === null && may(visit.actor, correctedBy);
        const isElsewhere = isKeptElsewhere(visit, kept);
        const mayChange = mayPutRight && !isElsewhere;
        const mayGoOn = kept.removedBy === null && may(visit.actor, 'record-event');
        const result: ThingModel = {
          title: thing.titleOf(said),
          caption: name,
          back: { text: `Back to ${name}`, href: `/people/${person}` },
          texts: textsAs(kept.image).map((text) => ({
            ...text,
            parts: partsOf(text.text, others?.marks.map(({ words }) => words) ?? []),
          })),
          others: others === null ? null : { ...others, markHref: mayGoOn ? others.markHref : null },
          from:
            kept.sourceFileName === null
              ? 'It was entered here.'
              : `It came in the file ${kept.sourceFileName}, row ${kept.sourceRow}.`,
          standing: standingWords(kept),
          folded:
            fold === undefined
              ? null
              : {
                  wrong: fold.wrong,
                  by: `${fold.by}, ${wordsOf(fold.on)}`,
                  href: `/people/${person}/folded/${fold.id}`,
                },
          history: historyOf(changes, textsAs).map((line) =>
            thing.tellsNoOldWords === true ? withoutOldWords(line) : line,
          ),
          // Nobody is asked what becomes of anything after a death.
          next:
            mayGoOn && !hasDied
              ? (thing.nextOf?.(said, visit.actor) ?? [])
                  .filter(({ ofTheRecord }) => !(isElsewhere && ofTheRecord === true))
                  .map(({ text, path: to }) => ({ text, href: `${pathOfThing(thing, person, kept.id)}/${to}` }))
              : [],
          beside: (await thing.beside?.(reading, person, kept.id, visit.on)) ?? null,
          elsewhere:
            mayPutRight && isElsewhere
              ? `It came from ${visit.beside}. If it is wrong, have it corrected there: it comes here with the next files.`
              : null,
          correctHref: mayChange ? `${pathOfThing(thing, person, kept.id)}/correct` : null,
          strikeOutHref: mayChange ? `${pathOfThing(thing, person, kept.id)}/strike-out` : null,
        };
        return { result, people: [person], purpose: thing.purposeOf?.(said) };
      });
      return page('people/parts/recorded-thing.njk', model);
    },
  };
}

function standingWords({ removedBy, struckBy }: Kept): string | null {
  if (struckBy !== null) return 'This is struck out. It counts for nothing.';
  return removedBy === null ? null : 'The file it came in no longer says this. It counts for nothing.';
}
