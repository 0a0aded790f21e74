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

export function daysForm(action: string, names: readonly AskedName[], { typed, errors }: AskedDays): DaysForm {
  return {
    action,
    boxes: names.map((name) => ({
      name,
      label: LABELS[name],
      text: typed[name],
      error: errors.find(({ field }) => field === name)?.sentence ?? null,
    })),
  };
}
