/** What a form accepts: its Zod schema is derived from its fields, and what was typed becomes values or errors. */
import * as z from 'zod';
import type { Day } from '../ground/day.ts';
import { wordsOf } from '../ground/day-words.ts';
import {
  type ChoiceField,
  DAY_PARTS,
  type DayField,
  type Field,
  type FieldSet,
  type FileField,
  type Form,
  partName,
  type TextField,
  type TicksField,
  type ValuesOf,
} from './form.ts';
import { numberWords } from './format.ts';
import { firstOf, type Posted } from './posted.ts';
import { readTypedDay, type TypedDay } from './typed-day.ts';

const INVISIBLE = /[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** One sentence about one field; `part` names the box of a day it is about. */
export type FieldError = { readonly field: string; readonly part?: string; readonly sentence: string };

export type FormReading<Fields extends FieldSet> =
  | { readonly ok: true; readonly values: ValuesOf<Fields> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export function readForm<Fields extends FieldSet>(form: Form<Fields>, posted: Posted, today: Day): FormReading<Fields> {
  const typed = Object.entries(form.fields).map(([name, field]) => [name, typedOf(name, field, posted)]);
  const read = schemaOf(form.fields, today).safeParse(Object.fromEntries(typed));
  if (read.success) return { ok: true, values: read.data as ValuesOf<Fields> };
  return {
    ok: false,
    errors: read.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      ...(path[1] === undefined ? {} : { part: String(path[1]) }),
      sentence: message,
    })),
  };
}

function typedOf(name: string, field: Field, posted: Posted): unknown {
  if (field.kind === 'file') return posted.files.filter((file) => file.field === name);
  if (field.kind === 'day') return typedDayOf(name, posted);
  if (field.kind === 'ticks') return posted.fields.get(name) ?? [];
  return firstOf(posted, name);
}

export function typedDayOf(name: string, posted: Posted): TypedDay {
  const [day, month, year] = DAY_PARTS.map((part) => firstOf(posted, partName(name, part)));
  return { day: day ?? '', month: month ?? '', year: year ?? '' };
}

function schemaOf(fields: FieldSet, today: Day): z.ZodType<Record<string, unknown>> {
  return z.object(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOfField(field, today)])),
  );
}

function schemaOfField(field: Field, today: Day): z.ZodType {
  switch (field.kind) {
    case 'day':
      return daySchema(field, today);
    case 'choice':
      return choiceSchema(field);
    case 'ticks':
      return ticksSchema(field);
    case 'text':
      return textSchema(field);
    case 'file':
      return fileSchema(field);
  }
}

/** `the day the review was held`, and with a capital at the head of a sentence. */
const calledOf = (field: Field): string => field.called ?? field.label.replace(/\?$/, '');
const headOf = (field: Field): string => calledOf(field).replace(/^./u, (first) => first.toUpperCase());

function daySchema(field: DayField, today: Day): z.ZodType {
  return z.custom<TypedDay>().transform((typed, context): Day | null => {
    const read = readTypedDay(typed, headOf(field));
    const refuse = (message: string, path: string[] = []): null => {
      context.addIssue({ code: 'custom', message, path });
      return null;
    };
    if ('wrong' in read) return refuse(read.sentence, [read.wrong]);
    if (read.day === null) return field.required === undefined ? null : refuse(field.required);
    if (field.notAfterToday === true && read.day > today) return refuse(`${headOf(field)} must be today or earlier`);
    if (field.notBefore !== undefined && read.day < field.notBefore.day) {
      return refuse(`${headOf(field)} must be on or after ${wordsOf(field.notBefore.day)}, ${field.notBefore.because}`);
    }
    return read.day;
  });
}

function choiceSchema(field: ChoiceField): z.ZodType {
  return z.string().transform((value, context): string | null => {
    if (value === '' && field.required === undefined) return null;
    if (field.options.some((option) => option.value === value)) return value;
    context.addIssue({ code: 'custom', message: field.required ?? `Choose one of the answers to “${field.label}”` });
    return null;
  });
}

function ticksSchema(field: TicksField): z.ZodType {
  return z.array(z.string()).transform((values, context): readonly string[] => {
    const known = field.options.map(({ value }) => value);
    const isWrong =
      values.some((value) => !known.includes(value)) || (values.length === 0 && field.required !== undefined);
    if (isWrong)
      context.addIssue({ code: 'custom', message: field.required ?? `Choose among the answers to “${field.label}”` });
    return known.filter((value) => values.includes(value));
  });
}

function textSchema(field: TextField): z.ZodType {
  return z.string().transform((text, context): string | null => {
    const kept = field.rows === undefined ? text.trim().replace(/\s+/g, ' ') : text;
    const length = countCharacters(kept);
    if (length > field.most) {
      const message = `${headOf(field)} must be ${numberWords(field.most)} characters or fewer. It has ${numberWords(length)}`;
      context.addIssue({ code: 'custom', message });
    }
    // Blanks of other scripts and marks without width are nothing that anybody could read.
    if (kept.replaceAll(INVISIBLE, '') !== '') {
      if (field.shape?.is.test(kept) === false) context.addIssue({ code: 'custom', message: field.shape.otherwise });
      return kept;
    }
    if (field.required !== undefined) context.addIssue({ code: 'custom', message: field.required });
    return null;
  });
}

function fileSchema(field: FileField): z.ZodType {
  return z.array(z.custom<Posted['files'][number]>()).transform((files, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
    if (files.length === 0 && field.required !== undefined) refuse(field.required);
    if (files.length > 1 && field.many !== true) refuse('Choose one file');
    for (const file of files) {
      if (file.isCutOff) refuse(`“${file.name}” is too large to send here`);
      else if (file.bytes.length === 0) refuse(`“${file.name}” is empty`);
    }
    return files;
  });
}

/** As people count them: an emoji is one. */
function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
