/** The only SQL on the easy-read version of a plan; and the pictures its lines can have. */
import { sql } from 'kysely';
import type { Reading } from '../../storage/storage.ts';

/** Drawn in `parts/picture.njk`, each in a few lines. */
export const PICTURES = {
  me: 'Me',
  people: 'People who matter',
  home: 'Home',
  key: 'A key of my own',
  money: 'Money',
  learning: 'Learning',
  work: 'Work',
  health: 'Health',
  food: 'Food',
  talk: 'Talking',
  phone: 'Phone',
  day: 'A day to remember',
  bus: 'Getting there',
  'if-it-fails': 'If it goes wrong',
  well: 'Well done',
} as const;
export type Picture = keyof typeof PICTURES;

export type EasyLine = {
  readonly id: string;
  readonly position: number;
  readonly picture: Picture;
  readonly words: string;
  readonly act: number;
};

/** Of one version, in the order they are read. */
export async function listEasyLines({ actor, db }: Reading, plan: string): Promise<readonly EasyLine[]> {
  const { rows } = await sql<EasyLine>`
    select id, position, picture, words, act::int as act
    from plan_easy_line
    where authority_id = ${actor.authorityId} and plan_id = ${plan} and removed_by is null
    order by position, id`.execute(db);
  return rows;
}
