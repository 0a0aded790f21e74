/** A form from opening to saved: what comes back with an error, what is stale, what is sent twice. One kind of page, and everything it must keep. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../ground/day-words.ts';
import { choiceField, dayField, fileField, form, textField } from './form.ts';
import { formPage, refuse, STALE } from './form-page.ts';
import { redirect } from './route.ts';
import { AMIRA, type Fields, hiddenFields, openServer, readText } from './server-for-tests.ts';

const PAGE = `/people/${AMIRA}/reviews/record`;
const whole = {
  'heldOn-day': '3',
  'heldOn-month': '3',
  'heldOn-year': '2026',
  how: 'there',
  note: 'She would like a later bus.',
};

/** What the record holds, and what became of what was sent. */
function reviewPage() {
  const record = { version: 41, note: 'She likes the bus.', sent: [] as string[], files: [] as string[] };
  const routes = formPage({
    path: '/people/:personId/reviews/record',
    allow: 'record-event',
    audit: { purpose: 'recording a review of yours' },
    form: form({
      fields: {
        heldOn: dayField({
          label: 'When was the review held?',
          required: 'Enter the day the review was held',
          notAfterToday: true,
        }),
        how: choiceField({
          label: 'How did she take part?',
          options: [
            { value: 'there', text: 'She was there' },
            { value: 'film', text: 'By film' },
          ],
          required: 'Choose how she took part',
        }),
        note: textField({ label: 'What was decided', rows: 5, most: 5000 }),
        letters: fileField({ label: 'Letters', many: true, endings: ['.pdf'] }),
      },
    }),
    load: async (visit) =>
      await visit.readPeople(async () => ({
        result: { name: 'Amira Haddad', ...record },
        people: [visit.id('personId')],
      })),
    heading: ({ name, note, version }) => ({
      title: 'Record a review',
      caption: name,
      button: 'Record the review',
      back: { text: 'Back to Amira', path: '/my-work' },
      values: { note },
      version,
    }),
    submit: async ({ visit, loaded, values, version }) => {
      if (version !== undefined && version !== loaded.version) return STALE;
      if (values.heldOn === day('2026-03-01'))
        return refuse({ heldOn: 'A review is already recorded for 1 March 2026' });
      await visit.write({ action: 'record-review-held', touches: [AMIRA] }, async () => {
        record.sent.push(values.note ?? '');
        record.files.push(...values.letters.map((file) => `${file.name} ${file.bytes.length}`));
        return { heldOn: values.heldOn };
      });
      return redirect('/my-work', 'The review is recorded.');
    },
  });
  return { routes, record };
}

async function openPage(t: Parameters<typeof openServer>[0]) {
  const { routes, record } = reviewPage();
  const opened = await openServer(t, routes);
  const visitor = opened.browser();
  await visitor.signIn();
  return {
    ...opened,
    record,
    visitor,
    fill: async (fields: Fields) => await visitor.fill(PAGE, { ...whole, ...fields }),
  };
}

