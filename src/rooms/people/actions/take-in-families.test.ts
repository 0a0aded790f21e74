/** Families taken in all at once: nothing twice, and nothing of an adopted child for whoever may not know of them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { takeInEntries } from '../../entries/actions/take-in-entries.ts';
import { restrictAdopted } from '../../imports/restricted.ts';
import { listFamilyTies } from '../facts.ts';
import { familyPages } from '../pages/family.ts';
import { personPage } from '../pages/person.ts';
import { type ReportedTie, takeInFamilies } from './take-in-families.ts';

describe('families taken in at once', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let leo: PersonId;
  let mina: PersonId;
  let adopted: PersonId;
  let ties: readonly ReportedTie[];

  before(async () => {
    council = await openSampleCouncil(closing);
    [leo, mina, adopted] = (await inventPeople(council, [
      { born: '2008-01-10', name: ['Leo', 'Osei'] },
      { born: '2011-06-02', name: ['Mina', 'Osei'] },
      { born: '2019-09-30', name: ['Annabel', 'Oakhurst'] },
    ])) as [PersonId, PersonId, PersonId];
    const sibling = { named: null, belongsTo: 'siblings', relation: 'sibling', from: null, to: null } as const;
    ties = [
      { ...sibling, personId: leo, otherId: mina },
      { ...sibling, personId: leo, otherId: adopted },
      { ...sibling, personId: leo, otherId: null, named: 'Nan Osei', belongsTo: 'family', relation: 'grandparent' },
    ];
    site = await council.open([personPage, ...familyPages]);
  });

  const takeIn = async (some: readonly ReportedTie[]): Promise<void> => {
    await council.storage.write(council.process, { action: 'families', touches: [], recordedOn: TODAY }, (act) =>
      takeInFamilies(act, some),
    );
  };
  const count = async (): Promise<number> =>
    (await council.storage.read(council.process, (reading) => listFamilyTies(reading, leo))).length;

  test('are kept once, from whichever end they are told again', async () => {
    await takeIn(ties);
    assert.equal(await count(), 3);
    await takeIn(ties);
    await takeIn([{ ...(ties[0] as ReportedTie), personId: mina, otherId: leo }]);
    assert.equal(await count(), 3);
  });

  test('show nothing of an adopted child to whoever may not know of them', async () => {
    await council.storage.write(council.process, { action: 'adopt', touches: [], recordedOn: TODAY }, (act) =>
      takeInEntries(
        act,
        [adopted],
        [
          {
            personId: adopted,
            kind: 'adopted',
            on: day('2021-05-04'),
            until: null,
            answer: null,
            subject: '',
            details: {},
            sourceFile: null,
            sourceRow: null,
          },
        ],
      ),
    );
    council.ask('analyst');
    assert.match(readText(await site.browser.get(`/people/${leo}`)), /Annabel Oakhurst/);
    const [tie] = (await council.storage.read(council.process, (reading) => listFamilyTies(reading, leo))).filter(
      ({ otherId }) => otherId === adopted,
    );
    await restrictAdopted(council.storage, council.process, TODAY, [adopted]);
    for (const role of ['analyst', 'manager'] as const) {
      council.ask(role);
      const page = await site.browser.get(`/people/${leo}`);
      assert.match(readText(page), /Mina Osei/, role);
      assert.ok(![adopted, tie?.id ?? '', 'Annabel', 'Oakhurst'].some((trace) => page.body.includes(trace)), role);
      assert.equal((await site.browser.get(`/people/${leo}/family/${tie?.id}`)).statusCode, 404, role);
      assert.equal((await site.browser.get(`/people/${adopted}/family/${tie?.id}`)).statusCode, 404, role);
    }
  });
});
