/** Prints figures: all of them or one, as at a day or over a period, whole and by each cut. */
import { isoOf, wordsOf } from '../../ground/day-words.ts';
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { byWeek, isShare, type Measure, middleOf, perPost } from '../../rooms/measures/model.ts';
import { measures } from '../../rooms/measures/measures/index.ts';
import { figureWords } from '../../rooms/measures/parts/figure-words.ts';
import { type FigureInFull, readFiguresInFull, windowFor } from '../../rooms/measures/read-figures.ts';
import { type Command, readArguments, readDayOption } from '../command.ts';
import { chooseAuthority, commandLine, withInstallation, todayOf } from '../installation.ts';

const USAGE = 'figures [--as-at DATE | --from DATE --to DATE] [--measure ID] [--authority CODE] [--json]';

export const figures: Command = {
  name: 'figures',
  usage: USAGE,
  does: 'prints figures as at a day or over a period',
  run: async (run) => {
    const { args, now, output } = run;
    const { values } = readArguments(
      args,
      {
        'as-at': { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        measure: { type: 'string' },
        authority: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      USAGE,
    );
    const chosen = values.measure === undefined ? measures : [findMeasure(values.measure)];
    const window = readWindow(values);
    return withInstallation(run, async (installation) => {
      const authority = await chooseAuthority(installation, values.authority);
      const asked = window ?? windowFor(todayOf(authority, now()));
      const read = await installation.storage.readPopulation(commandLine(authority), (reading) =>
        readFiguresInFull(reading, chosen, asked),
      );
      if (values.json) output.print(JSON.stringify({ measures: read.map(toJson) }));
      else for (const figure of read) output.print(inWords(figure));
      return 0;
    });
  },
};

export function findMeasure(id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined)
    throw new Refusal(
      `There is no measure "${id}". There are: ${measures.map((measure) => measure.id).join(', ')}.`,
      exitCodes.wrongUse,
    );
  return found;
}

export function readWindow(values: {
  readonly 'as-at'?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}) {
  const asAt = readDayOption(values['as-at'], 'as-at');
  const from = readDayOption(values.from, 'from');
  const to = readDayOption(values.to, 'to');
  if (asAt !== undefined && (from !== undefined || to !== undefined))
    throw new Refusal('Say either --as-at or --from and --to, not both.', exitCodes.wrongUse);
  if ((from === undefined) !== (to === undefined))
    throw new Refusal('A period needs both --from and --to.', exitCodes.wrongUse);
  if (from !== undefined && to !== undefined) {
    if (to < from) throw new Refusal('--to is before --from.', exitCodes.wrongUse);
    return windowFor(to, from);
  }
  return asAt === undefined ? undefined : windowFor(asAt);
}

function toJson({ measure, window, value, rank, numerator, denominator, cannotTell, breakdown }: FigureInFull) {
  const when =
    measure.shape === 'stock' ? { asAt: isoOf(window.last) } : { from: isoOf(window.first), to: isoOf(window.last) };
  return {
    id: measure.id,
    unit: measure.unit,
    ...when,
    value,
    ...(rank === undefined ? {} : { rank }),
    numerator,
    denominator,
    cannotTell,
    breakdown: breakdown.map(({ by, key, value: part }) => ({ by, key, value: part })),
  };
}

function inWords(inFull: FigureInFull): string {
  const { measure, window, value, numerator, denominator, cannotTell } = inFull;
  const when =
    measure.shape === 'stock' ? `on ${wordsOf(window.last)}` : `${wordsOf(window.first)} to ${wordsOf(window.last)}`;
  const figure = isShare(measure)
    ? `${value === null ? 'nothing due' : `${value.toFixed(1)}%`} (${numerator} of ${denominator})`
    : perPost(measure) === undefined && middleOf(measure) === undefined && byWeek(measure) === undefined
      ? String(value)
      : `${figureWords(inFull).value} ${figureWords(inFull).unit}`;
  return `${measure.title}, ${when}: ${figure}${cannotTell > 0 ? `, cannot tell ${cannotTell}` : ''}`;
}
