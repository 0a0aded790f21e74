/**
 * A death, recorded by hand in two steps: the day, then what that will end and for whom, since a mistake would hurt. The
 * same form puts right what was recorded, with the reason, and brings back everything that had ended.
 */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { strikeOut } from '../../../storage/corrections.ts';
import type { Act, Reading } from '../../../storage/storage.ts';
import { type DraftView, sentDraftView } from '../../../web/drafts.ts';
import { choiceField, dayField, type FieldSet, type Form, type ValuesOf } from '../../../web/form.ts';
import { formPage, Refused, refuse, Stale } from '../../../web/form-page.ts';
import { typedOfPosted } from '../../../web/form-view.ts';
import { firstOf } from '../../../web/posted.ts';
import { type PageModel, page, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { followDeath, isCareTouchedBy } from '../../journey/actions/keep-care.ts';
import { listOpenMeetings } from '../../keeping-in-touch/facts.ts';
import { getFactsOf, listOpenDuties } from '../../ledger/facts.ts';
import { listStandingPromises } from '../../promises/facts.ts';
import { listWorkers } from '../../workforce/facts.ts';
import { type DeathSaid, recordDeath, whyNotDied } from '../actions/record-death.ts';
import { getPersonInFull } from '../facts.ts';
import { nameOf } from '../model.ts';
import { whyCorrected } from '../parts/put-right.ts';
import { type Touched, whatComesBack, whatEnds } from '../parts/what-a-death-ends.ts';

type Loaded = Omit<Touched, 'isCareTouched'> & { readonly id: PersonId; readonly name: string };

export type CheckModel = PageModel & {
  readonly caption: string;
  readonly says: string;
  readonly ends: readonly string[];
  readonly draft: DraftView;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly button: string;
  readonly back: { readonly text: string; readonly href: string };
};

const on = dayField({
  label: 'On which day did they die?',
  called: 'the day they died',
  hint: 'For example, 18 2 2025',
  notAfterToday: true,
});
const recordForm: Form = { fields: { on: { ...on, required: 'Enter the day they died' } } };
const correctForm: Form = {
  fields: {
    which: choiceField({
      label: 'What was recorded wrongly?',
      called: 'what was recorded wrongly',
      as: 'radios',
      options: [
        { value: 'day', text: 'The day. They died on another day' },
        { value: 'mistake', text: 'They have not died. It was recorded by mistake' },
      ],
      required: 'Say what was recorded wrongly',
    }),
    on: { ...on, label: 'If the day was wrong: on which day did they die?' },
    why: { ...whyCorrected, hint: 'Whoever may open this record can read this.' },
  },
};

const FAR = 100_000 as Day;

async function load(visit: Visit): Promise<Loaded> {
  const id = visit.id<PersonId>('person');
  return visit.readPeople(async (reading) => ({ result: await readTouched(reading, id, visit.on), people: [id] }));
}

async function readTouched(reading: Reading, id: PersonId, today: Day): Promise<Loaded> {
  const person = await getPersonInFull(reading, id, today);
  const facts = await getFactsOf(reading, id);
  const workers = await listWorkers(reading, [id], today);
  return {
    id,
    name: nameOf(person),
    facts,
    owed: (await listOpenDuties(reading, [id], today)).length,
    promises: (await listStandingPromises(reading, [id], null, today)).map(({ what }) => what),
    planned: (await listOpenMeetings(reading, [id], FAR, today))
      .filter(({ outcome }) => outcome === 'planned')
      .map(({ visitedOn }) => visitedOn),
    workers: [...new Set(workers.flatMap(({ name, coverName }) => (coverName === null ? [name] : [name, coverName])))],
  };
}

/** A death that is recorded is put right; one that is not is recorded. Undefined where the day is still to be said. */
function saidIn({ facts }: Loaded, values: ValuesOf<FieldSet>): DeathSaid | undefined {
  if (facts.diedOn !== null && values['which'] === 'mistake') return { diedOn: null };
  const day = values['on'] as Day | null;
  return day === null ? undefined : { diedOn: day };
}

function checkOf(loaded: Loaded, visit: Visit, said: DeathSaid, form: Form): CheckModel {
  const { id, name } = loaded;
  const { diedOn } = said;
  const touched = { ...loaded, isCareTouched: isCareTouchedBy(loaded.facts, diedOn) };
  return {
    title: 'Check before you save',
    caption: name,
    says: diedOn === null ? `You say that ${name} has not died.` : `You say that ${name} died on ${wordsOf(diedOn)}.`,
    ends: diedOn === null ? whatComesBack(touched) : whatEnds(touched, diedOn),
    // Under the key of the form before, so that a draft of that ends when this is saved.
    draft: sentDraftView(visit.posted, 'Check before you save'),
    hidden: Object.entries(typedOfPosted(form, visit.posted)).map(([field, value]) => ({ name: field, value })),
    button: diedOn === null ? 'They have not died: save' : 'They have died: save',
    back: { text: 'Go back and change it', href: `/people/${id}/death` },
  };
}

/** All of it or nothing: the day, being in care, and what was said to others because of it. */
async function write(act: Act, { id, facts: before }: Loaded, said: DeathSaid): Promise<void> {
  const facts = await getFactsOf(act, id);
  // What it ends was shown for the day that was recorded then; another day has not been checked by anybody.
  if (facts.diedOn !== before.diedOn) throw new Stale();
  const refused = whyNotDied(facts, said);
  if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
  await recordDeath(act, id, said);
  await followDeath(act, facts, said.diedOn);
  if (said.diedOn !== null) return;
  for (const { kind, id: entry } of facts.entries) if (kind === 'death-notified') await strikeOut(act, 'entry', entry);
}

const formOf = ({ facts }: Loaded): Form => (facts.diedOn === null ? recordForm : correctForm);

export const deathPage: readonly SignedInRoute[] = formPage<FieldSet, Loaded>({
  path: '/people/:person/death',
  allow: 'record-event',
  audit: { purpose: 'recording a death' },
  form: formOf,
  whole: correctForm,
  load,
  heading: ({ id, name, facts: { diedOn } }) => ({
    title: diedOn === null ? 'Record that they have died' : 'Put right what is recorded of their death',
    caption: name,
    lead:
      diedOn === null
        ? 'On the next page you see what this will end, and for whom, before anything is saved.'
        : `It is recorded that they died on ${wordsOf(diedOn)}. Nothing is saved before you have checked it on the next page.`,
    button: 'Continue',
    back: { text: `Back to ${name}`, path: `/people/${id}` },
  }),
  submit: async ({ visit, loaded, values }) => {
    const { id, facts } = loaded;
    const said = saidIn(loaded, values);
    if (said === undefined) return refuse({ on: 'Enter the day they died' });
    const refused = whyNotDied(facts, said);
    if (refused !== undefined) return refuse({ [refused.field]: refused.sentence });
    if (firstOf(visit.posted, 'checked') !== 'yes')
      return page('people/pages/check-death.njk', checkOf(loaded, visit, said, formOf(loaded)));
    const reason = values['why'] as string | undefined;
    const action = facts.diedOn === null ? 'record-death' : 'correct-death';
    await visit.write({ action, touches: [id], ...(reason === undefined ? {} : { reason }) }, async (act) => {
      await write(act, loaded, said);
      return {};
    });
    return redirect(
      `/people/${id}`,
      said.diedOn === null ? 'It is put right. What is owed is owed again.' : 'It is saved.',
    );
  },
});
