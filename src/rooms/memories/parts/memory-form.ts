/** What is asked of a memory: three things and a photo. */
import { dayField, fileField, form, textField } from '../../../web/form.ts';

const what = textField({
  label: 'What happened?',
  called: 'what happened',
  hint: 'They can read this.',
  rows: 3,
  most: 1000,
  required: 'Say what happened',
});
const others = textField({
  label: 'Who else is in the photo, and do they mind?',
  hint: 'No street, uniform or number that tells where they live. Leave it blank if nobody is.',
  most: 300,
});
const on = dayField({
  label: 'When?',
  called: 'the day',
  notAfterToday: true,
  required: 'Enter the day',
});

export const memoryForm = form({
  fields: {
    photo: fileField({
      label: 'A photo, if there is one',
      hint: 'Where and when it was taken is removed from it.',
      endings: ['image/jpeg', 'image/png', 'image/webp'],
    }),
    what,
    others,
    on,
  },
});
export const correctMemoryForm = form({ fields: { what, others, on } });
