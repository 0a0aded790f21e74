/** A figure with its parts, a median, and families by the week, from files of our own templates to what a person reads. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  closingAfter,
  LEDGER,
  openSampleCouncil,
  type SampleCouncil,
  TODAY,
} from '../../../../tests/sample-council.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { applyImport } from '../../imports/actions/apply-import.ts';
import { receiveFiles } from '../../imports/actions/receive-files.ts';
import { figure } from './figure.ts';
import { figureCsv } from './figure-downloads.ts';
import { figureList } from './figure-list.ts';

const csv = (name: string, ...rows: readonly string[]) => ({ name, bytes: Buffer.from(rows.join('\n')) });

const FILES = [
  csv(
    'assessments.csv',
    'Person number,What happened,On,Until',
    'P1,Child and family assessment,01/12/2021,07/02/2022',
    'P2,Child and family assessment,07/02/2022,07/02/2022',
    'P3,Child and family assessment,07/02/2022,10/02/2022',
    'P4,Child and family assessment,07/03/2022,',
  ),
  csv(
    'help.csv',
    'Person number,Family number,Edge of care help began on,Edge of care help ended on',
    'P1,F1,03/01/2022,',
    'P2,F1,03/01/2022,',
    'P3,F2,03/01/2022,09/02/2022',
  ),
  csv(
    'contacts.csv',
    'Person number,Family number,Contact on,Reached',
    'P1,F1,01/02/2022,yes',
    'P2,F1,03/02/2022,yes',
    'P3,F2,02/02/2022,yes',
    'P1,F1,08/02/2022,no',
    'P3,F2,09/02/2022,yes',
    'P1,F1,15/02/2022,yes',
  ),
  csv(
    'audits.csv',
    'Person number,Kind of audit,Tool,Audit finished on,Moderated on,Overall judgement',
    'P1,early help,,01/02/2022,02/02/2022,good',
    'P1,early help,,08/02/2022,09/02/2022,Good',
    'P2,early help,,01/02/2022,02/02/2022,requires improvement',
    'P3,early help,,01/02/2022,02/02/2022,',
    'P4,early help,,01/02/2022,,good',
  ),
];

describe('a figure with parts', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  const FEBRUARY = 'from=2022-02-01&to=2022-02-28';
  const read = async (path: string): Promise<string> => readText(await site.browser.get(`/figures/${path}`));

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    const { id, load } = await receiveFiles(council.storage, council.process, TODAY, FILES);
    await applyImport(council.storage, council.process, TODAY, id, { ledger: LEDGER, load });
    site = await council.open([figure, figureList, figureCsv]);
  });

  test('stands with them, each with its share of those that can be told, and says how many cannot', async () => {
    const text = await read(`early-help-audits-by-overall-judgement?${FEBRUARY}`);
    assert.match(text, /4 audits from 1 February 2022/);
    assert.match(text, /Cannot tell: 1 audit, counted here/);
    assert.match(
      text,
      /Overall judgement Audits Share Outstanding 0 0\.0% Good 2 66\.7% Requires improvement 1 33\.3% Inadequate 0 0\.0%/,
    );
    assert.match(text, /3 Early help records audited records/);
    assert.doesNotMatch(text, /Team|divided by is that of/);
  });

  test('a part opens to its own list, on which each says its grade, and nobody’s work is named', async () => {
    const text = await read(`early-help-audits-good/list?${FEBRUARY}`);
    assert.match(
      text,
      /2 audits .*Their record was looked at, to see how good our help was, 1 February 2022 How it counts Counted: good/,
    );
  });

  test('a median says what it is the middle of, its quartiles and its bands, and open ones stand apart', async () => {
    const text = await read(`assessments-working-days?${FEBRUARY}`);
    assert.match(
      text,
      /3\.0 working days, the middle of 3 assessments; for a quarter 1\.5 or fewer, for a quarter 24\.0 or more/,
    );
    assert.match(text, /Same day 1 33\.3% 1 to 10 1 33\.3% 11 to 20 0 0\.0%.*41 to 45 1 33\.3%/);
    assert.match(await read('assessments-open?on=2022-03-31'), /1 assessment on 31 March 2022/);
    const list = await read(`assessments-working-days/list?${FEBRUARY}`);
    assert.match(list, /3 assessments 3\.0 working days, the middle of 3 assessments/);
    assert.match(list, /Counted: 45 working days/);
    assert.match(list, /Counted: 0 working days/);
  });

  test('by the week shows its weeks, and its list who was helped and who was only tried', async () => {
    const text = await read(`edge-of-care-families-helped-per-week?${FEBRUARY}`);
    // Of the week of 9 February one family was tried, and help for the other had ended; of the last nothing is recorded.
    assert.match(text, /0\.8 families a week: 3 over 4 weeks, each once in each week/);
    assert.match(text, /Cannot tell: 1 week, in which nothing was recorded/);
    assert.match(
      text,
      /31 January 2022 to 6 February 2022 2 7 February 2022 to 13 February 2022 0 14 February 2022 to 20 February 2022 1/,
    );
    const list = await read(`edge-of-care-families-helped-per-week/list?${FEBRUARY}`);
    assert.match(list, /Helped: 3\. Tried, and reached nobody: 1\. A family stands here once in each week\./);
    assert.match(await read('edge-of-care-families-helped-per-week?from=2021-06-01&to=2021-06-30'), /No figure/);
    assert.match(await read(`edge-of-care-families-open-per-week?${FEBRUARY}`), /1\.5 families a week: 6 over 4 weeks/);
  });
});
