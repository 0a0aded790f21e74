/** Before 18 the young person and their carers talk about the house again: whether and how they stay when care ends. */
import { timescale } from '../timescale.ts';
import { conversationClocks, withoutBirthday } from './carers-conversation.ts';
import { REGULATIONS_IN_FORCE_FROM, volume3 } from './sources.ts';

export const carersConversationBefore18 = timescale({
  id: 'leaving-care/carers-conversation-before-18',
  title: 'Carers and young person talk about the house before 18',
  why: 'So that you know whether you can stay, on what terms, and nobody finds out on your birthday.',
  binds:
    'Every young person in care who lives with foster carers in the half-year before they turn 18, in each such home',
  standing: 'local',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [volume3] }],
  needs: ['placements', 'carers-conversation'],
  metBy: { actions: ['record-entry'], entries: ['carers-conversation'], imports: ['template-entries'] },
  local: [{ name: 'weeks-before', title: 'Talked before 18 by', unit: 'weeks', normally: 0, least: 0, most: 20 }],
  clocks: (facts) => conversationClocks(facts, 18),
  dueBy: withoutBirthday,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'on the eve of 18', born: '2008-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2026-03-09', is: 'due', due: '2026-03-09' },
    { name: 'on the 18th birthday: too late', born: '2008-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2026-03-10', is: 'missed' },
    { name: 'talked on the eve of 18', born: '2008-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], entries: [['carers-conversation', '2026-03-09']], on: '2026-03-10', is: 'met' },
    { name: 'talked before 16 only', born: '2008-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], entries: [['carers-conversation', '2024-02-01']], on: '2026-03-09', is: 'due' },
    { name: 'a council that wants it four weeks before: a day late', born: '2008-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], entries: [['carers-conversation', '2026-02-10']], local: { 'weeks-before': 4 }, on: '2026-03-01', is: 'met-late', due: '2026-02-09' },
    { name: 'a council that wants it four weeks before: not talked', born: '2008-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], local: { 'weeks-before': 4 }, on: '2026-02-10', is: 'overdue' },
    { name: 'moved out of a foster home before it was due', born: '2008-03-10', episodes: [['2020-01-05', '2026-01-05', 'C2', 'U6', 'S', 'TS1 1AA'], ['2026-01-05', null, 'C2', 'K2', 'P', 'TS2 2BB']], on: '2026-02-10', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2008-03-10', died: '2026-01-05', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2026-03-10', is: 'ended-in-time' },
    { name: 'more than half a year before', born: '2008-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2025-09-09', is: 'not-applicable' },
    { name: 'date of birth not recorded', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2026-03-10', is: 'cannot-tell' },
  ],
});
