/** Invented people for invented notes: a young person, who belongs to them, and who works with them. Nobody here is real. */
import type { Chance } from '../../src/demo/chance.ts';

export type Pronouns = 'she' | 'he' | 'they';
export type Person = { readonly names: readonly string[]; readonly knownAs: string; readonly pronouns: Pronouns };
/** Who can be named in one young person's notes. `relatives` and `workers` are what their record says of them. */
export type Cast = {
  readonly person: Person;
  readonly relatives: Readonly<Record<'mum' | 'dad' | 'nan' | 'aunt' | 'uncle' | 'brother' | 'sister', string>>;
  readonly workers: Readonly<Record<'shew' | 'hew', string>>;
};

const words = (text: string): readonly string[] => text.split(' ');
const HER_NAMES = words(
  'Aaliyah Adaeze Amara Anna-Lise Beatriz Blessing Caoimhe Chidinma Chloë Danuta D’Arcy Ewa Fatoumata Freya Gulnaz Ha-eun Hiwet Ioana Jasvinder Keeley Kezia Leila Mai-Linh Mairéad Marwa Mihaela Nadia Ngozi Oluwaseun Parwin Renáta Rojin Saoirse Semira Shanice Siân Sunniva Tegan Thuý Yasmin Zarmina Zoë',
);
const HIS_NAMES = words(
  'Abdirahman Aodhán Bartosz Bogdan Callum-Jay Caleb Daud Dejan Efrem Emeka Ferhad Filmon Goran Haile Hùng Idris Jean-Paul Jermaine Kacper Kwame Levente Luka Mehmet Micah Musa Niall Omid Patrick-James Quang Rhys Sadiq Sanjeev Tadhg Taavi Tendai T’Shawn Tuan Viktor Wiremu Yonas Zakariya Zoran',
);
const THEIR_NAMES = words('Alex Ash Charlie Frankie Jude Kit Morgan Quinn River Robin Sage Skyler');
/** Names that are also words or months: the hardest to tell from ordinary writing. */
const WORD_NAMES = {
  she: words('Hope Grace Destiny May Faith Summer'),
  he: words('Will Mark Chase Reed'),
} as const;
const FAMILY_NAMES = words(
  'Abdi Achterberg Adeyemi Al-Hassan Bakare Bielak Byrne Castellano Chukwu Corrigan Dąbrowska Delaney Đặng Eccles Fairhurst Gebremedhin Ghafoori Haji Hesketh Hoxha Ifeanyi Jankovic Kaur Kovács Lakhani Lightowler Mac-Donagh Marku Mohammadi Mwangi Nazari N’Diaye Nguyen O’Rourke Olsson Petrescu Popa Rahimi Rothwell Sesay Shackleton Singh Tesfay Threlfall Umarov Varga Wojtowicz Yıldız Zeqiri',
);
const MUMS = words('Sandra Denise Olena Comfort Maxine Shazia Bernadette Lorraine Mihaela-Ana Tsehay');
const NANS = words('Maureen Gladys Bozena Eunice Hazel Nasreen Doreen Concepta');
const AUNTS = words('Yvette Stacey-Ann Rukhsana Kathleen Ifeoma Donna Liljana');
const DADS = words('Gary Tariq Dean Constantin Desmond Ali-Reza Wayne Pjetër');
const UNCLES = words('Derek Samuel Ghulam Terry Besnik Cyril Lech');
const BROTHERS = words('Kyle Jaden Hamza Mateusz Tyrone Ashley Denis Samir');
const SISTERS = words('Kayleigh Tia Halima Agnieszka Simone Lacey Elira Precious');
const WORKERS = {
  shew: words('Judith Hilary Nasima Rosalind Oyinkan Bev Philippa Wendy Marianne Sukhi'),
  hew: words('Graham Martyn Tunde Colin Imran Alasdair Neville Clive Deepak Stuart'),
};

function nameFor(chance: Chance, pronouns: Pronouns): string {
  if (pronouns === 'they') return chance.one(THEIR_NAMES);
  if (chance.happens(0.1)) return chance.one(WORD_NAMES[pronouns]);
  return chance.one(pronouns === 'she' ? HER_NAMES : HIS_NAMES);
}

export function inventPerson(
  chance: Chance,
  not: readonly string[] = [],
  fixed: { readonly knownAs?: string; readonly pronouns?: Pronouns } = {},
): Person {
  const pronouns =
    fixed.pronouns ??
    chance.pick([
      [48, 'she'],
      [44, 'he'],
      [8, 'they'],
    ] as const);
  const knownAs = fixed.knownAs ?? nameFor(chance, pronouns);
  const familyName = chance.one(FAMILY_NAMES);
  if (not.includes(knownAs) || not.includes(familyName)) return inventPerson(chance, not, fixed);
  // Some young people have one name and no other.
  return { names: chance.happens(0.08) ? [knownAs] : [knownAs, familyName], knownAs, pronouns };
}

export const inventCast = (chance: Chance, person: Person): Cast => ({
  person,
  relatives: {
    mum: chance.one(MUMS),
    dad: chance.one(DADS),
    nan: chance.one(NANS),
    aunt: chance.one(AUNTS),
    uncle: chance.one(UNCLES),
    brother: chance.one(BROTHERS),
    sister: chance.one(SISTERS),
  },
  workers: { shew: chance.one(WORKERS.shew), hew: chance.one(WORKERS.hew) },
});
