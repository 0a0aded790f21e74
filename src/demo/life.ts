/** The shape of an invented life in care, and the few pieces from which the named and the generated ones are made. */
import type { Day } from '../ground/day.ts';
import type { Entry } from '../rules/facts.ts';

export type Home = {
  readonly from: Day;
  /** 903 placement type and provider. */
  readonly type: string | null;
  readonly provider: string | null;
  readonly postcode: string;
};

export type Life = {
  readonly knownAs: string;
  readonly familyName: string;
  readonly pronouns: string;
  readonly sex: 'M' | 'F';
  readonly ethnicity: string;
  readonly bornOn: Day;
  readonly cameOn: Day;
  /** null while still in care. */
  readonly leftOn: Day | null;
  readonly leftBecause: string | null;
  /** Legal status from a day on. */
  readonly legal: readonly { readonly from: Day; readonly status: string | null }[];
  readonly need: string;
  readonly homes: readonly Home[];
  readonly reviews: readonly Day[];
  readonly visits: readonly Day[];
  readonly diedOn?: Day | null;
  /** Where it is written out by hand; otherwise chance decides what else happens. */
  readonly entries?: readonly Entry[];
};

export type InventedEpisode = {
  readonly beganOn: Day;
  readonly endedOn: Day | null;
  readonly reasonBegan: string;
  readonly legalStatus: string | null;
  readonly home: Home;
  readonly reasonEnded: string | null;
};

/** Cuts a life into 903 episodes: a new one at every change of home or of legal status. */
export function episodesOf(life: Life): readonly InventedEpisode[] {
  const days = [...new Set([...life.homes, ...life.legal].map(({ from }) => from))].toSorted((a, b) => a - b);
  return days.map((beganOn, index) => {
    const next = days[index + 1] ?? null;
    const home = latest(life.homes, beganOn);
    const moved = home.from === beganOn;
    const newStatus = life.legal.some(({ from }) => from === beganOn);
    return {
      beganOn,
      endedOn: next ?? life.leftOn,
      reasonBegan: index === 0 ? 'S' : moved && newStatus ? 'B' : moved ? 'P' : 'L',
      legalStatus: latest(life.legal, beganOn).status,
      home,
      reasonEnded: next === null ? life.leftBecause : 'X1',
    };
  });
}

function latest<Dated extends { readonly from: Day }>(dated: readonly Dated[], on: Day): Dated {
  const found = dated.filter(({ from }) => from <= on).at(-1);
  if (found === undefined) throw new Error('a life begins before its first home or legal status');
  return found;
}
