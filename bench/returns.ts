/** A 903 return of any size, made of invented lives: what the benchmarks of loading, rebuilding and pages run on. */
import { generatedLives } from '../src/demo/generated-lives.ts';
import { episodesOf } from '../src/demo/life.ts';
import { addDays, returnYearSpan } from '../src/ground/day.ts';
import { day, slashedOf } from '../src/ground/day-words.ts';
import type { Upload } from '../src/rooms/imports/load.ts';

const BENCH_YEAR = 2024;
export const BENCH_TODAY = returnYearSpan(BENCH_YEAR).last;

/** Everybody's episodes and reviews up to the end of the year. Ethnicity and placements are in the codes of that year. */
export function inventedReturn(children: number, seed = 7): readonly Upload[] {
  const lives = generatedLives(seed, children, day('2017-04-01'), addDays(BENCH_TODAY, -1));
  const header = ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'];
  const episodes = ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'];
  const reviews = ['CHILD,DOB,REVIEW,REVIEW_CODE'];
  for (const [index, life] of lives.entries()) {
    const child = `B${100_000 + index}`;
    header.push([child, life.sex, slashedOf(life.bornOn), life.ethnicity, '', '', ''].join());
    for (const episode of episodesOf(life)) {
      const { home } = episode;
      const ended = episode.endedOn === null ? '' : slashedOf(episode.endedOn);
      episodes.push(
        [
          child,
          slashedOf(episode.beganOn),
          episode.reasonBegan,
          episode.legalStatus,
          life.need,
          home.type,
          home.provider,
          ended,
          episode.reasonEnded ?? '',
          '',
          '',
          home.postcode,
          '',
        ].join(),
      );
    }
    for (const heldOn of new Set(life.reviews))
      reviews.push([child, slashedOf(life.bornOn), slashedOf(heldOn), 'PN1'].join());
  }
  return [
    { name: 'header.csv', bytes: Buffer.from(header.join('\n')) },
    { name: 'episodes.csv', bytes: Buffer.from(episodes.join('\n')) },
    { name: 'reviews.csv', bytes: Buffer.from(reviews.join('\n')) },
  ];
}
