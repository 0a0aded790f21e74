/** What a manager wrote, its correction, the answer to it, and that a manager has read the answer. */
import { may } from '../../../access/roles.ts';
import type { StaffId } from '../../../ground/ids.ts';
import { form } from '../../../web/form.ts';
import type { SignedInRoute } from '../../../web/route.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { lettersAbout, WRITE_LETTER } from '../../life-story/parts/letters-about.ts';
import { listStoodInFor } from '../../workforce/facts.ts';
import { isUnread, type ManagementSaid } from '../model.ts';
import { answerForm } from '../parts/management-form.ts';
import { recordedManagementEntry } from '../parts/recorded-management-entry.ts';

export const managementEntryPages: readonly SignedInRoute[] = [
  ...recordedThing({
    ...recordedManagementEntry,
    // Whoever decided tells them; nobody tells it in their place.
    nextOf: (said, actor) => [
      ...(recordedManagementEntry.nextOf?.(said, actor) ?? []),
      ...(said.kind === 'decision' && said.writtenBy === actor.staffId ? [WRITE_LETTER] : []),
    ],
    beside: lettersAbout,
  }),
  ...recordedStep<ManagementSaid, readonly StaffId[]>(recordedManagementEntry, {
    path: '/answer',
    action: 'answer-management-entry',
    purpose: 'answering what a manager asked about the work with you',
    title: ({ said }) => (said.kind === 'challenge' ? 'Answer the challenge' : 'Say what came of the direction'),
    lead: ({ said }) => said.what,
    button: 'Save',
    saved: 'It is answered. It waits for a manager to read it.',
    more: async (reading, visit) => listStoodInFor(reading, visit.on),
    isTheirs: ({ staffId }, { actor }, stoodInFor) =>
      may(actor, 'direct-work') || (staffId !== null && (staffId === actor.staffId || stoodInFor.includes(staffId))),
    fits: ({ staffId, answeredOn }) => staffId !== null && answeredOn === null,
    form: () => answerForm,
    values: () => ({}),
    became: ({ said }, values, { on }) => ({ ...said, answer: values['answer'] as string, answeredOn: on }),
  }),
  ...recordedStep(recordedManagementEntry, {
    path: '/read',
    allow: 'direct-work',
    action: 'read-answer',
    purpose: 'reading what came of something asked about the work with you',
    title: () => 'Have you read the answer?',
    lead: ({ said }) => `${said.named} answered: ${said.answer}`,
    button: 'I have read it',
    saved: 'It is settled: it was asked, answered and read.',
    more: async () => null,
    fits: isUnread,
    form: () => form({ fields: {} }),
    values: () => ({}),
    became: ({ said }, _, { on }) => ({ ...said, readOn: on }),
  }),
];
