/** Life around one young person: what surrounds them, each in a line, with the way to it. */
import type { Reading } from '../../../storage/storage.ts';
import { listEntriesInFull } from '../../entries/facts.ts';
import { childrenOf } from '../parts/own-children.ts';
import { type FamilyLine, readFamily } from '../../people/parts/family.ts';
import { listSkillsSeen } from '../../skills/facts.ts';
import { everyLine, readWhoMatters } from '../../who-matters/parts/who-lines.ts';
import { listKeyDocuments } from '../facts.ts';
import { DOCUMENTS, standingWords } from '../model.ts';
import { linesOfKind } from '../parts/entry-lines.ts';
import { lettersOf } from '../parts/letters-of.ts';
import { nextLookOn } from '../parts/next-look.ts';
import { pageOfLife, type Whose } from '../parts/whose-life.ts';
import { SUSTAINED_WEEKS, stretchOn } from '../../measures/facts.ts';
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';

type RoomLine = { readonly title: string; readonly path: string; readonly words: string };
type AroundModel = { readonly rooms: readonly RoomLine[]; readonly children: readonly FamilyLine[] };

const NAMES_MOST = 3;

export const lifeAroundPage = pageOfLife<AroundModel>({
  path: 'life-around',
  title: 'Life around them',
  purpose: 'looking at the people and things around you',
  template: 'life-around/pages/life-around.njk',
  read: async (reading, whose, { on }) => ({
    children: childrenOf(await readFamily(reading, whose.id, on)),
    rooms: await roomsOf(reading, whose, on),
  }),
});

async function roomsOf(reading: Reading, { id, age }: Whose, on: Day): Promise<readonly RoomLine[]> {
  const entries = (await listEntriesInFull(reading, id)).filter((entry) => entry.on <= on);
  const who = everyLine(await readWhoMatters(reading, id, on));
  const documents = await listKeyDocuments(reading, id);
  const seen = await listSkillsSeen(reading, id);
  const [lastLetter] = await lettersOf(reading, id, entries, on);
  const [wish] = linesOfKind(entries, on, 'learning-wish');
  const [talk] = linesOfKind(entries, on, 'carers-conversation');
  const regular = linesOfKind(entries, on, 'money').filter(({ goesOn, said }) => goesOn && said['often'] !== 'Once');
  const stretch = await stretchOn(reading, id, on);
  const asked = documents.filter(({ standing, expiresOn }) => standing === 'asked' || (expiresOn ?? on + 1) <= on);
  const lastSeen = seen.map((one) => one.on).toSorted((a, b) => b - a)[0];
  const names = who.slice(0, NAMES_MOST).map(({ name }) => name);
  return [
    {
      title: 'Who matters',
      path: 'who-matters',
      words:
        names.length === 0
          ? 'Nobody has asked them yet'
          : `${names.join(', ')}${who.length > names.length ? ' and others' : ''}`,
    },
    {
      title: 'In a crisis: who will do what',
      path: 'in-a-crisis',
      words: who.some(({ inCrisis }) => inCrisis !== null)
        ? 'There are people who said what they would do'
        : 'Nobody has said yet',
    },
    {
      title: 'Learning and work',
      path: 'learning-and-work',
      words:
        wish === undefined
          ? stretch === undefined
            ? 'What they want is not written down'
            : `In learning or work since ${wordsOf(stretch.from)}${on - stretch.from >= (SUSTAINED_WEEKS[0] ?? 0) * 7 ? '' : ', new'}. What they want is not written down`
          : `They want: ${(wish.answer ?? '').toLowerCase()}`,
    },
    {
      title: 'Money',
      path: 'money',
      words:
        regular.length === 0
          ? 'Nothing regular is written down'
          : regular
              .map(({ answer, said }) => `${answer}, ${said['amount']} ${(said['often'] ?? '').toLowerCase()}`)
              .join('; '),
    },
    {
      title: 'Skills for adult life',
      path: 'skills',
      words:
        lastSeen === undefined ? 'Nobody has talked with them about any' : `Last talked about on ${wordsOf(lastSeen)}`,
    },
    {
      title: 'Key documents',
      path: 'documents',
      words:
        documents.length === 0
          ? 'Nobody has asked which they have'
          : asked.length === 0
            ? 'Nothing is waited for'
            : asked.map((one) => `${DOCUMENTS[one.document]}: ${standingWords(one, on)}`).join('; '),
    },
    {
      title: 'Letters and files',
      path: 'letters',
      words: lastLetter === undefined ? 'None is written down' : `Last: ${lastLetter.what}, ${lastLetter.onWords}`,
    },
    // Of somebody who left care long ago it stands there only where something was agreed.
    ...(talk !== undefined || (age !== null && age < 18)
      ? [
          {
            title: 'What was agreed with carers',
            path: 'carers',
            words:
              talk === undefined
                ? 'No conversation is written down'
                : (nextLookOn(entries, on) ?? `Talked on ${talk.onWords}`),
          },
        ]
      : []),
  ];
}
