/** One small form for each step of the offer with a young person: told, asked for, authorised, paid, what difference it made. */
import type { Permission } from '../../../access/roles.ts';
import { birthday } from '../../../ground/day.ts';
import type { AnyId, PersonId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet, GivenValues } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { type Path, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { getFactsOf, listSpells } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordOfferStep } from '../actions/record-offer-step.ts';
import { circumstancesOn } from '../circumstances.ts';
import { isOffered } from '../model.ts';
import { poundsOf, typedPounds } from '../../../ground/money.ts';
import { amountWords } from '../parts/offer-lines.ts';
import { stepForm, stepSaid } from '../parts/step-form.ts';
import {
  balanceOf,
  limitOf,
  NOTHING_SAID,
  nextSteps,
  type OfferRequest,
  refuseStep,
  requestsOf,
  type StepKind,
} from '../requests.ts';
import { type ItemOf, listOfferItems, listOfferSteps } from '../store.ts';
import { qualifies } from '../who-qualifies.ts';

type Of = {
  readonly item: ItemOf;
  readonly requests: readonly OfferRequest[];
  readonly request: OfferRequest | undefined;
};
type Loaded = Of & { readonly id: PersonId; readonly name: string };

type StepWords = { readonly title: string; readonly lead?: string; readonly saved: string };
const WORDS: Readonly<Record<StepKind, StepWords>> = {
  told: {
    title: 'They were told',
    lead: 'Told means that they know it is there for them, in words they understand.',
    saved: 'It is saved that they were told.',
  },
  offered: { title: 'It was offered', saved: 'It is saved that it was offered.' },
  asked: {
    title: 'They asked for it',
    lead: 'From then on it waits for an answer: within 10 working days, or passed on to somebody who can answer.',
    saved: 'It is saved, and waits for an answer.',
  },
  escalated: { title: 'Pass it on', saved: 'It is saved that it was passed on.' },
  authorised: { title: 'Authorise it', saved: 'It is saved.' },
  given: { title: 'It was paid or given', saved: 'It is saved that they had it.' },
  declined: {
    title: 'They do not want it',
    lead: 'They can ask for it again whenever they like.',
    saved: 'It is saved that they do not want it.',
  },
  refused: {
    title: 'Refuse it',
    lead: 'Tell the young person yourself before you save this: why, and how they can challenge it.',
    saved: 'It is saved that it was refused, and why.',
  },
  difference: {
    title: 'What difference it made',
    lead: 'In the words of the young person, or of their worker. If nobody has said, leave it: an empty line is honest.',
    saved: 'It is saved.',
  },
};

export const permissionOf = (step: StepKind): Permission =>
  step === 'authorised' || step === 'refused' ? 'authorise-help' : 'record-event';

function stepPage(step: StepKind, below: 'items' | 'requests'): readonly SignedInRoute[] {
  const path: Path =
    below === 'items' ? `/people/:person/offer/items/:item/${step}` : `/people/:person/offer/requests/:request/${step}`;
  return formPage<FieldSet, Loaded>({
    path,
    allow: permissionOf(step),
    audit: { purpose: 'recording what you were offered, asked for or had' },
    load: async (visit) =>
      visit.readPeople(async (reading) => {
        const id = visit.id<PersonId>('person');
        const person = await getPersonInFull(reading, id, visit.on);
        const of = await readOf(reading, id, visit, below);
        // Whoever sends a form about what was settled meanwhile is shown both; nobody begins one.
        if (visit.posted.fields.size === 0 && !fits(step, of, visit)) throw notFound();
        return { result: { id, name: nameOf(person), ...of }, people: [id] };
      }),
    form: ({ item }) => stepForm(step, item.amount !== null),
    heading: ({ id, name, item, requests, request }, visit) => ({
      title: `${WORDS[step].title}: ${item.title}`,
      caption: name,
      lead: leadOf(step, item, requests, request, visit),
      button: 'Save',
      back: { text: `Back to the offer of ${name}`, path: `/people/${id}/offer` },
      values: valuesOf(step, request, name, visit),
      ...(request === undefined ? {} : { version: versionOf(request) }),
    }),
    submit: async ({ visit, loaded, values, version }) => {
      const { id } = loaded;
      await visit.write({ action: `offer-${step}`, touches: [id] }, async (act) => {
        const facts = await getFactsOf(act, id);
        const of = await readOf(act, id, visit, below);
        if (of.request !== undefined && (versionOf(of.request) !== version || !fits(step, of, visit)))
          throw new Stale();
        const said = stepSaid(values, {
          ...NOTHING_SAID,
          itemId: of.item.id,
          requestId: of.request?.id ?? null,
          step,
          on: visit.on,
          by: visit.actor.name,
          staffId: visit.actor.staffId,
          limit: step === 'authorised' ? limitOf(visit.actor.roles) : null,
        });
        const refused = refuseStep(said, {
          item: of.item,
          request: of.request,
          others: of.requests.filter((each) => each.id !== of.request?.id),
          ...aboutPerson(facts),
          qualifies: qualifies(of.item, circumstancesOn(facts, await listSpells(act, [id]), said.on)).is,
        });
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        return recordOfferStep(act, id, said);
      });
      return redirect(`/people/${id}/offer`, WORDS[step].saved);
    },
  });
}

