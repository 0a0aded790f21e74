/** What is owed as being in touch, whatever the day: the council's own standards, in custody too. The law's visits are none of them. */
export const IN_TOUCH_RULES: readonly string[] = [
  'leaving-care/keep-in-touch',
  'leaving-care/first-contact-in-custody',
  'leaving-care/later-contacts-in-custody',
];

export const isAboutBeingInTouch = (rule: string): boolean => IN_TOUCH_RULES.includes(rule);
