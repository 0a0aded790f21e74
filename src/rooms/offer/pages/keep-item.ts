/** Keeps the council's offer: one item is added, changed or ended. What an item said before stays in the journal. */
import { addDays } from '../../../ground/day.ts';
import type { AnyId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form, type GivenValues, textField, type ValuesOf } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { addOfferItem, changeOfferItem } from '../actions/keep-offer-item.ts';
import { HOW_OFTEN, type OfferItem, refuseItem } from '../model.ts';
import { findPence, ONE_AMOUNT, typedPounds } from '../../../ground/money.ts';
import { GROUPS, groupOf, type Who, type WhoGroup } from '../parts/who-groups.ts';
import { type ItemOf, listOfferItems } from '../store.ts';

/** At most eight questions. Who qualifies is one of the groups the policy names: finer ones come with the policy's own table. */
const itemForm = form({
  fields: {
    title: textField({ label: 'What is it called?', most: 80, required: 'Say what it is called' }),
    what: textField({
      label: 'What is it?',
      hint: '25 words or fewer, to a young person.',
      rows: 2,
      most: 400,
      required: 'Say what it is',
    }),
    who: choiceField({
      label: 'For whom is it?',
      as: 'select',
      options: Object.entries(GROUPS).map(([value, { words }]) => ({ value, text: words })),
      required: 'Say for whom it is',
    }),
    amount: textField({
      label: 'How much at most?',
      hint: 'In pounds. Leave it blank if it is not money.',
      most: 12,
      width: 10,
      shape: ONE_AMOUNT,
    }),
    howOften: choiceField({
      label: 'How often?',
      as: 'select',
      options: Object.entries(HOW_OFTEN).map(([value, text]) => ({ value, text })),
      required: 'Say how often',
    }),
    howToAsk: textField({ label: 'How does somebody ask for it?', most: 200, required: 'Say how to ask for it' }),
    policy: textField({
      label: 'Where is the policy?',
      hint: 'Its name and where it is kept.',
      most: 200,
      required: 'Say where the policy is',
    }),
    from: dayField({ label: 'From which day?', called: 'the first day', required: 'Enter the first day' }),
  },
});
type Fields = (typeof itemForm)['fields'];

const { from: _from, who, ...sameFields } = itemForm.fields;
const changeForm = form({
  fields: {
    ...sameFields,
    who: choiceField({
      label: who.label,
      hint: 'Leave it blank to keep it as it is.',
      as: 'select',
      options: who.options,
    }),
    to: dayField({
      label: 'On which day does it end?',
      called: 'the day it ends',
      hint: 'The last day on which it can be asked for. Leave it blank while it goes on.',
    }),
  },
});
type ChangeFields = (typeof changeForm)['fields'];

const adding = formPage<Fields, null>({
  path: '/offer/new',
  allow: 'keep-offer',
  audit: 'nobody',
  form: itemForm,
  load: async () => null,
  heading: (_, visit) => ({
    title: 'Add to the offer',
    button: 'Save',
    back: { text: 'Back to what we offer', path: '/offer' },
    values: { from: visit.on },
  }),
  submit: async ({ visit, values }) => {
    const item: OfferItem = {
      kind: 'help',
      ...saidOf(values),
      ...whoOf(GROUPS[values.who as WhoGroup]),
      from: values.from,
      to: null,
    };
    refuseAtAll(item);
    await visit.write({ action: 'add-offer-item', touches: [] }, (act) => addOfferItem(act, item));
    return redirect('/offer', 'It is in the offer.');
  },
});

const changing = formPage<ChangeFields, ItemOf>({
  path: '/offer/:item/change',
  allow: 'keep-offer',
  audit: 'nobody',
  form: changeForm,
  load: async (visit) => {
    const item = (await visit.read(listOfferItems)).find(({ id }) => id === visit.id<AnyId>('item'));
    if (item === undefined) throw notFound();
    return item;
  },
  heading: (item) => ({
    title: 'Change an item of the offer',
    lead: 'What young people were told and had of it stays as it was recorded.',
    button: 'Save',
    back: { text: 'Back to what we offer', path: '/offer' },
    values: valuesOf(item),
    version: item.act,
  }),
  submit: async ({ visit, loaded, values, version }) => {
    const item: OfferItem = {
      ...loaded,
      ...saidOf(values),
      ...(values.who === null ? {} : whoOf(GROUPS[values.who as WhoGroup])),
      to: values.to === null ? null : addDays(values.to, 1),
    };
    refuseAtAll(item);
    await visit.write({ action: 'change-offer-item', touches: [] }, async (act) => {
      const now = (await listOfferItems(act)).find(({ id }) => id === loaded.id);
      if (now === undefined || now.act !== version) throw new Stale();
      return changeOfferItem(act, loaded.id, item);
    });
    return redirect('/offer', 'It is changed.');
  },
});

const whoOf = ({ statuses, ageFrom, ageTo, homes, learning }: Who): Who => ({
  statuses,
  ageFrom,
  ageTo,
  homes,
  learning,
});

type Said = Pick<ValuesOf<Fields>, 'title' | 'what' | 'amount' | 'howOften' | 'howToAsk' | 'policy'>;

const saidOf = ({ title, what, amount, howOften, howToAsk, policy }: Said) => ({
  title,
  what,
  amount: amount === null ? null : (findPence(amount) ?? null),
  howOften: howOften as OfferItem['howOften'],
  howToAsk,
  policy,
});

function valuesOf(item: ItemOf): GivenValues<ChangeFields> {
  return {
    title: item.title,
    what: item.what,
    who: groupOf(item),
    amount: typedPounds(item.amount),
    howOften: item.howOften,
    howToAsk: item.howToAsk,
    policy: item.policy,
    to: item.to === null ? null : addDays(item.to, -1),
  };
}

function refuseAtAll(item: OfferItem): void {
  const refused = refuseItem(item);
  if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
}

export const keepItemPages: readonly SignedInRoute[] = [...adding, ...changing];