describe('a page with a form', () => {
  test('shows what the record holds, and sends once what was entered', async (t) => {
    const { visitor, fill, record, logged } = await openPage(t);
    const shown = await visitor.get(PAGE);
    assert.match(shown.body, />She likes the bus\.<\/textarea>/);
    const answer = await fill({});
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/my-work']);
    assert.deepEqual(record.sent, ['She would like a later bus.']);
    assert.equal(logged[0]?.purpose, 'recording a review of yours');
  });

  test('comes back with its errors in words, linked to their fields, and everything that was typed', async (t) => {
    const { fill, record } = await openPage(t);
    const answer = await fill({ 'heldOn-day': '31', 'heldOn-month': 'Feb', how: '' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /<title>Error: Record a review/);
    assert.match(answer.body, /<a href="#heldOn-day">31 February 2026 is not a date<\/a>/);
    assert.match(answer.body, /<a href="#how">Choose how she took part<\/a>/);
    assert.match(answer.body, /id="heldOn-month"[^>]*value="Feb"/);
    assert.match(answer.body, />She would like a later bus\.<\/textarea>/);
    assert.deepEqual(record.sent, []);
  });

  test('comes back the same way when the decision goes against it', async (t) => {
    const { fill, record } = await openPage(t);
    const answer = await fill({ 'heldOn-day': '1' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /<a href="#heldOn-day">A review is already recorded for 1 March 2026<\/a>/);
    assert.match(answer.body, />She would like a later bus\.<\/textarea>/);
    assert.deepEqual(record.sent, []);
  });

  test('takes five megabytes pasted into a note, refuses them by the limit, and keeps them', async (t) => {
    const { fill } = await openPage(t);
    const paste = 'Długo. '.repeat(700_000);
    const answer = await fill({ note: paste });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /What was decided must be 5,000 characters or fewer\. It has 4,900,000/);
    assert.ok(answer.body.includes(paste));
  });

  test('shows markup, template markers and control characters as text', async (t) => {
    const { fill } = await openPage(t);
    const note = `</textarea><script>alert(1)</script>{{ 7 * 7 }}{% include "layout.njk" %}"'\u0000\ud800`;
    const answer = await fill({ note, 'heldOn-day': '"><script>alert(2)</script>' });
    assert.ok(
      answer.body.includes(
        '&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{ 7 * 7 }}{% include &quot;layout.njk&quot; %}&quot;&#39;\ufffd',
      ),
    );
    assert.doesNotMatch(answer.body, /<script>alert/);
  });
});

describe('a form sent twice', () => {
  test('with the same words writes once and answers as the first time', async (t) => {
    const { visitor, record, written } = await openPage(t);
    const hidden = hiddenFields(await visitor.get(PAGE));
    const answers = [
      await visitor.post(PAGE, { ...hidden, ...whole }),
      await visitor.post(PAGE, { ...hidden, ...whole }),
    ];
    assert.deepEqual(
      answers.map((answer) => [answer.statusCode, answer.headers.location]),
      [
        [303, '/my-work'],
        [303, '/my-work'],
      ],
    );
    assert.deepEqual([record.sent.length, written], [1, ['record-review-held']]);
  });

  test('with other words is answered with both texts, and only the first is saved', async (t) => {
    const { visitor, record } = await openPage(t);
    const hidden = hiddenFields(await visitor.get(PAGE));
    await visitor.post(PAGE, { ...hidden, ...whole });
    const answer = await visitor.post(PAGE, { ...hidden, ...whole, note: 'She changed her mind.' });
    assert.equal(answer.statusCode, 409);
    assert.match(readText(answer), /Saved .*She would like a later bus\..* Not saved .*She changed her mind\./);
    assert.deepEqual(record.sent, ['She would like a later bus.']);
  });

  test('gets a new key each time it is shown, also after an error', async (t) => {
    const { visitor, fill } = await openPage(t);
    const keys = [await visitor.get(PAGE), await visitor.get(PAGE), await fill({ how: '' })].map(
      (answer) => hiddenFields(answer)['_key'],
    );
    assert.equal(new Set(keys).size, 3);
  });

  test('without a key is refused', async (t) => {
    const { fill, record } = await openPage(t);
    const answers = [await fill({ _key: '' }), await fill({ _key: "1' or 1=1" })];
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [400, 400],
    );
    assert.match(readText(answers[0] ?? { body: '' }), /She would like a later bus\./);
    assert.deepEqual(record.sent, []);
  });
});

test('a record changed meanwhile is shown beside what was written, and neither is lost', async (t) => {
  const { visitor, record } = await openPage(t);
  const hidden = hiddenFields(await visitor.get(PAGE));
  record.version = 42;
  record.note = 'She now walks.';
  const answer = await visitor.post(PAGE, { ...hidden, ...whole });
  assert.equal(answer.statusCode, 409);
  assert.match(readText(answer), /In the record now .*She now walks\..* What you wrote .*She would like a later bus\./);
  assert.match(answer.body, new RegExp(`href="${PAGE}">Open the form with the record as it is now`));
  assert.deepEqual(record.sent, []);
});

describe('a form that is not ours', () => {
  test('is refused on every address that takes one, and what was typed is shown back', async (t) => {
    const { visitor, record } = await openPage(t);
    for (const token of [{}, { _csrf: '' }, { _csrf: 'made-up' }] as const) {
      const answer = await visitor.post(PAGE, { ...whole, ...token });
      assert.equal(answer.statusCode, 403);
      assert.match(readText(answer), /This form is out of date.*What was decided She would like a later bus\./);
    }
    assert.equal((await visitor.post('/sign-out', {})).statusCode, 403);
    assert.equal((await visitor.post('/sign-in', {})).statusCode, 403);
    assert.deepEqual(record.sent, []);
  });

  test('cannot use the token of somebody else', async (t) => {
    const { visitor, browser, record } = await openPage(t);
    const other = browser();
    await other.signIn();
    const { _csrf = '' } = hiddenFields(await other.get(PAGE));
    assert.equal((await visitor.fill(PAGE, { ...whole, _csrf })).statusCode, 403);
    assert.deepEqual(record.sent, []);
  });

  test('in another language is refused', async (t) => {
    const { visitor } = await openPage(t);
    const json = { 'content-type': 'application/json' };
    assert.equal(
      (await visitor.send({ method: 'POST', url: PAGE, headers: json, payload: '{"note":"x"}' })).statusCode,
      415,
    );
    assert.equal(
      (await visitor.send({ method: 'POST', url: PAGE, headers: { 'content-type': 'text/xml' }, payload: '<x/>' }))
        .statusCode,
      415,
    );
  });
});

