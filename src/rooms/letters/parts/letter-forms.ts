/** What is asked of a file that is kept with a letter, and of who got it. */
import { choiceField, dayField, fileField, form, textField } from '../../../web/form.ts';
import { ABOUT, HOW } from '../model.ts';

/** A file would go round the parts that fewer people read. */
export const READ_BY_FEWER =
  'Never a letter about health or the right to stay: write down what it says in its own part, without the file.';

const version = textField({
  label: 'Which version is it?',
  called: 'which version it is',
  hint: 'For example, as it came, large print, or as it stood on 3 March. They can read this.',
  most: 200,
  required: 'Say which version it is',
});
const about = choiceField({
  label: 'Whose is it to read?',
  called: 'whose it is to read',
  as: 'radios',
  options: [
    { value: 'them', text: ABOUT.them },
    { value: 'others', text: ABOUT.others },
  ],
  required: 'Say whether it goes with their copy',
});

export const letterFileForm = form({
  fields: {
    file: fileField({
      label: 'The file',
      called: 'the file',
      hint: 'A PDF, a Word file (.docx), or a photo or scan, of at most 10 MB. Where and when a photo was taken is removed from it. Never a copy of a passport or a card.',
      endings: ['.pdf', '.docx', 'image/jpeg', 'image/png', 'image/webp'],
      required: 'Choose the file',
    }),
    version,
    about,
  },
});
/** A file is never put in place of another: what can be put right is what is said of it. */
export const correctFileForm = form({ fields: { version, about } });

export const givenForm = form({
  fields: {
    toWhom: textField({
      label: 'Who got it?',
      called: 'who got it',
      hint: 'A name, or what they are to the young person.',
      most: 200,
      required: 'Say who got it',
    }),
    givenOn: dayField({
      label: 'When?',
      called: 'the day',
      notAfterToday: true,
      required: 'Enter the day they got it',
    }),
    how: choiceField({
      label: 'How?',
      as: 'radios',
      options: [
        { value: 'hand', text: HOW.hand },
        { value: 'post', text: HOW.post },
        { value: 'email', text: HOW.email },
        { value: 'message', text: HOW.message },
        { value: 'other', text: HOW.other },
      ],
      required: 'Say how they got it',
    }),
  },
});
