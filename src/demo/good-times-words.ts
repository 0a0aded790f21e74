/** What is told of good days, of what is to come, and of a story begun, by the age somebody was. Nobody real is in it. */

/** A day written down, and who else is in the photo where there is one. */
export type ToldDay = { readonly what: string; readonly others?: string; readonly picture?: keyof typeof PICTURES };

export const drawn = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 12 9">${inside}</svg>`;

/** Drawn here. */
export const PICTURES = {
  sea: drawn(
    '<rect width="12" height="5" fill="#9cc7e6"/><rect y="5" width="12" height="2" fill="#2f6f9f"/><rect y="7" width="12" height="2" fill="#e6cf9c"/><circle cx="9.6" cy="1.8" r="0.8" fill="#fff3b0"/><path d="M3 5.4h2.4l-.5.6H3.5z" fill="#7a3b2e"/><path d="M4.2 5.3V3l1.3 2z" fill="#fff"/>',
  ),
  cake: drawn(
    '<rect width="12" height="9" fill="#f3e3d3"/><rect y="7" width="12" height="2" fill="#a9784f"/><rect x="3.4" y="4.6" width="5.2" height="2.4" rx=".3" fill="#e8a0b0"/><path d="M3.4 5.2q.65.8 1.3 0t1.3 0 1.3 0 1.3 0V4.6H3.4z" fill="#fff7f0"/><path d="M4.6 4.6V3.6M6 4.6V3.6M7.4 4.6V3.6" stroke="#3c6e91" stroke-width=".14"/><circle cx="4.6" cy="3.4" r=".16" fill="#f2b632"/><circle cx="6" cy="3.4" r=".16" fill="#f2b632"/><circle cx="7.4" cy="3.4" r=".16" fill="#f2b632"/>',
  ),
  hill: drawn(
    '<rect width="12" height="9" fill="#bcd9e8"/><path d="M0 9 4 3.6 6.6 6.8 9 4.4 12 9z" fill="#5f8a5a"/><path d="M4 3.6 3 5h2z" fill="#e8efe6"/><path d="M5.4 9q1-2 .4-3.4" stroke="#d9c7a0" stroke-width=".2" fill="none"/><circle cx="2" cy="1.6" r=".6" fill="#fff3b0"/>',
  ),
  garden: drawn(
    '<rect width="12" height="5" fill="#cfe6f2"/><rect y="5" width="12" height="4" fill="#7a5a3c"/><path d="M2 5V3M5 5V2.4M8 5V2.8M10.4 5V3.4" stroke="#4d7f43" stroke-width=".16"/><circle cx="2" cy="2.8" r=".4" fill="#e0574f"/><circle cx="5" cy="2.1" r=".5" fill="#f2b632"/><circle cx="8" cy="2.5" r=".42" fill="#c05fa0"/><circle cx="10.4" cy="3.2" r=".36" fill="#e0574f"/>',
  ),
} as const;

/** Of children up to nine. */
export const SMALL: readonly ToldDay[] = [
  { what: 'Rode a bike the length of the yard, with nobody holding on' },
  { what: 'Lost the second front tooth, and found a pound' },
  { what: 'The day of the snow: two snowmen, one of them a dog' },
  { what: 'Read a whole book aloud to the cat' },
  { what: 'Seven candles, blown out in one go', picture: 'cake' },
  { what: 'Swam a width without armbands, and got the badge' },
  { what: 'A sheep in the nativity, and the loudest of them' },
  { what: 'Built a den under the stairs and slept in it' },
  { what: 'Paddling in February because nobody could be stopped', picture: 'sea' },
];

/** Of ten to fifteen. */
export const MIDDLE: readonly ToldDay[] = [
  { what: 'Up the hill behind the town in the rain, and chips at the top of the high street after', picture: 'hill' },
  { what: 'Came third in the county cross-country, in borrowed shoes' },
  { what: 'Cooked for the whole house; there was none left' },
  { what: 'The first sleepover, and nobody slept' },
  { what: 'Taught everybody at the table a card game, and won it' },
  { what: 'Hair done properly, by somebody who knows how. Could not stop looking in the shop windows' },
  { what: 'Sunflowers in the back garden, taller than the fence', picture: 'garden' },
  { what: 'Saved a penalty in the last minute. The others ran the length of the pitch' },
  { what: 'Played the drums at the school concert, with no music in front' },
  { what: 'A head teacher’s award for looking after the new ones in Year 7' },
  { what: 'The dentist said: no fillings. We went for pancakes all the same' },
];

