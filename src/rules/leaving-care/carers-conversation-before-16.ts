/** Before 16 the young person and their carers talk about the house: what they may do by themselves, and what is agreed. */
import { timescale } from '../timescale.ts';
import { conversationClocks, withoutBirthday } from './carers-conversation.ts';
import { REGULATIONS_IN_FORCE_FROM, volume3 } from './sources.ts';

export const carersConversationBefore16 = timescale({
  id: 'leaving-care/carers-conversation-before-16',
  title: 'Carers and young person talk about the house before 16',
  why: 'So that you and the people you live with agree what you do for yourself, before anybody argues about it.',
  binds:
    'Every young person in care who lives with foster carers in the half-year before they turn 16, in each such home',
  standing: 'local',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [volume3] }],
  needs: ['placements', 'carers-conversation'],
  metBy: { actions: ['record-entry'], entries: ['carers-conversation'], imports: ['template-entries'] },
  local: [{ name: 'weeks-before', title: 'Talked before 16 by', unit: 'weeks', normally: 0, least: 0, most: 20 }],
  clocks: (facts) => conversationClocks(facts, 16),
  dueBy: withoutBirthday,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'six months before 16, on the first day', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2025-09-10', is: 'due', due: '2026-03-09' },
    { name: 'the day before that', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2025-09-09', is: 'not-applicable' },
    { name: 'talked on the eve of 16', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], entries: [['carers-conversation', '2026-03-09']], on: '2026-03-10', is: 'met' },
    { name: 'talked on the birthday', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], entries: [['carers-conversation', '2026-03-10']], on: '2026-03-10', is: 'met-late' },
    { name: 'not talked, 16', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2026-03-10', is: 'overdue' },
    { name: 'talked a year before: that was too early to settle it', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], entries: [['carers-conversation', '2025-03-09']], on: '2026-03-10', is: 'overdue' },
    { name: 'a council that wants it four weeks before', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], local: { 'weeks-before': 4 }, on: '2026-02-10', is: 'overdue', due: '2026-02-09' },
    { name: 'moved to other carers meanwhile: talked there anew', born: '2010-03-10', episodes: [['2020-01-05', '2026-01-05', 'C2', 'U6', 'S', 'TS1 1AA'], ['2026-01-05', null, 'C2', 'U6', 'P', 'TS2 2BB']], entries: [['carers-conversation', '2025-12-01']], on: '2026-02-10', is: 'due', due: '2026-03-09' },
    { name: 'moved out of a foster home before it was due', born: '2010-03-10', episodes: [['2020-01-05', '2026-01-05', 'C2', 'U6', 'S', 'TS1 1AA'], ['2026-01-05', null, 'C2', 'K2', 'P', 'TS2 2BB']], on: '2026-02-10', is: 'ended-in-time' },
    { name: 'moved out of it after that', born: '2010-03-10', episodes: [['2020-01-05', '2026-05-05', 'C2', 'U6', 'S', 'TS1 1AA'], ['2026-05-05', null, 'C2', 'K2', 'P', 'TS2 2BB']], on: '2026-05-10', is: 'missed' },
    { name: 'a death ends it', born: '2010-03-10', died: '2026-01-05', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2026-03-10', is: 'ended-in-time' },
    { name: 'in a children’s home', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2', 'K2', 'S']], on: '2026-03-10', is: 'not-applicable' },
    { name: 'came to foster carers at 16', born: '2010-03-10', episodes: [['2026-03-10', null, 'C2', 'U6', 'S']], on: '2026-03-20', is: 'not-applicable' },
    { name: 'date of birth not recorded', episodes: [['2020-01-05', null, 'C2', 'U6', 'S']], on: '2026-03-10', is: 'cannot-tell' },
    { name: 'kind of placement not recorded', born: '2010-03-10', episodes: [['2020-01-05', null, 'C2']], on: '2026-03-10', is: 'cannot-tell' },
  ],
});
