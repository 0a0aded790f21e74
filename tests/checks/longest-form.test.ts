/** What somebody sends after their session has ended comes back to be copied, as long as it is no more than a form takes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryForm } from '../../src/rooms/entries/parts/entry-form.ts';
import { OUTCOMES } from '../../src/rooms/keeping-in-touch/model.ts';
import { answerForm, visitForm, waitForm } from '../../src/rooms/keeping-in-touch/parts/visit-form.ts';
import { managementForm } from '../../src/rooms/oversight/parts/management-form.ts';
import { promiseForm } from '../../src/rooms/promises/parts/promise-form.ts';
import { ENTRY_KINDS, isEntryKind } from '../../src/rules/entry-kinds.ts';
import type { Form } from '../../src/web/form.ts';
import { OPEN_FORM_BYTES_MOST } from '../../src/web/serve-route.ts';

/** One character of four bytes, each sent as `%F0`. */
const BYTES_A_CHARACTER = 12;
/** Days, choices, keys and names beside the words, and the reason of a correction. */
const BESIDE = 12_000;

const FORMS: readonly (readonly [name: string, form: Form])[] = [
  ...OUTCOMES.map((outcome) => [`visit ${outcome}`, visitForm(outcome, { isChild: true, isLate: true })] as const),
  ['an answer', answerForm],
  ['why something waits', waitForm],
  ['a management entry', managementForm([])],
  ['a promise', promiseForm([], 'the-day-too')],
  ...Object.keys(ENTRY_KINDS)
    .filter(isEntryKind)
    .map((kind) => [`entry ${kind}`, entryForm(kind, { is21: true })] as const),
];

for (const [name, form] of FORMS) {
  test(`${name}: filled to its limits comes back whole`, () => {
    const most = Object.values(form.fields).reduce((sum, field) => sum + (field.kind === 'text' ? field.most : 0), 0);
    assert.ok(most * BYTES_A_CHARACTER + BESIDE <= OPEN_FORM_BYTES_MOST, `${most} characters`);
  });
}
