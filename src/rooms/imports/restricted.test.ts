/** Children adopted are restricted from the moment they are loaded, and rows about somebody restricted are set aside. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor } from '../../access/roles.ts';
import { openSampleCouncil, TODAY, WORKED_WITH } from '../../../tests/sample-council.ts';
import { keepRulesMetBy } from '../ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../ledger/actions/rebuild-ledger.ts';
import { listByChildNumber, listPeopleInFull } from '../people/facts.ts';
import { applyImport } from './actions/apply-import.ts';
import { receiveFiles } from './actions/receive-files.ts';
import { withdrawImport } from './actions/withdraw-import.ts';
import type { Upload } from './load.ts';

const csv = (name: string, ...rows: readonly string[]): Upload => ({ name, bytes: Buffer.from(rows.join('\n')) });
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';

const header = csv('header.csv', HEADER, 'A1,2,04/03/2019,WBRI,,,', 'B2,1,05/04/2018,WBRI,,,');
const ends = {
  adopted: '10/01/2023,E11',
  home: '10/01/2023,E4A',
};
const episodes = (end: keyof typeof ends): Upload =>
  csv('episodes.csv', EPISODES, `A1,12/09/2022,S,C2,N1,A5,PR1,${ends[end]},,,,`, 'B2,12/09/2022,S,C2,N1,U4,PR1,,,,,,');

async function openEmpty(t: { after: (close: () => Promise<void>) => void }) {
  const { storage, process, actorOf } = await openSampleCouncil(t, 'empty');
  const analyst = actorOf('analyst');
  const load = async (actor: Actor, ...uploads: readonly Upload[]) => {
    const received = await receiveFiles(storage, actor, TODAY, uploads);
    await applyImport(storage, actor, TODAY, received.id, { ledger: { keepRulesMetBy, rebuildLedger } });
    return received;
  };
  /** Which of the two this person finds. */
  const found = async (actor: Actor): Promise<readonly string[]> =>
    storage.read(actor, async (reading) => [...(await listByChildNumber(reading, ['A1', 'B2'])).keys()]);
  return { storage, process, analyst, load, found };
}

for (const [how, files] of [
  ['a reason for leaving care (E11)', [header, episodes('adopted')]],
  [
    'the list of adoptions (AD1)',
    [
      header,
      episodes('home'),
      csv(
        'ad1.csv',
        'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
        'A1,04/03/2019,,01/12/2022,0,2,MF,L11',
      ),
    ],
  ],
  [
    'a decision on adoption',
    [
      header,
      episodes('home'),
      csv('placed.csv', 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED', 'A1,04/03/2019,01/12/2022,,'),
    ],
  ],
] as const) {
  test(`whom ${how} tells of is nobody to those who loaded it, and everybody else is there`, async (t) => {
    const { process, analyst, load, found } = await openEmpty(t);
    await load(analyst, ...files);
    assert.deepEqual(await found(analyst), ['B2']);
    assert.deepEqual((await found(process)).toSorted(), ['A1', 'B2']);
  });
}

const PERSON_WITH_NUMBER = csv(
  'people.csv',
  'Person number,Name used,Family name,Date of birth,Sex,Ethnicity,903 number',
  'P1,Ann,Hartley,04/03/2019,F,WBRI,A1',
);

describe('rows about somebody restricted', () => {
  test('are set aside, and nothing is said of why; the feed of every night loads them', async (t) => {
    const { process, analyst, load } = await openEmpty(t);
    await load(analyst, header, episodes('adopted'));
    const again = await load(analyst, header, episodes('home'));
    assert.deepEqual(
      again.preview.files.map(({ kind, rows, stored, unchanged, rejected }) => [
        kind,
        rows,
        stored,
        unchanged,
        rejected,
      ]),
      [
        ['header', 2, 0, 1, 1],
        ['episodes', 2, 0, 1, 1],
      ],
    );
    const said = again.preview.problems.filter(({ code }) => code === 'needs-an-authorised-person');
    assert.deepEqual(
      [...new Set(said.map(({ sentence, value }) => `${sentence} ${value}`))],
      ['This row needs an authorised person: somebody else must load it. null'],
    );
    const nightly = await load(process, header, episodes('home'));
    assert.deepEqual(
      nightly.preview.files.map(({ kind, stored, rejected }) => [kind, stored, rejected]),
      [
        ['header', 0, 0],
        ['episodes', 1, 0],
      ],
    );
  });

  test('an adopted child’s old number in a new file brings nobody back', async (t) => {
    const { analyst, load, found } = await openEmpty(t);
    await load(analyst, header, episodes('adopted'));
    await load(
      analyst,
      csv('later-header.csv', HEADER, 'A1,2,04/03/2019,WBRI,,,'),
      csv('later.csv', EPISODES, 'A1,12/05/2024,S,C2,N1,U4,PR1,,,,,,'),
    );
    assert.deepEqual(await found(analyst), ['B2']);
  });

  for (const [when, loads] of [
    ['an earlier load restricted', [[header, episodes('adopted')], [PERSON_WITH_NUMBER]]],
    ['the same load restricts', [[header, episodes('adopted'), PERSON_WITH_NUMBER]]],
  ] as const) {
    test(`are not joined by a file that has the number of a child ${when}, and the load is finished`, async (t) => {
      const { storage, process, analyst, load } = await openEmpty(t);
      for (const files of loads) await load(analyst, ...files);
      const numbers = await storage.read(process, async ({ db }) =>
        db.selectFrom('person_identifier').select(['person_id', 'value']).where('value', 'in', ['A1', 'P1']).execute(),
      );
      assert.equal(new Set(numbers.map(({ person_id }) => person_id)).size, numbers.length);
      const states = await storage.read(process, async ({ db }) => db.selectFrom('import').select('state').execute());
      assert.deepEqual([...new Set(states.map(({ state }) => state))], ['applied']);
    });
  }

  test('go back with the rest when the load is withdrawn', async (t) => {
    const { storage, process, analyst, load } = await openEmpty(t);
    const { id } = await load(analyst, header, episodes('adopted'));
    await withdrawImport(storage, analyst, TODAY, id);
    const people = await storage.read(process, async (reading) => {
      const known = await listByChildNumber(reading, ['A1', 'B2']);
      return listPeopleInFull(reading, [...known.values()], TODAY);
    });
    assert.deepEqual(people, []);
  });
});

test('whoever works with a child adopted goes on seeing them; their manager and the analyst do not', async (t) => {
  const { storage, process, actorOf } = await openSampleCouncil(t);
  const [theirs] = WORKED_WITH;
  const people = await storage.read(process, (reading) => listByChildNumber(reading, [theirs]));
  const [person] = people.values();
  assert.ok(person);
  const received = await receiveFiles(storage, process, TODAY, [
    csv('people.csv', '903 number,What happened,On', `${theirs},Adopted,01/02/2022`),
  ]);
  await applyImport(storage, process, TODAY, received.id, { ledger: { keepRulesMetBy, rebuildLedger } });
  const sees = async (who: Parameters<typeof actorOf>[0]): Promise<boolean> =>
    (await storage.read(actorOf(who), (reading) => listByChildNumber(reading, [theirs]))).size === 1;
  assert.deepEqual([await sees('adviser'), await sees('manager'), await sees('analyst')], [true, false, false]);
});
