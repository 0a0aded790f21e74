/**
 * The words by which what is written is looked at, for everybody to read: the program's own and those the council added, from
 * which day, by whom and why. A word is added and ended by whoever keeps the council's lists; none of the program's is ended.
 */
import { may } from '../../../access/roles.ts';
import { addDays, type Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { AnyId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { dayField, form, textField } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { page, type PageModel, redirect, type SignedInRoute } from '../../../web/route.ts';
import { addCouncilWord, takeOffCouncilWord } from '../actions/keep-council-words.ts';
import { type CouncilWord, refuseWord } from '../council-words.ts';
import { HARM_WORDS } from '../reading/harm.ts';
import { WORD_LIST } from '../reading/word-list.ts';
import { type CouncilWordOf, holdCouncilWords, listCouncilWords } from '../store.ts';

type OurWordsModel = PageModel & {
  readonly mayKeep: boolean;
  readonly harm: ListTable;
  readonly another: ListTable;
  readonly ended: ListTable | null;
  /** Those of the program, folded away. */
  readonly harmOfTheProgram: readonly string[];
  readonly anotherOfTheProgram: ListTable;
};

const BACK = { text: 'Back to words we use', path: '/our-words' } as const;

const listPage: SignedInRoute = {
  method: 'GET',
  path: '/our-words',
  allow: 'see-rules',
  audit: 'nobody',
  handle: async (visit) => {
    const words = await visit.read(listCouncilWords);
    const mayKeep = may(visit.actor, 'keep-offer');
    const ended = words.filter(({ to }) => to !== null && to <= visit.on);
    const table = (caption: string, empty: string, listed: readonly CouncilWordOf[]): ListTable => ({
      caption,
      columns: [{ heading: 'Word' }, { heading: 'Say instead' }, { heading: 'Why' }, { heading: 'When, and by whom' }],
      rows: listed.map((one) => [
        { text: one.word, ...(mayKeep && one.to === null ? { href: `/our-words/${one.id}/end` } : {}) },
        { text: one.instead ?? 'Nothing: it names harm' },
        { text: one.reason },
        { text: whenWords(one) },
      ]),
      empty,
    });
    const now = (kind: CouncilWordOf['kind']) => words.filter((one) => one.kind === kind && !ended.includes(one));
    const model: OurWordsModel = {
      title: 'Words we use',
      mayKeep,
      harm: table('Words that name harm, added here', 'The council has added none.', now('harm')),
      another: table('Words that have another, added here', 'The council has added none.', now('another')),
      ended: ended.length === 0 ? null : table('Not on the lists any more', '', ended),
      harmOfTheProgram: HARM_WORDS,
      anotherOfTheProgram: {
        caption: 'Words that have another',
        isCaptionHidden: true,
        columns: [{ heading: 'Word' }, { heading: 'Say instead' }, { heading: 'Who asked for it' }],
        rows: WORD_LIST.map(({ word, instead, source }) => [{ text: word }, { text: instead }, { text: source }]),
        empty: 'There are none.',
      },
    };
    return page('writing/pages/our-words.njk', model);
  },
};

function whenWords({ from, to, addedBy, endedBy }: CouncilWordOf): string {
  const added = `From ${wordsOf(from)}, by ${addedBy}.`;
  return to === null ? added : `${added} Ended from ${wordsOf(to)}, by ${endedBy ?? 'somebody'}.`;
}

const word = textField({
  label: 'Which word is it?',
  called: 'which word it is',
  hint: 'As it is written. A star at its end stands for any ending: happy slap* is found in happy slapped and happy slapping.',
  most: 60,
  required: 'Write the word',
});
const reason = textField({
  label: 'Why does it come onto the list?',
  called: 'why it comes onto the list',
  hint: 'Who asked for it, and what they said. Everybody who works here can read this.',
  rows: 3,
  most: 500,
  required: 'Say why it comes onto the list',
});
const from = dayField({ label: 'From which day?', called: 'the first day', required: 'Enter the first day' });
const instead = textField({
  label: 'What could be said in its place?',
  called: 'what could be said in its place',
  hint: 'Plain words that say as much. For example: brothers and sisters.',
  most: 120,
  required: 'Say what could be said in its place',
});

/** Decided inside the write, and by one after the other: two words of one meaning could pass each other by. */
async function add(act: Act, said: CouncilWord): Promise<{ readonly id: string }> {
  await holdCouncilWords(act);
  const refused = refuseWord(said, await listCouncilWords(act));
  if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
  return addCouncilWord(act, said);
}

const addingHarm = formPage({
  path: '/our-words/harm/new',
  allow: 'keep-offer',
  audit: 'nobody',
  form: form({ fields: { word, reason, from } }),
  load: async () => null,
  heading: (_, visit) => ({
    title: 'Add a word that names harm',
    lead: 'No other word is ever offered for it, nor for anything else in its sentence. The check asks who did what to whom.',
    button: 'Save',
    back: BACK,
    values: { from: visit.on },
  }),
  submit: async ({ visit, values }) => {
    await visit.write({ action: 'add-word-of-harm', touches: [] }, (act) =>
      add(act, { ...values, word: tidy(values.word), kind: 'harm', instead: null, to: null }),
    );
    return redirect('/our-words', 'It is on the list.');
  },
});

const addingAnother = formPage({
  path: '/our-words/another/new',
  allow: 'keep-offer',
  audit: 'nobody',
  form: form({ fields: { word, instead, reason, from } }),
  load: async () => null,
  heading: (_, visit) => ({
    title: 'Add a word that has another',
    lead: 'Whoever writes it is told what they could say instead. It stays advice: nothing is changed.',
    button: 'Save',
    back: BACK,
    values: { from: visit.on },
  }),
  submit: async ({ visit, values }) => {
    await visit.write({ action: 'add-word-that-has-another', touches: [] }, (act) =>
      add(act, { ...values, word: tidy(values.word), instead: tidy(values.instead), kind: 'another', to: null }),
    );
    return redirect('/our-words', 'It is on the list.');
  },
});

/** A full stop at its end belongs to no word. */
const tidy = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '');

const ending = formPage({
  path: '/our-words/:word/end',
  allow: 'keep-offer',
  audit: 'nobody',
  form: form({
    fields: {
      last: dayField({
        label: 'Which is the last day on which it is looked for?',
        called: 'the last day',
        hint: 'The day before it came onto the list, if it should never have been there.',
        required: 'Enter the last day',
      }),
    },
  }),
  load: async (visit) => {
    const found = (await visit.read(listCouncilWords)).find(({ id }) => id === visit.id<AnyId>('word'));
    if (found === undefined) throw notFound();
    // Whoever sends it in a second window keeps what they typed; nobody ends it again.
    if (found.to !== null && visit.posted.fields.size === 0) throw notFound();
    return found;
  },
  heading: (one, visit) => ({
    title: 'End a word',
    caption: one.word,
    lead: `${whenWords(one)} ${one.reason}`,
    button: 'End it',
    back: BACK,
    values: { last: Math.max(visit.on - 1, one.from - 1) as Day },
    version: one.act,
  }),
  submit: async ({ visit, loaded, values, version }) => {
    const to = addDays(values.last, 1);
    await visit.write({ action: 'end-word', touches: [] }, async (act) => {
      const now = (await listCouncilWords(act)).find(({ id }) => id === loaded.id);
      if (now === undefined || now.act !== version || now.to !== null) throw new Stale();
      if (to < now.from)
        throw new Refused({
          last: `It came onto the list on ${wordsOf(now.from)}: enter the day before it, or a later one`,
        });
      return takeOffCouncilWord(act, now.id, to);
    });
    return redirect('/our-words', 'It is ended.');
  },
});

export const ourWordsPages: readonly SignedInRoute[] = [listPage, ...addingHarm, ...addingAnother, ...ending];
