/** Names for invented people, put together by chance. */
type Given = { readonly name: string; readonly sex: 'M' | 'F' };

const girls =
  'Aaliyah Abigail Alisha Amber Amelia Amina Anya Bethany Caitlin Chloe Courtney Daisy Ella Emily Erin Esme Evie Fatima Freya Gracie Hannah Isla Jasmine Keira Lacey Layla Leah Lexi Lola Lucy Megan Millie Molly Niamh Nicole Poppy Rosie Ruby Sadia Scarlett Skye Sophie Summer Tia Zara Zoë'.split(
    ' ',
  );
const boys =
  'Aaron Adam Aidan Alfie Ali Archie Ashton Bailey Ben Billy Brandon Callum Charlie Cody Connor Corey Daniel Declan Dylan Ethan Finley Frankie George Harley Harry Ibrahim Jack Jaden Jake Jamie Jayden Joe Jordan Kian Kyle Lewis Liam Logan Luca Mason Mohammed Nathan Noah Oscar Owen Reece Riley Ryan Sam Théo Tyler Zak'.split(
    ' ',
  );

export const GIVEN_NAMES: readonly Given[] = [
  ...girls.map((name) => ({ name, sex: 'F' as const })),
  ...boys.map((name) => ({ name, sex: 'M' as const })),
];

export const FAMILY_NAMES: readonly string[] =
  'Addison Ahmed Ashcroft Atkinson Bairstow Begum Bell Bowes Bradley Calvert Carr Chapman Clegg Conway Coulson Cowley Dixon Dobson Elliott Farrow Fenwick Foster Gibbons Goodwin Graham Hall Hardwick Hewitt Hodgson Hussain Ingram Iqbal Jameson Khan Kilburn Kowalska Lister Lowther Malik Marsden Mensah Metcalfe Moss Nolan Nowak O’Brien Okoro Parkin Pearson Pickering Quinn Raine Ridley Robson Sanderson Shaw Simpson Stokes Sutcliffe Tate Thackray Trotter Turnbull Usman Wardle Watson Wetherell Whittaker Wilde Young'.split(
    ' ',
  );

/** Ethnicity as the return codes it, by how often. */
export const ETHNICITIES = [
  [70, 'WBRI'],
  [6, 'APKN'],
  [6, 'MWBC'],
  [5, 'BAFR'],
  [4, 'WOTH'],
  [4, 'MOTH'],
  [3, 'AOTH'],
  [2, 'REFU'],
] as const;

/** Of grown-ups who work here; all come after the named ones in the order of names. */
export const ADULT_NAMES: readonly string[] =
  'Nadine Naomi Nathalie Neil Nicola Nigel Noreen Olivia Oscar Owain Pamela Patrick Paula Pauline Philip Philippa Rajesh Rebecca Richard Robert Robin Roisin Rosalind Rupinder Sally Samantha Samir Sandra Sarah Sean Shabana Shaun Sheila Sian Stephanie Steven Stuart Susan Tahira Tamsin Tariq Teresa Tracey Trevor Uzma Valerie Vincent Wendy William Winston Xanthe Yvette Yvonne Zainab Zoe'.split(
    ' ',
  );
