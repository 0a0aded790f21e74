import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import nunjucks from 'nunjucks';
import { addMonths } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { trendChart } from './chart.ts';
import { DUTY_STATUSES, type DutyStatus } from '../rules/duty.ts';
import { choiceField, dayField, fileField, form, textField } from './form.ts';
import { formView } from './form-view.ts';
import type { Frame } from './frame.ts';
import type { ListTable } from './list-table.ts';
import { paginationOf } from './pagination.ts';
import { KIT_TEMPLATES, listTemplates, makeTemplates } from './templates.ts';

const templates = makeTemplates({ folders: [join(import.meta.dirname, 'templates-for-tests')], isStrict: true });
const HOSTILE = `<script>alert(1)</script>"'{{ 7 * 7 }}{% set x = 1 %}`;

const kit: Frame = {
  nonce: 'nonce',
  assets: '/assets/1',
  colourSheet: '/assets/1/colour/14324a.css',
  reference: '7KM3-Q2XD',
  council: HOSTILE,
  way: 'as the record',
  beside: undefined,
  late: undefined,
  isDemonstration: true,
  demonstrationDay: day('2025-03-26'),
  person: { name: HOSTILE, roles: 'team manager' },
  places: [{ text: 'My work', href: '/my-work', current: true, active: true }],
  placesAtFoot: [{ text: HOSTILE, href: '/my-readings' }],
  find: { text: HOSTILE, path: '/find', field: HOSTILE },
  say: HOSTILE,
  path: '/my-work',
  csrf: () => 'token',
  newFormKey: () => '6f1f6c0a-6d2c-4d5e-9c39-0a5a4f0f7a11' as ReturnType<Frame['newFormKey']>,
};
const stranger: Frame = {
  ...kit,
  colourSheet: undefined,
  person: undefined,
  places: [],
  placesAtFoot: [],
  find: undefined,
  say: undefined,
  isDemonstration: false,
};

const everyField = form({
  fields: {
    day: dayField({ label: HOSTILE, hint: HOSTILE }),
    radios: choiceField({
      label: HOSTILE,
      options: [
        { value: HOSTILE, text: HOSTILE, hint: HOSTILE },
        { value: 'b', text: 'B' },
      ],
    }),
    select: choiceField({ label: HOSTILE, hint: HOSTILE, as: 'select', options: [{ value: HOSTILE, text: HOSTILE }] }),
    line: textField({ label: HOSTILE, most: 10, width: 10 }),
    box: textField({ label: HOSTILE, hint: HOSTILE, most: 10, rows: 3 }),
    file: fileField({ label: HOSTILE, hint: HOSTILE, many: true, endings: ['.csv'] }),
    plainFile: fileField({ label: 'One file' }),
  },
});
const typed = {
  'day-day': HOSTILE,
  'day-month': HOSTILE,
  'day-year': HOSTILE,
  radios: HOSTILE,
  select: HOSTILE,
  line: HOSTILE,
  box: HOSTILE,
};
const errors = Object.keys(everyField.fields).map((field) => ({ field, sentence: HOSTILE }));
const around = { title: HOSTILE, button: HOSTILE, back: { text: HOSTILE, path: '/' } };
const texts = [
  { label: HOSTILE, text: HOSTILE },
  { label: 'Long', text: 'x'.repeat(200) },
];
const sides = { first: { heading: HOSTILE, texts }, second: { heading: HOSTILE, texts } };

const statuses = Object.keys(DUTY_STATUSES) as DutyStatus[];
const list: ListTable = {
  caption: HOSTILE,
  columns: [
    { heading: HOSTILE },
    { heading: 'Status' },
    { heading: 'By' },
    { heading: 'Count', isNumber: true },
    { heading: 'Share' },
  ],
  rows: [
    ...statuses.map(
      (status) =>
        [
          { text: HOSTILE, href: '/people/1', note: HOSTILE },
          { status },
          { day: day('1970-01-01') },
          { number: 0 },
          { share: 0 },
        ] as const,
    ),
    [{ text: HOSTILE, href: 'javascript:alert(1)' }, { text: null }, { day: null }, { number: null }, { share: null }],
    [{ text: '' }, { text: null, href: '/' }, { day: day('2026-03-02') }, { number: 1234 }, { share: 1 }],
  ],
  empty: HOSTILE,
};
const everyPart = {
  title: HOSTILE,
  words: HOSTILE,
  href: 'javascript:alert(1)',
  list,
  emptyList: { ...list, rows: [], isCaptionHidden: true },
  pages: paginationOf({ page: 6, perPage: 1, total: 20, hrefOf: (page) => `?page=${page}` }),
  chart: trendChart({
    id: 'a',
    title: HOSTILE,
    unit: 'count',
    points: [1, null, 3].map((value, index) => ({ month: addMonths(day('2026-01-31'), index), value })),
  }),
};

