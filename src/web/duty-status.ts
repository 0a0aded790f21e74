/** How a duty stands, in words. The shape beside each is drawn in `parts/status-words.njk`; colour never speaks alone. */
export const DUTY_STATUS_WORDS = {
  'not-yet': 'Not yet',
  due: 'Due',
  overdue: 'Overdue',
  met: 'Met',
  'met-late': 'Met late',
  missed: 'Missed',
  ended: 'Ended',
  'cannot-tell': 'Cannot tell',
} as const;

export type DutyStatus = keyof typeof DUTY_STATUS_WORDS;
