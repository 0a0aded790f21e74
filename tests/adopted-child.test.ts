/**
 * A child placed for adoption, still in care, cannot be found by an analyst who may open everybody else: not by name,
 * number, list, count, export, or what is said of a record that will not open.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { openInEmergencyPage } from '../src/rooms/confidentiality/pages/open-in-emergency.ts';
import { findBox, findPages } from '../src/rooms/find/pages/find.ts';
import { receivedFile } from '../src/rooms/imports/pages/received-file.ts';
import { listImportFiles } from '../src/rooms/imports/store.ts';
import { receiveFiles } from '../src/rooms/imports/actions/receive-files.ts';
import { applyImport } from '../src/rooms/imports/actions/apply-import.ts';
import { rule } from '../src/rooms/ledger/pages/rule.ts';
import { figureCsv, figureXlsx } from '../src/rooms/measures/pages/figure-downloads.ts';
import { figureList } from '../src/rooms/measures/pages/figure-list.ts';
import { figure } from '../src/rooms/measures/pages/figure.ts';
import { listByChildNumber } from '../src/rooms/people/facts.ts';
import { personPage } from '../src/rooms/people/pages/person.ts';
import type { PersonId } from '../src/ground/ids.ts';
import { newId } from '../src/ground/ids.ts';
import { readText } from '../src/web/server-for-tests.ts';
import { closingAfter, LEDGER, openSampleCouncil, type SampleCouncil, TODAY } from './sample-council.ts';

const csv = (name: string, ...rows: readonly string[]) => ({ name, bytes: Buffer.from(rows.join('\n')) });
const OTHERS = ['B2', 'C3', 'D4', 'E5', 'F6', 'G7'];

/** Girls of about one age in one kind of home, and one boy: whoever is missing from a line could be worked out. */
const FILES = [
  csv(
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    'A1,2,04/03/2019,WBRI,,,',
    ...OTHERS.map((number, index) => `${number},${index === 0 ? 1 : 2},0${index + 1}/05/2018,WBRI,,,`),
  ),
  csv(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    'A1,12/09/2021,S,E1,N1,A5,PR1,,,,,,',
    ...OTHERS.map((number) => `${number},12/09/2021,S,C2,N1,U4,PR1,,,,,,`),
  ),
  csv('placed.csv', 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED', 'A1,04/03/2019,01/12/2021,,'),
  csv(
    'people.csv',
    'Person number,Name used,Family name,Date of birth,Sex,Ethnicity,903 number',
    'P1,Annabel,Oakhurst,04/03/2019,F,WBRI,A1',
    'P2,Bartholomew,Finch,01/05/2018,M,WBRI,B2',
  ),
  csv(
    'audits.csv',
    '903 number,Kind of audit,Tool,Audit finished on,Moderated on,Overall judgement',
    'A1,early help,,01/02/2022,02/02/2022,inadequate',
    'B2,early help,,01/02/2022,02/02/2022,good',
    'C3,early help,,01/02/2022,02/02/2022,good',
    'D4,early help,,01/02/2022,02/02/2022,requires improvement',
    'E5,early help,,01/02/2022,02/02/2022,outstanding',
    'F6,early help,,01/02/2022,02/02/2022,outstanding',
  ),
];

for (const loader of ['the feed of every night', 'an analyst'] as const)
  describe(`a child placed for adoption, loaded by ${loader}`, () => {
    const closing = closingAfter(after);
    let council: SampleCouncil;
    let child: PersonId;
    let received: readonly string[] = [];
    let server: Awaited<ReturnType<SampleCouncil['open']>>;
    before(async () => {
      council = await openSampleCouncil(closing, 'empty');
      const { storage, process } = council;
      const by = loader === 'an analyst' ? council.actorOf('analyst') : process;
      const { id, load } = await receiveFiles(storage, by, TODAY, FILES);
      await applyImport(storage, by, TODAY, id, { ledger: LEDGER, load });
      const numbers = await storage.read(process, (reading) => listByChildNumber(reading, ['A1']));
      child = numbers.get('A1') as PersonId;
      const files = await storage.read(process, (reading) => listImportFiles(reading, id));
      received = files.map(({ fileId }) => `/load/${id}/files/${fileId}`);
      assert.ok(child);
      server = await council.open(
        [
          personPage,
          ...findPages,
          figure,
          figureList,
          figureCsv,
          figureXlsx,
          rule,
          receivedFile,
          ...openInEmergencyPage,
        ],
        { findBox },
      );
    });

    const DAY = 'on=2022-03-31';
    const ask = async (path: string) => server.browser.get(path);

    test('is counted, in a figure that is one number for every reader', async () => {
      assert.match(readText(await ask(`/figures/children-looked-after?${DAY}`)), /\b7 children/);
    });

    test('is no page: the answer is that of a record that does not exist', async () => {
      const plain = (html: string): string =>
        html.replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}|nonce="[^"]+"|value="[^"]+"/g, '');
      const [there, nowhere] = [await ask(`/people/${child}`), await ask(`/people/${newId<PersonId>()}`)];
      assert.equal(there.statusCode, 404);
      assert.equal(plain(there.body), plain(nowhere.body));
    });

    for (const words of ['Annabel Oakhurst', 'oakh', 'A1', 'P1', '4 March 2019', 'Annabell'])
      test(`is not found by “${words}”, and what is said is what is said of nobody`, async () => {
        const search = async (typed: string): Promise<string> => {
          const asked = await server.browser.fill('/find', { words: typed });
          return readText(await ask(String(asked.headers.location))).replaceAll(typed, '');
        };
        const nobody = await search(words.includes('March') ? '4 March 2003' : 'Zebedee');
        assert.equal(
          (await search(words)).replace(/Looked for somebody born[^.]*\./, ''),
          nobody.replace(/Looked for somebody born[^.]*\./, ''),
        );
        assert.match(nobody, /Nobody found/);
      });

    test('is in no list, no download, and behind no rule', async () => {
      for (const path of [
        `/figures/children-looked-after/list?${DAY}`,
        `/figures/children-looked-after/list.csv?${DAY}`,
        '/rules/status/looked-after',
        '/rules/looked-after/first-review',
      ]) {
        const { body, statusCode } = await ask(path);
        assert.equal(statusCode, 200, path);
        assert.doesNotMatch(body, /Annabel|Oakhurst|\bA1\b/, path);
        assert.ok(!body.includes(child), path);
      }
      assert.match((await ask(`/figures/children-looked-after/list?${DAY}`)).body, /Finch/);
      const { rawPayload } = await ask(`/figures/children-looked-after/list.xlsx?${DAY}`);
      const cells = (await readXlsx(rawPayload)).sheets.flatMap(({ rows }) => rows.flat().map(String));
      assert.ok(cells.some((cell) => cell.includes('Finch')));
      assert.ok(!cells.some((cell) => /Annabel|^A1$/.test(cell)));
    });

    test('cannot be worked out from a line of a breakdown: it shows no number, and has no list', async () => {
      const { body } = await ask(`/figures/children-looked-after?${DAY}`);
      const sex = /<table[^>]*los-breakdown[\s\S]*?<\/table>/.exec(body)?.[0] ?? '';
      assert.equal(sex.split('only as released').length - 1, 2, 'her line, and the one that would give it away');
      assert.doesNotMatch(sex, /by=sex/);
      for (const part of ['by=sex&key=female', 'by=sex&key=male', 'by=age-band&key=1+to+4', 'by=placement-type&key=A5'])
        for (const ending of ['', '.csv', '.xlsx'])
          assert.equal(
            (await ask(`/figures/children-looked-after/list${ending}?${DAY}&${part}`)).statusCode,
            404,
            part + ending,
          );
    });

    test('cannot be worked out from the parts of a figure: theirs and one more are shown nowhere', async () => {
      const period = 'from=2021-04-01&to=2022-03-31';
      const whole = readText(await ask(`/figures/early-help-audits-by-overall-judgement?${period}`));
      assert.match(whole, /6 audits/);
      assert.match(whole, /Outstanding 2 33\.3% Good 2 33\.3% Requires improvement not shown Inadequate not shown/);
      for (const [grade, status] of [
        ['inadequate', 404],
        ['requires-improvement', 404],
        ['good', 200],
      ] as const)
        for (const path of ['', '/list', '/list.csv', '/list.xlsx'])
          assert.equal(
            (await ask(`/figures/early-help-audits-${grade}${path}?${period}`)).statusCode,
            status,
            grade + path,
          );
    });

    test('does not leave by the files they came in', async () => {
      assert.equal(received.length, FILES.length);
      for (const path of received) {
        const answer = await ask(path);
        assert.equal(answer.statusCode, 303, path);
        assert.equal(answer.body, '');
      }
    });

    test('does not open in an emergency, and the refusal is that of nobody', async () => {
      council.ask('adviser');
      const asked = async (whose: string, [day, month, year]: readonly string[]): Promise<string> =>
        readText(
          await server.browser.fill('/emergency', {
            whose,
            'bornOn-day': day ?? '',
            'bornOn-month': month ?? '',
            'bornOn-year': year ?? '',
            ground: 'danger',
            reason: 'Somebody rang',
          }),
        );
      const here = await asked('Annabel Oakhurst', ['4', '3', '2019']);
      assert.match(here, /There is no record that can be opened by this/);
      assert.equal(here, await asked('Zebedee Nobody', ['4', '3', '2019']));
      council.ask('analyst');
    });
  });
