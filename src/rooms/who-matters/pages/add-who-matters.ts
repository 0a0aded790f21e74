/** One more who matters to a young person: somebody who belongs to them and has a record here, or a name and how they belong. */
import type { PersonId } from '../../../ground/ids.ts';
import type { FieldSet } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { readFamily } from '../../people/parts/family.ts';
import { keepWhoMatters } from '../actions/keep-who-matters.ts';
import { listAllWhoMatter } from '../facts.ts';
import { refuseWhoMatters } from '../model.ts';
import { type OnRecord, whoMattersForm, whoMattersSaid } from '../parts/who-matters-form.ts';

type Loaded = { readonly id: PersonId; readonly name: string; readonly onRecord: readonly OnRecord[] };

const TO_A_RECORD = /^\/people\/(?<id>[^/]+)$/;

export const addWhoMattersPage: readonly SignedInRoute[] = formPage<FieldSet, Loaded>({
  path: '/people/:person/who-matters/new',
  allow: 'record-event',
  audit: { purpose: 'writing down who matters to you' },
  keeps: COMING_BACK,
  form: ({ onRecord }) => whoMattersForm(onRecord),
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      // Only whom the reader may open: a family leaves out everybody else without a gap.
      const lines = (await readFamily(reading, id, visit.on)).flatMap(({ now, before }) => [...now, ...before]);
      const byId = new Map(
        lines.flatMap(({ name, href }) => {
          const other = TO_A_RECORD.exec(href ?? '')?.groups?.['id'] as PersonId | undefined;
          return other === undefined ? [] : [[other, { id: other, name }] as const];
        }),
      );
      return { result: { id, name: nameOf(person), onRecord: [...byId.values()] }, people: [id] };
    }),
  heading: ({ id, name }, visit) => ({
    title: 'Somebody who matters',
    caption: name,
    lead: 'Ask the young person. Nobody is put down whom they have not named.',
    button: 'Save',
    back: comingBack(visit, id, name),
  }),
  submit: async ({ visit, loaded: { id, name }, values }) => {
    const who = whoMattersSaid(values, visit.on);
    if (who.otherId === null && who.named === null) throw new Refused({ named: 'Say who it is' });
    await visit.write(
      { action: 'keep-who-matters', touches: who.otherId === null ? [id] : [id, who.otherId] },
      async (act) => {
        const { diedOn } = await getFactsOf(act, id);
        const refused = refuseWhoMatters(who, { diedOn, others: await listAllWhoMatter(act, [id]) });
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        return keepWhoMatters(act, id, who);
      },
    );
    return redirect(comingBack(visit, id, name).path, 'It is saved.');
  },
});
