/** What `form.njk` draws: each field with what stands in it, its error, and the list that links to them. */
import { partsOf } from '../ground/day.ts';
import type { Day } from '../ground/day.ts';
import { wordsOf } from '../ground/day-words.ts';
import {
  DAY_PARTS,
  type DayPart,
  type Field,
  type FieldSet,
  type Form,
  type GivenValues,
  partName,
  type TicksField,
} from './form.ts';
import { type FieldError, typedDayOf } from './form-reading.ts';
import { firstOf, type Posted } from './posted.ts';
import type { TypedText } from './route.ts';
import type { TypedDay } from './typed-day.ts';
import type { FoundWords } from './words.ts';

/** What stands in the form: each text under the name it is sent by. */
export type Typed = Readonly<Record<string, string>>;

export type FieldView = {
  readonly name: string;
  /** Where the error summary leads. */
  readonly id: string;
  readonly field: Field;
  readonly text: string;
  readonly parts: readonly {
    readonly name: string;
    readonly part: DayPart;
    readonly text: string;
    readonly isWrong: boolean;
  }[];
  readonly error: string | undefined;
  /** What was noticed in the words that stand in it. */
  readonly words: readonly FoundWords[];
};

export type FormView = {
  readonly fields: readonly FieldView[];
  readonly errors: readonly { readonly text: string; readonly href: string }[];
  readonly hasFiles: boolean;
};

export function formView<Fields extends FieldSet>(
  form: Form<Fields>,
  typed: Typed,
  errors: readonly FieldError[] = [],
  words: readonly FoundWords[] = [],
): FormView {
  const fields = Object.entries(form.fields).map(([name, field]) => ({
    ...fieldView(name, field, typed, errors),
    words: words.filter((one) => one.field === name),
  }));
  return {
    fields,
    errors: errors.map((error) => ({ text: error.sentence, href: `#${linkOf(error, form)}` })),
    hasFiles: holdsFiles(form),
  };
}

function fieldView(name: string, field: Field, typed: Typed, errors: readonly FieldError[]): Omit<FieldView, 'words'> {
  const own = errors.filter((error) => error.field === name);
  const isWrong = (part: DayPart): boolean => own.some((error) => error.part === undefined || error.part === part);
  return {
    name,
    id: name,
    field,
    text: typed[name] ?? '',
    parts:
      field.kind === 'day'
        ? DAY_PARTS.map((part) => ({
            name: partName(name, part),
            part,
            text: typed[partName(name, part)] ?? '',
            isWrong: isWrong(part),
          }))
        : [],
    error: own[0]?.sentence,
  };
}

/** An error about a day leads to the box it is about. */
function linkOf(error: FieldError, form: Form): string {
  const isDay = form.fields[error.field]?.kind === 'day';
  return isDay ? partName(error.field, (error.part as DayPart | undefined) ?? 'day') : error.field;
}

/** What was typed, as it was typed. */
export function typedOfPosted(form: Form, posted: Posted): Typed {
  const typed: Record<string, string> = {};
  for (const [name, field] of Object.entries(form.fields)) {
    if (field.kind === 'day') Object.assign(typed, boxesOf(name, typedDayOf(name, posted)));
    else if (field.kind === 'ticks') typed[name] = ticksText(posted.fields.get(name) ?? []);
    else if (field.kind !== 'file') typed[name] = firstOf(posted, name);
  }
  return typed;
}

/** What the record holds, as it would be typed. */
export function typedOfValues<Fields extends FieldSet>(form: Form<Fields>, values: GivenValues<Fields>): Typed {
  const typed: Record<string, string> = {};
  for (const [name, field] of Object.entries(form.fields)) {
    const value: unknown = values[name];
    if (field.kind === 'day' && typeof value === 'number')
      Object.assign(typed, boxesOf(name, typedDayOfDay(value as Day)));
    else if (field.kind === 'ticks' && Array.isArray(value)) typed[name] = ticksText(value);
    else if (typeof value === 'string') typed[name] = value;
  }
  return typed;
}

/** What is ticked, as one text: no value of an option holds a comma. */
const ticksText = (values: readonly string[]): string => values.join(',');

const ticked = ({ options }: TicksField, text: string): string =>
  options
    .filter(({ value }) => text.split(',').includes(value))
    .map((option) => option.text)
    .join('; ');

function typedDayOfDay(day: Day): TypedDay {
  const { year, month, dayOfMonth } = partsOf(day);
  return { day: String(dayOfMonth), month: String(month), year: String(year) };
}

function boxesOf(name: string, day: TypedDay): Typed {
  return Object.fromEntries(DAY_PARTS.map((part) => [partName(name, part), day[part]]));
}

/** What the record holds, each under the words it is asked in, for a page that says it; what is not recorded is left out. */
export function shownTexts<Fields extends FieldSet>(
  form: Form<Fields>,
  values: GivenValues<Fields>,
): readonly TypedText[] {
  return Object.entries(form.fields).flatMap(([name, field]) => {
    const value: unknown = values[name];
    if (field.kind === 'day' && typeof value === 'number') return [{ label: field.label, text: wordsOf(value as Day) }];
    if (field.kind === 'ticks' && Array.isArray(value))
      return value.length === 0 ? [] : [{ label: field.label, text: ticked(field, ticksText(value)) }];
    if (typeof value !== 'string' || value === '') return [];
    const chosen = field.kind === 'choice' ? field.options.find((option) => option.value === value)?.text : undefined;
    return [{ label: field.label, text: chosen ?? value }];
  });
}

/** Whether anybody's own words can be lost with it. Files are not kept with them: a browser gives none twice. */
export const holdsWords = ({ fields }: Form): boolean => Object.values(fields).some(({ kind }) => kind === 'text');

export const holdsFiles = ({ fields }: Form): boolean => Object.values(fields).some(({ kind }) => kind === 'file');

/** What the record says otherwise than what was typed: of what it holds alone, and in words where it holds nothing. */
export function differingTexts<Fields extends FieldSet>(
  form: Form<Fields>,
  values: GivenValues<Fields>,
  typed: Typed,
): readonly TypedText[] {
  const recorded = typedOfValues(form, values);
  return Object.entries(form.fields).flatMap(([name, field]) => {
    const alone: Form = { fields: { [name]: field } };
    const [[theirs], [yours]] = [textsOf(alone, recorded), textsOf(alone, typed)];
    if (theirs === undefined || !(name in values) || theirs.text === yours?.text) return [];
    return [{ label: theirs.label, text: theirs.text === '' ? 'Nothing' : theirs.text }];
  });
}

/** Every text of a form under its own words, for a page that shows it back to copy. */
export function textsOf(form: Form, typed: Typed): readonly TypedText[] {
  return Object.entries(form.fields).flatMap(([name, field]) => {
    if (field.kind === 'file') return [];
    if (field.kind === 'ticks') return [{ label: field.label, text: ticked(field, typed[name] ?? '') }];
    const text =
      field.kind === 'day'
        ? DAY_PARTS.map((part) => typed[partName(name, part)] ?? '')
            .join(' ')
            .trim()
        : (typed[name] ?? '');
    const chosen = field.kind === 'choice' ? field.options.find((option) => option.value === text)?.text : undefined;
    return [{ label: field.label, text: chosen ?? text }];
  });
}
