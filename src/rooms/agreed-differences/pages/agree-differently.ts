/**
 * A local standard is agreed differently with one young person: asked of a rule that is the council's own, and of no other.
 * A manager says so: a worker does not agree alone to do less, nor to be looked after less.
 */
import { localValuesOf } from '../../../rules/evaluate.ts';
import { rules } from '../../../rules/index.ts';
import type { LocalSetting, Rule } from '../../../rules/rule.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type Visit } from '../../../web/route.ts';
import { getFactsOf, getSettings } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { agreeDifferently } from '../actions/agree-differently.ts';
import { refuseAgreed, whyNotOpen } from '../model.ts';
import { type AgreedFields, agreedForm, agreedSaid } from '../parts/agreed-form.ts';

type Loaded = {
  readonly id: PersonId;
  readonly name: string;
  readonly rule: Rule;
  readonly setting: LocalSetting;
  /** The council's own number today. */
  readonly standard: number | null;
};

export const agreeDifferentlyPage = formPage<AgreedFields, Loaded>({
  path: '/people/:person/agreed/new/:topic/:rule/:setting',
  allow: 'direct-work',
  audit: { purpose: 'agreeing something differently with you' },
  keeps: COMING_BACK,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const { rule, setting } = askedOf(visit);
      // Nobody is offered what the law asks for; whoever sends a form for it is told why it cannot be.
      if (whyNotOpen(rule) !== undefined && visit.posted.fields.size === 0) throw notFound();
      const standard = await standardOf(reading, rule, setting, visit);
      return { result: { id, name: nameOf(person), rule, setting, standard }, people: [id] };
    }),
  form: ({ setting, standard }) => agreedForm(setting, standard),
  heading: ({ id, name, rule }, visit) => ({
    title: 'Agree it differently',
    caption: name,
    lead: `${rule.title}. This is the council’s own standard. What is agreed here holds for this young person alone, and until a day.`,
    button: 'Save',
    back: comingBack(visit, id, name),
    values: { agreedWith: name, agreedBy: visit.actor.name, from: visit.on },
  }),
  submit: async ({ visit, loaded: { id, name, rule, setting }, values }) => {
    const agreed = agreedSaid(values, { rule: rule.id, setting: setting.name });
    await visit.write({ action: 'agree-differently', touches: [id] }, async (act) => {
      const facts = await getFactsOf(act, id);
      const refused = refuseAgreed(agreed, {
        rule,
        standard: await standardOf(act, rule, setting, { on: agreed.from }),
        earliest: visit.on,
        diedOn: facts.diedOn,
        others: facts.agreedDifferences,
      });
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return agreeDifferently(act, id, agreed);
    });
    return redirect(comingBack(visit, id, name).path, 'It is saved. What is due next has been worked out again.');
  },
});

function askedOf({ params }: Visit): { readonly rule: Rule; readonly setting: LocalSetting } {
  const rule = rules.find(({ id }) => id === `${params['topic']}/${params['rule']}`);
  const setting = rule?.kind === 'duty' ? rule.local.find(({ name }) => name === params['setting']) : undefined;
  if (rule === undefined || setting === undefined) throw notFound();
  return { rule, setting };
}

async function standardOf(
  reading: Reading,
  rule: Rule,
  { name }: LocalSetting,
  { on }: Pick<Visit, 'on'>,
): Promise<number | null> {
  if (rule.kind === 'status') return null;
  return localValuesOf(rule, (await getSettings(reading)).localValues).value(name, on);
}
