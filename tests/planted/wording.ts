/** Turns a template into a sentence: `[this|that]` is a choice, `{they}` the young person's own pronoun, `{mum}` somebody's name. */
import type { Chance } from '../../src/demo/chance.ts';
import type { Cast, Pronouns } from './people.ts';

const FORMS: Readonly<Record<Pronouns, Readonly<Record<string, string>>>> = {
  she: { they: 'she', them: 'her', their: 'her', themself: 'herself', is: 'is', was: 'was', has: 'has', s: 's' },
  he: { they: 'he', them: 'him', their: 'his', themself: 'himself', is: 'is', was: 'was', has: 'has', s: 's' },
  they: {
    they: 'they',
    them: 'them',
    their: 'their',
    themself: 'themself',
    is: 'are',
    was: 'were',
    has: 'have',
    s: '',
  },
};
const PLACES: Readonly<Record<string, readonly string[]>> = {
  town: ['Thornby', 'Kelsgate', 'Marfield', 'Old Rawsley', 'Brackenholme', 'Wythe Bank', 'Saltersford'],
  school: [
    'Thornby High',
    'Kelsgate Sixth Form',
    'Rawsley College',
    'St Cuthbert’s',
    'Marfield Academy',
    'The Mill School',
  ],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  month: ['January', 'March', 'April', 'June', 'July', 'October', 'November'],
  time: ['9.30', '10am', 'half past two', '4pm', 'quarter to six', 'lunchtime'],
  few: ['two', 'three', 'four', 'five', 'six'],
  pounds: ['£20', '£35', '£60', '£112', '£140', '£250', '£3,000'],
  street: ['Tanner Street', 'Quarry Lane', 'Beck View', 'Station Terrace', 'Albion Court', 'Mossgate'],
  girl: ['Tanya', 'Ellie-Mae', 'Priscilla', 'Roza', 'Bronwen'],
  boy: ['Kieran', 'Delroy', 'Arben', 'Joshua', 'Piotr'],
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `pronouns` are the young person's unless somebody got them wrong. */
export function word(template: string, cast: Cast, chance: Chance, pronouns = cast.person.pronouns): string {
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, choices: string) => chance.one(choices.split('|')));
  return chosen.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'N') return cast.person.knownAs;
    const lower = slot.toLowerCase();
    const named: Readonly<Record<string, string>> = { ...cast.relatives, ...cast.workers, ...FORMS[pronouns] };
    const found = named[lower] ?? (PLACES[slot] === undefined ? undefined : chance.one(PLACES[slot]));
    if (found === undefined) throw new Error(`No wording for {${slot}}.`);
    return slot === lower ? found : capital(found);
  });
}
