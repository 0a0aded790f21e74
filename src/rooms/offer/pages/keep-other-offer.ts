/**
 * Keeps other councils' offers beside ours: a council by its name and whom to ask there, and line by line how its offer stands
 * to ours. What a line said before is in the journal.
 */
import { addDays, type Day } from '../../../ground/day.ts';
import type { AnyId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet, GivenValues } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { type Path, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { listAuthorities } from '../../authority/facts.ts';
import { addOtherCouncil, addOtherOffer, changeOtherCouncil, changeOtherOffer } from '../actions/keep-other-offer.ts';
import { type OtherCouncil, type OtherOffer, refuseCouncil, refuseOtherOffer, type Standing } from '../elsewhere.ts';
import {
  holdOtherCouncil,
  listOtherCouncils,
  listOtherOffers,
  type OtherCouncilOf,
  type OtherOfferOf,
} from '../elsewhere-store.ts';
import { isOffered } from '../model.ts';
import { councilForm, lineForm } from '../parts/other-offer-form.ts';
import { type ItemOf, listOfferItems } from '../store.ts';
import type { Act } from '../../../storage/storage.ts';

const TO_ALL = { text: 'Back to what other councils offer', path: '/offer/elsewhere' } as const;
const pathOf = (id: string): Path => `/offer/elsewhere/${id}`;
const toCouncil = ({ id, name }: OtherCouncilOf) => ({ text: `Back to ${name}`, path: pathOf(id) });

async function councilOf(visit: Visit): Promise<OtherCouncilOf> {
  const found = (await visit.read(listOtherCouncils)).find(({ id }) => id === visit.id<AnyId>('council'));
  if (found === undefined) throw notFound();
  return found;
}

/** Read again inside the write: somebody may have added it since the form was opened. */
async function refuseTheName(act: Act, { name }: OtherCouncil, but?: string): Promise<void> {
  const ours = (await listAuthorities(act)).find(({ id }) => id === act.actor.authorityId)?.name ?? '';
  const others = (await listOtherCouncils(act)).filter(({ id }) => id !== but);
  const refused = refuseCouncil(name, others, ours);
  if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
}

const addingCouncil = formPage({
  path: '/offer/elsewhere/new',
  allow: 'keep-offer',
  audit: 'nobody',
  form: councilForm,
  load: async () => null,
  heading: () => ({ title: 'Add a council', button: 'Save', back: TO_ALL }),
  submit: async ({ visit, values }) => {
    const { id } = await visit.write({ action: 'add-other-council', touches: [] }, async (act) => {
      await refuseTheName(act, values);
      return addOtherCouncil(act, values);
    });
    return redirect(pathOf(id), 'The council is on the list. Say now how its offer stands to ours.');
  },
});

const changingCouncil = formPage({
  path: '/offer/elsewhere/:council/change',
  allow: 'keep-offer',
  audit: 'nobody',
  form: councilForm,
  load: councilOf,
  heading: (council) => ({
    title: 'Change a council',
    button: 'Save',
    back: toCouncil(council),
    values: { name: council.name, ask: council.ask },
    version: council.act,
  }),
  submit: async ({ visit, loaded, values, version }) => {
    await visit.write({ action: 'change-other-council', touches: [] }, async (act) => {
      const now = (await listOtherCouncils(act)).find(({ id }) => id === loaded.id);
      if (now === undefined || now.act !== version) throw new Stale();
      await refuseTheName(act, values, loaded.id);
      return changeOtherCouncil(act, loaded.id, values);
    });
    return redirect(pathOf(loaded.id), 'It is changed.');
  },
});

type Beside = {
  readonly council: OtherCouncilOf;
  /** Null for what they have and we have not. */
  readonly item: ItemOf | null;
  readonly line: OtherOfferOf | null;
};

/** One form for what stands beside an item, and for what stands beside none. */
function linePage(path: Path, load: (visit: Visit) => Promise<Beside>): readonly SignedInRoute[] {
  return formPage<FieldSet, Beside>({
    path,
    allow: 'keep-offer',
    audit: 'nobody',
    form: ({ item }) => lineForm(item === null),
    load,
    heading: ({ council, item, line }, visit) => ({
      title: item?.title ?? line?.title ?? 'What they have and we have not',
      caption: council.name,
      ...(item === null ? {} : { lead: `Here: ${item.what}` }),
      button: 'Save',
      back: toCouncil(council),
      values: line === null ? { from: visit.on } : valuesOf(line),
      ...(line === null ? {} : { version: line.act }),
    }),
    submit: async ({ visit, loaded: { council, item, line }, values, version }) => {
      const said = saidOf(council.id, item?.id ?? null, values);
      await visit.write(
        { action: line === null ? 'add-other-offer' : 'change-other-offer', touches: [] },
        async (act) => {
          await holdOtherCouncil(act, council.id);
          const lines = await listOtherOffers(act, council.id);
          const now = lines.find(({ id }) => id === line?.id);
          if (line !== null && now?.act !== version) throw new Stale();
          const refused = refuseOtherOffer(
            said,
            lines.filter((one) => one !== now),
            line === null ? visit.on : null,
          );
          if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
          return line === null ? addOtherOffer(act, said) : changeOtherOffer(act, line.id, said);
        },
      );
      return redirect(pathOf(council.id), 'It is saved.');
    },
  });
}

function saidOf(councilId: string, itemId: string | null, values: Readonly<Record<string, unknown>>): OtherOffer {
  const text = (name: string): string | null => (values[name] as string | null | undefined) ?? null;
  const last = values['to'] as Day | null;
  const isThere = itemId === null || text('standing') !== 'not-there';
  return {
    councilId,
    itemId,
    title: itemId === null ? text('title') : null,
    standing: itemId === null ? 'only-there' : (text('standing') as Standing),
    // What is not there has no words and no policy, whatever stands in the boxes.
    what: isThere ? text('what') : null,
    policy: isThere ? text('policy') : null,
    from: values['from'] as Day,
    to: last === null ? null : addDays(last, 1),
  };
}

const valuesOf = ({ title, standing, what, policy, from, to }: OtherOfferOf): GivenValues<FieldSet> => ({
  title,
  standing,
  what,
  policy,
  from,
  to: to === null ? null : addDays(to, -1),
});

const besideItem = linePage('/offer/elsewhere/:council/items/:item', async (visit) => {
  const item = (await visit.read(listOfferItems)).find(({ id }) => id === visit.id<AnyId>('item'));
  if (item === undefined || !isOffered(item, visit.on)) throw notFound();
  return { council: await councilOf(visit), item, line: null };
});

const besideNone = linePage('/offer/elsewhere/:council/more', async (visit) => ({
  council: await councilOf(visit),
  item: null,
  line: null,
}));

const changingLine = linePage('/offer/elsewhere/:council/lines/:line', async (visit) => {
  const council = await councilOf(visit);
  const lines = await visit.read((reading) => listOtherOffers(reading, council.id));
  const line = lines.find(({ id }) => id === visit.id<AnyId>('line'));
  if (line === undefined) throw notFound();
  const item = (await visit.read(listOfferItems)).find(({ id }) => id === line.itemId) ?? null;
  return { council, item, line };
});

export const keepOtherOfferPages: readonly SignedInRoute[] = [
  ...addingCouncil,
  ...changingCouncil,
  ...besideItem,
  ...besideNone,
  ...changingLine,
];
