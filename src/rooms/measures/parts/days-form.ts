/** The boxes in which other days are asked for: one day for a stock, the first and the last for a flow. */
import type { AskedDays, AskedName } from './asked-days.ts';

export type DaysForm = {
  readonly action: string;
  readonly boxes: readonly {
    readonly name: AskedName;
    readonly label: string;
    readonly text: string;
    readonly error: string | null;
  }[];
};

const LABELS = { on: 'As at the end of', from: 'From', to: 'To the end of' } as const;

/** A day asked for under a name without a box here, from an address typed by hand, is answered in the last box. */
export function daysForm(
  action: string,
  names: readonly AskedName[],
  { typed, errors }: Pick<AskedDays, 'typed' | 'errors'>,
  labels: Readonly<Record<AskedName, string>> = LABELS,
): DaysForm {
  const stray = errors.find(({ field }) => !names.includes(field));
  return {
    action,
    boxes: names.map((name, index) => {
      const wrong = errors.find(({ field }) => field === name) ?? (index === names.length - 1 ? stray : undefined);
      return { name, label: labels[name], text: typed[wrong?.field ?? name], error: wrong?.sentence ?? null };
    }),
  };
}
