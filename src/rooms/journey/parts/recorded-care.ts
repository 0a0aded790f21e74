/** How one part of care reads from its row, and what is asked where it was written down wrongly: the parts that join it follow. */
import { legalStatus as legalStatuses } from '../../../code-sets/legal-status.ts';
import { placementProvider as providers } from '../../../code-sets/placement-provider.ts';
import { placementType as placementTypes } from '../../../code-sets/placement-type.ts';
import { plainWords } from '../../../code-sets/plain-words.ts';
import type { CodeSet } from '../../../code-sets/code-set.ts';
import { DIED, GOES_ON, reasonEpisodeCeased } from '../../../code-sets/reason-episode-ceased.ts';
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { choiceField, dayField, type FieldSet } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import { type Columns, correct, findKept } from '../../../storage/corrections.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { careCorrected, type CarePart, type CareSaid, careWithout } from '../care-corrected.ts';
import { listEpisodesInFull } from '../store.ts';
import { givenOf, home, legal, optionsOf, postcode, provider, urn } from './care-form.ts';

type CarePartSaid = Omit<CarePart, 'id'>;

export const recordedCare: RecordedThing<CarePartSaid> = {
  table: 'care_episode',
  segment: 'episodes',
  saidOf: (image) => {
    const text = (name: string): string | null => image[name] as string | null;
    const day = (name: string): Day | null => findIsoDay(text(name) ?? '') ?? null;
    return {
      beganOn: day('began_on') as Day,
      endedOn: day('ended_on'),
      reasonBegan: text('reason_began'),
      legalStatus: text('legal_status'),
      categoryOfNeed: text('category_of_need'),
      placementType: text('placement_type'),
      placementProvider: text('placement_provider'),
      reasonEnded: text('reason_ended'),
      reasonPlaceChanged: text('reason_place_changed'),
      homePostcode: text('home_postcode'),
      placementPostcode: text('placement_postcode'),
      urn: text('urn'),
    };
  },
  columnsOf: columnsOfCare,
  titleOf: ({ beganOn }) => `Care from ${wordsOf(beganOn)}`,
  onOf: ({ beganOn }) => beganOn,
  formOf: (said) => ({ fields: fieldsOf(said) }),
  valuesOf: (said) => ({ ...said }),
  textsOf: (said) => {
    const coded = (label: string, set: CodeSet, code: string | null) =>
      code === null ? [] : [{ label, text: `${plainWords(set, code)} (${code})` }];
    const text = (label: string, of: string | null) => (of === null ? [] : [{ label, text: of }]);
    return [
      { label: 'From which day?', text: wordsOf(said.beganOn) },
      ...text('Until which day?', said.endedOn === null ? null : wordsOf(said.endedOn)),
      ...coded('Legal status', legalStatuses, said.legalStatus),
      ...coded('Where do they live?', placementTypes, said.placementType),
      ...coded('Who provides it?', providers, said.placementProvider),
      ...text('Its postcode', said.placementPostcode),
      ...text('Ofsted’s number for it (URN)', said.urn),
      ...coded('How did it end?', reasonEpisodeCeased, said.reasonEnded),
    ];
  },
  filledIn: (values, before) => ({ ...before, ...saidOf(values as Given, before) }),
  correctingSays:
    'The parts of care before and after follow: the day between them, and a home or legal status that goes on in them. What it said before stays readable beside it.',
  refuse: () => undefined,
  within: async (act, { person, kept, said, facts, beside }) => {
    const parts = await listEpisodesInFull(act, person);
    const came = said === null ? careWithout(parts, kept.id, facts) : careCorrected(parts, kept.id, said, facts);
    if ('refused' in came) {
      const { field, sentence } = came.refused;
      throw new Refused({ [said === null ? 'why' : field]: sentence });
    }
    for (const part of came.changed) {
      if (part.id === kept.id) continue;
      const joined = await findKept(act, 'care_episode', person, part.id);
      if (joined === undefined) throw new Error('a part of care that joins another is not there any more');
      if (beside !== null && joined.sourceFileName !== null)
        throw new Refused({
          [said === null ? 'why' : 'beganOn']:
            `What came before or after it comes from ${beside}: have it put right there`,
        });
      await correct(act, 'care_episode', joined, columnsOfCare(part));
    }
    return came.changed.find(({ id }) => id === kept.id);
  },
};

function columnsOfCare(said: CarePartSaid): Columns {
  return {
    began_on: isoOf(said.beganOn),
    ended_on: said.endedOn === null ? null : isoOf(said.endedOn),
    reason_began: said.reasonBegan,
    legal_status: said.legalStatus,
    category_of_need: said.categoryOfNeed,
    placement_type: said.placementType,
    placement_provider: said.placementProvider,
    reason_ended: said.reasonEnded,
    reason_place_changed: said.reasonPlaceChanged,
    home_postcode: said.homePostcode,
    placement_postcode: said.placementPostcode,
    urn: said.urn,
  };
}

/** Only what fits: of what still goes on no end is asked, and of what went on in another part no reason. */
function fieldsOf({ beganOn, endedOn, reasonEnded }: CarePartSaid): FieldSet {
  const isOver = endedOn !== null && reasonEnded !== null && reasonEnded !== GOES_ON;
  return {
    beganOn: dayField({
      label: 'From which day?',
      called: 'the day it began',
      notAfterToday: true,
      required: 'Enter the day it began',
    }),
    ...(endedOn === null
      ? {}
      : {
          endedOn: dayField({
            label: 'Until which day?',
            called: 'the day it ended',
            hint: isOver ? 'Leave it blank if they are still in care.' : 'What came after begins that day.',
            notAfterToday: true,
            ...(isOver ? {} : { required: 'Enter the day it ended' }),
          }),
        }),
    legalStatus: legal(beganOn),
    placementType: home(beganOn),
    placementProvider: provider(beganOn),
    placementPostcode: postcode,
    urn,
    ...(isOver
      ? {
          reasonEnded: choiceField({
            label: 'How did it end?',
            as: 'select',
            options: optionsOf(reasonEpisodeCeased, endedOn, (code) => code === GOES_ON || code === DIED),
          }),
        }
      : {}),
  };
}

type Given = {
  readonly beganOn: Day;
  readonly endedOn?: Day | null;
  readonly legalStatus: string;
  readonly placementType: string;
  readonly placementProvider: string | null;
  readonly placementPostcode: string | null;
  readonly urn: string | null;
  readonly reasonEnded?: string | null;
};

function saidOf(values: Given, before: CarePartSaid): CareSaid {
  const endedOn = before.endedOn === null ? null : (values.endedOn ?? null);
  const reasonEnded = values.reasonEnded === undefined ? before.reasonEnded : values.reasonEnded;
  return {
    ...givenOf(values),
    beganOn: values.beganOn,
    endedOn,
    reasonEnded: endedOn === null ? null : reasonEnded,
    reasonPlaceChanged: endedOn === null ? null : before.reasonPlaceChanged,
  };
}