describe('files', () => {
  type Part = { readonly name: string; readonly fileName?: string; readonly text: string };
  const multipart = (parts: readonly Part[], isCutOff = false) => {
    const boundary = 'boundary-of-the-tests';
    const written = parts.map(({ name, fileName, text }) => {
      const file = fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/octet-stream`;
      return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;
    });
    const whole = `${written.join('')}--${boundary}--\r\n`;
    return {
      payload: Buffer.from(isCutOff ? whole.slice(0, -60) : whole),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    };
  };
  const partsOf = (fields: Fields): Part[] => Object.entries(fields).map(([name, text]) => ({ name, text }));

  test('are sent with the rest of the form', async (t) => {
    const { visitor, record } = await openPage(t);
    const hidden = hiddenFields(await visitor.get(PAGE));
    const parts = [
      ...partsOf({ ...hidden, ...whole }),
      { name: 'letters', fileName: '..\\a.pdf', text: 'abc' },
      { name: 'letters', fileName: '', text: '' },
    ];
    const answer = await visitor.send({ method: 'POST', url: PAGE, ...multipart(parts) });
    assert.equal(answer.statusCode, 303);
    assert.deepEqual(record.files, ['a.pdf 3']);
  });

  test('over the limit are refused by name, and what was typed stays', async (t) => {
    const { visitor, record } = await openPage(t);
    const hidden = hiddenFields(await visitor.get(PAGE));
    const parts = [
      ...partsOf({ ...hidden, ...whole }),
      { name: 'letters', fileName: 'scan.pdf', text: 'x'.repeat(150_000) },
    ];
    const answer = await visitor.send({ method: 'POST', url: PAGE, ...multipart(parts) });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /“scan\.pdf” is too large to send here/);
    assert.match(answer.body, />She would like a later bus\.<\/textarea>/);
    assert.deepEqual(record.sent, []);
  });

  test('together over the limit are refused too', async (t) => {
    const { visitor } = await openPage(t);
    const hidden = hiddenFields(await visitor.get(PAGE));
    const two = ['a.pdf', 'b.pdf'].map((fileName) => ({ name: 'letters', fileName, text: 'x'.repeat(60_000) }));
    const answer = await visitor.send({
      method: 'POST',
      url: PAGE,
      ...multipart([...partsOf({ ...hidden, ...whole }), ...two]),
    });
    assert.match(readText(answer), /“b\.pdf” is too large to send here/);
  });

  test('cut off on the way leave nothing behind', async (t) => {
    const { visitor, record } = await openPage(t);
    const hidden = hiddenFields(await visitor.get(PAGE));
    const parts = [...partsOf({ ...hidden, ...whole }), { name: 'letters', fileName: 'a.pdf', text: 'x'.repeat(500) }];
    const answer = await visitor.send({ method: 'POST', url: PAGE, ...multipart(parts, true) });
    assert.equal(answer.statusCode, 400);
    assert.match(readText(answer), /did not arrive whole/);
    assert.deepEqual(record.sent, []);
  });

  test('too many at once are refused', async (t) => {
    const { visitor } = await openPage(t);
    const many = Array.from({ length: 60 }, (_, index) => ({ name: 'letters', fileName: `${index}.pdf`, text: 'x' }));
    assert.equal((await visitor.send({ method: 'POST', url: PAGE, ...multipart(many) })).statusCode, 413);
  });
});

test('a body larger than any form is refused with its own page', async (t) => {
  const { visitor } = await openPage(t);
  const answer = await visitor.post(PAGE, { note: 'x'.repeat(17 * 1024 * 1024) });
  assert.equal(answer.statusCode, 413);
  assert.match(readText(answer), /too large to send.*what you typed is still in the form/i);
});
