/**
 * A form is written once, as a list of fields; what it accepts (`form-reading.ts`), how it looks (`form-view.ts`) and
 * the type of its values all come from that list.
 */
import type { Day } from '../ground/day.ts';
import type { PostedFile } from './posted.ts';

type Asked = {
  /** The question, as it stands on the page. */
  readonly label: string;
  readonly hint?: string;
  /** How errors name it: `the day the review was held`. Without it they use the label. */
  readonly called?: string;
  /** The sentence shown when it is left empty. Without it the field may stay empty. */
  readonly required?: string;
};

export type DayField = Asked & {
  readonly kind: 'day';
  readonly notAfterToday?: boolean;
  readonly notBefore?: { readonly day: Day; readonly because: string };
};

export type Option = { readonly value: string; readonly text: string; readonly hint?: string };

export type ChoiceField = Asked & {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly as?: 'radios' | 'select';
};

/** Any number of answers, one box each. */
export type TicksField = Asked & {
  readonly kind: 'ticks';
  readonly options: readonly Option[];
};

export type TextField = Asked & {
  readonly kind: 'text';
  /** With rows it is a box for several lines. */
  readonly rows?: number;
  /** The most characters it takes. */
  readonly most: number;
  readonly width?: 5 | 10 | 20;
  /** The young person’s own words, of which only where they come from is asked; or for them to read. */
  readonly words?: 'theirs' | 'for-them';
  /**
   * About the words above it and no question of its own: folded under this line until somebody opens it, or something stands
   * in it. It holds words that stand elsewhere, so no reading of words looks at it.
   */
  readonly foldedUnder?: string;
  /** What it must look like, and the sentence for what does not. */
  readonly shape?: { readonly is: { readonly test: (text: string) => boolean }; readonly otherwise: string };
};

export type FileField = Asked & {
  readonly kind: 'file';
  readonly many?: boolean;
  /** Endings a browser should offer, as `.csv`; what a file really is, its reader decides. */
  readonly endings?: readonly string[];
};

export type Field = DayField | ChoiceField | TicksField | TextField | FileField;
export type FieldSet = Readonly<Record<string, Field>>;

/** A value that may be left out is null; a field with a `required` sentence never is. */
export type ValueOf<AField extends Field> = AField extends FileField
  ? readonly PostedFile[]
  : AField extends TicksField
    ? readonly string[]
    : AField extends { readonly required: string }
      ? Given<AField>
      : Given<AField> | null;

type Given<AField extends Field> = AField extends DayField
  ? Day
  : AField extends ChoiceField
    ? AField['options'][number]['value']
    : string;

export type ValuesOf<Fields extends FieldSet> = { readonly [Name in keyof Fields]: ValueOf<Fields[Name]> };

/** Values to begin with, or to show beside what was typed. */
export type GivenValues<Fields extends FieldSet> = {
  readonly [Name in keyof Fields]?: ValueOf<Fields[Name]> | null;
};

export type Form<Fields extends FieldSet = FieldSet> = { readonly fields: Fields };

export function form<const Fields extends FieldSet>(definition: { readonly fields: Fields }): Form<Fields> {
  return definition;
}

type Of<Kind extends Field> = Omit<Kind, 'kind'>;

export function dayField<const Definition extends Of<DayField>>(
  definition: Definition,
): Definition & { readonly kind: 'day' } {
  return { ...definition, kind: 'day' };
}

export function choiceField<const Definition extends Of<ChoiceField>>(
  definition: Definition,
): Definition & { readonly kind: 'choice' } {
  return { ...definition, kind: 'choice' };
}

export function ticksField<const Definition extends Of<TicksField>>(
  definition: Definition,
): Definition & { readonly kind: 'ticks' } {
  return { ...definition, kind: 'ticks' };
}

export function textField<const Definition extends Of<TextField>>(
  definition: Definition,
): Definition & { readonly kind: 'text' } {
  return { ...definition, kind: 'text' };
}

export function fileField<const Definition extends Of<FileField>>(
  definition: Definition,
): Definition & { readonly kind: 'file' } {
  return { ...definition, kind: 'file' };
}

/** The three boxes of a day, by the names they are sent under. */
export const DAY_PARTS = ['day', 'month', 'year'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
export const partName = (field: string, part: DayPart): string => `${field}-${part}`;