async function readOf(reading: Reading, id: PersonId, visit: Visit, below: 'items' | 'requests'): Promise<Of> {
  const steps = await listOfferSteps(reading, [id]);
  const every = requestsOf(steps);
  const request = below === 'requests' ? every.find((each) => each.id === visit.id<AnyId>('request')) : undefined;
  const wanted = below === 'requests' ? request?.itemId : visit.id<AnyId>('item');
  const item = (await listOfferItems(reading)).find((each) => each.id === wanted);
  if (item === undefined) throw notFound();
  return { item, request, requests: every.filter(({ itemId }) => itemId === item.id) };
}

/** What is not offered any more is told and asked of nobody; what was asked for goes its way. */
function fits(step: StepKind, { item, request }: Of, { on }: Visit): boolean {
  return request === undefined ? isOffered(item, on) : nextSteps(request.state, item.kind).includes(step);
}

const versionOf = ({ steps }: OfferRequest): number => Math.max(...steps.map(({ act }) => act));

const aboutPerson = ({ bornOn, diedOn }: RecordedFacts) => ({
  bornOn,
  diedOn,
  twentyFiveOn: bornOn === null ? null : birthday(bornOn, 25),
});

function leadOf(
  step: StepKind,
  item: ItemOf,
  requests: readonly OfferRequest[],
  request: OfferRequest | undefined,
  { on, actor }: Visit,
): string {
  const others = requests.filter(({ id }) => id !== request?.id);
  const left = balanceOf(item, others, on);
  const most = amountWords(item);
  const money = [
    most === null ? null : `${most}.`,
    left === null ? null : `${left === 0 ? 'Nothing' : poundsOf(left)} is left.`,
  ];
  const alone =
    item.amount === null
      ? 'Your yes is enough.'
      : request?.state === 'one-agreed'
        ? `One person has agreed to ${poundsOf(request.authorised ?? 0)}. Yours is the second yes.`
        : `Up to ${poundsOf(limitOf(actor.roles))} your yes is enough. Above it a second person has to agree.`;
  const about =
    step === 'told' ? [item.what] : step === 'authorised' ? [...money, alone] : step === 'asked' ? money : [];
  return [...about, WORDS[step].lead ?? null].filter((part) => part !== null).join(' ');
}

function valuesOf(
  step: StepKind,
  request: OfferRequest | undefined,
  name: string,
  { on, actor }: Visit,
): GivenValues<FieldSet> {
  const owed = request === undefined || request.authorised === null ? null : request.authorised - request.given;
  if (step === 'told' || step === 'offered') return { on, by: actor.name, language: 'English' };
  if (step === 'asked') return { on, by: name };
  if (step === 'authorised') return { on, amount: typedPounds(request?.authorised ?? request?.asked ?? null) };
  if (step === 'given') return { on, amount: typedPounds(owed) };
  return { on };
}

export const offerStepPages: readonly SignedInRoute[] = [
  ...(['told', 'offered', 'asked'] as const).flatMap((step) => stepPage(step, 'items')),
  ...(['asked', 'escalated', 'authorised', 'given', 'declined', 'refused', 'difference'] as const).flatMap((step) =>
    stepPage(step, 'requests'),
  ),
];