/** Of sixteen and older. */
export const OLDER: readonly ToldDay[] = [
  { what: 'Passed the theory test at the third go, and rang us before anybody' },
  { what: 'A letter from college that began “We are pleased”' },
  { what: 'First wages. Bought the whole flat a takeaway' },
  { what: 'Spoke to forty councillors without looking at the paper' },
  { what: 'Put the wardrobe up alone; only one screw was left over' },
  {
    what: 'A year in the flat: cake, and the neighbour from upstairs',
    picture: 'cake',
    others: 'A neighbour, who does not mind',
  },
  { what: 'Met somebody from the first home at the station, and missed two trains back talking' },
  { what: 'The half marathon, in two hours and eleven minutes' },
  { what: 'Got the allotment. Everything is weeds, and everything is ours', picture: 'garden' },
  { what: 'Graduation: two tickets, and both were used' },
  { what: 'The first big dinner in the flat. Cooked for nine, with six plates' },
  { what: 'Gave blood, and a speech about it to the waiting room' },
];

/** Days to come that somebody wants remembered. */
export const TO_COME: readonly (readonly [what: string, how: string | null])[] = [
  ['A year since the last day of school missed', 'A card with the dog on it'],
  ['A day in spring that is hard every year', 'Nobody rings. A text the day after'],
  ['First shift on the till', 'A text before, none during'],
  ['The day the tenancy was signed', null],
  ['The allotment show', 'Somebody comes and admires the onions'],
  ['The first day of term', 'A text in the morning'],
  ['The match against the other home', 'Come and stand on the touchline'],
  ['A friend’s birthday', 'Remind us that a card is wanted too'],
  ['Results of the driving test', 'Ring whichever way it goes'],
];

/** A piece of somebody's story that is not about one place: words to them. */
export const PIECES_TOLD: readonly { readonly title: string; readonly words: string }[] = [
  {
    title: 'The people who looked after you',
    words:
      'Since you came to us there have been more people than anybody can remember at once. This is a list of those who stayed a while, with what each of them said of you. Cross out whoever you do not want on it.\n\nThe one who put the plaster on your knee, and the one who learned to do your hair, both wrote a line.',
  },
  {
    title: 'What you were like when you came',
    words:
      'You had one bag, and a toy that you held by the ear. You did not say anything until the second day. Then you asked what the cat was called.\n\nThe people you came to wrote that down the same evening. They thought that you might want to know it one day.',
  },
  {
    title: 'The box in the cupboard',
    words:
      'There is a box with your name on the lid. It has your first shoes in it, a hospital bracelet, two photos, and a letter that is for you when you want it.\n\nIt is yours. We keep it dry, and nobody opens it but you, or somebody you ask.',
  },
  {
    title: 'Things you used to say',
    words:
      'You called the vacuum cleaner “the moo”. You would not get into a lift unless everybody said good morning to it first. When somebody cried, you fetched them a spoon.\n\nNobody asked you to stop. It was the best spoon in the house.',
  },
  {
    title: 'Your names',
    words:
      'You were given two names. One is after your grandmother’s sister, who had a stall on the market and was never cheated once. You asked us to use the other, so we do.',
  },
];

/** What was done on it together, and what they said. */
export const SESSIONS_TOLD: readonly {
  readonly what: string;
  readonly said: string | null;
  readonly next: string | null;
}[] = [
  {
    what: 'Drew a line along the kitchen table, with every house on it and who had the room next door.',
    said: 'There are more good ones than I thought.',
    next: 'Ask the second house for the photo of the pond',
  },
  {
    what: 'Looked at the two photos, for a long time, and put them back.',
    said: null,
    next: 'Leave it until it is asked for',
  },
  {
    what: 'Walked past the first school and the shop with the steps. Some of it was smaller.',
    said: 'I used to think that wall was massive',
    next: 'The park, when it is warmer',
  },
];

/** What helps, by those who know. */
export const HELPS_TOLD: readonly (readonly [words: string, by: string])[] = [
  ['Sit on the same side. Bring something to do with the hands. Do not fill the silences.', 'Their carer'],
  ['Say on the day before who else will be there. No surprises, not even nice ones.', 'They said so themselves'],
  ['Food first. Then anything.', 'They said so themselves'],
  ['Write it down and leave it with them: they read it after, and ring with the questions.', 'Their adviser'],
];
