/** Runs what a form asks for; where it is refused, the sentence stands under one field of that form. */
import { Refusal } from '../../../ground/refusal.ts';
import type { FieldSet } from '../../../web/form.ts';
import { refuse, type Refusal as FormRefusal } from '../../../web/form-page.ts';
import type { Answer } from '../../../web/route.ts';

export async function refusedAs<Fields extends FieldSet>(
  field: keyof Fields & string,
  work: () => Promise<Answer>,
): Promise<Answer | FormRefusal<Fields>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors: Partial<Record<keyof Fields, string>> = {};
    errors[field] = error.message;
    return refuse(errors);
  }
}