const states: Readonly<Record<string, readonly (readonly [state: string, model: object])[]>> = {
  'accessibility.njk': [['', { title: 'Accessibility statement' }]],
  'signed-out.njk': [['', { title: 'You are signed out', address: `https://sign-in.council.gov.uk/${HOSTILE}` }]],
  'privacy.njk': [['', { title: 'Privacy and cookies' }]],
  'form-page.njk': [
    ['empty', { ...around, form: formView(everyField, {}) }],
    [
      'with everything typed and wrong',
      { ...around, caption: HOSTILE, lead: HOSTILE, version: 12, form: formView(everyField, typed, errors) },
    ],
    [
      'gone on with, beside other drafts',
      {
        ...around,
        sendTo: '/people/1',
        form: formView(everyField, typed),
        draft: {
          key: HOSTILE,
          revision: 2,
          title: HOSTILE,
          offers: [{ key: HOSTILE, words: HOSTILE, about: HOSTILE, href: 'javascript:alert(1)' }],
          goneOn: HOSTILE,
          notice: HOSTILE,
          changed: texts,
          left: texts,
        },
      },
    ],
  ],
  'failure.njk': [
    ['plain', { title: HOSTILE, sentences: [HOSTILE], first: [], typed: [], isSignedOut: false }],
    ['with what was typed', { title: HOSTILE, sentences: [HOSTILE], first: [], typed: texts, isSignedOut: true }],
    [
      'with what was saved before',
      { title: HOSTILE, sentences: [HOSTILE], first: texts, typed: texts, isSignedOut: false },
    ],
  ],
  'draft-left.njk': [['', { title: HOSTILE, lead: HOSTILE, key: HOSTILE, left: texts, sendTo: '/people/1' }]],
  'conflict.njk': [['', { title: HOSTILE, sentence: HOSTILE, ...sides, onward: [{ text: HOSTILE, path: '/' }] }]],
  'every-part.njk': [
    ['full', everyPart],
    ['without figures', { ...everyPart, chart: trendChart({ id: 'a', title: 'None', unit: 'share', points: [] }) }],
  ],
};

describe('every page of the kit, in every state', () => {
  for (const [name, named] of Object.entries(states)) {
    for (const [state, model] of named) {
      test(`${name} ${state}`, () => {
        for (const frame of [kit, stranger]) {
          const html = templates.render(name, { ...model, kit: frame });
          assert.doesNotMatch(html, /<script>alert|undefined|\[object|NaN|49/, 'nothing undefined, nothing run');
          assert.doesNotMatch(html, /href="javascript:/i);
        }
      });
    }
  }

  test('is named here', () => {
    const pages = listTemplates(KIT_TEMPLATES).filter(
      (name) => !name.startsWith('parts/') && !['layout.njk', 'form.njk'].includes(name),
    );
    assert.deepEqual(
      pages,
      Object.keys(states)
        .filter((name) => name !== 'every-part.njk')
        .sort(),
    );
  });

  test('says every status in words, with a shape that is not read out', () => {
    const html = templates.render('every-part.njk', { ...everyPart, kit });
    for (const words of Object.values(DUTY_STATUSES))
      assert.match(html, new RegExp(`aria-hidden="true" focusable="false">.*</svg>${words}</span>`));
    const shapes = new Set(html.match(/<svg class="los-status__shape".*?<\/svg>/g));
    assert.equal(shapes.size, statuses.length, 'each shape is its own');
  });

  test('names each cell of a list for the narrow page, and what is not known as not known', () => {
    const html = templates.render('every-part.njk', { ...everyPart, kit });
    assert.equal(html.match(/not known/g)?.length, 5);
    assert.match(
      html,
      /<span class="los-list__name" aria-hidden="true">By<\/span><span class="los-list__value"><span class="los-list__day">1\u00a0January\u00a01970<\/span>/,
    );
  });
});

test('an undefined value printed by a template of ours is an error in tests', () => {
  assert.throws(
    () => templates.render('accessibility.njk', { kit: { ...kit, council: undefined } }),
    /null or undefined/,
  );
});

type Node = {
  readonly typename: string;
  readonly name?: Node;
  readonly value?: string;
  readonly arr?: Node;
  readonly body?: Node;
  findAll: (type: unknown) => Node[];
};
const { parser, nodes } = nunjucks as unknown as {
  parser: { parse: (source: string) => Node };
  nodes: Record<'For' | 'FunCall' | 'Caller' | 'Macro', unknown>;
};
/** Every template of the program, those of the rooms too. */
const SOURCE = join(import.meta.dirname, '..');
const sources = listTemplates(SOURCE).map((name) => [name, readFileSync(join(SOURCE, name), 'utf8')] as const);

test('no component macro of GOV.UK or MOJ stands in a loop', () => {
  for (const [name, source] of sources) {
    const called = parser
      .parse(source)
      .findAll(nodes.For)
      .flatMap((loop) => loop.findAll(nodes.FunCall))
      .map((call) => call.name?.value ?? '');
    assert.deepEqual(
      called.filter((macro) => /^(?:govuk|moj)[A-Z]/.test(macro)),
      [],
      name,
    );
  }
});

test('every link whose address is not written in the template goes through the check of links', () => {
  for (const [name, source] of sources) {
    const computed = source.match(/(?:href|src)="\{\{[^"]*"/g) ?? [];
    const unchecked = computed.filter(
      (attribute) => !/\{\{ (?:kit\.[\w.]+|findSafeLink\([\w.]+\)) \}\}/.test(attribute),
    );
    assert.deepEqual(name.endsWith('parts/link.njk') ? [] : unchecked, [], name);
    assert.doesNotMatch(source, /\|\s*safe/, `${name} prints nothing unescaped`);
  }
});
