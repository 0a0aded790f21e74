/** The template of people: who they are, the name they use, and the numbers other returns know them by. */
import { ethnicity } from '../../../../code-sets/ethnicity.ts';
import { choiceIfAny, codeIfAny, dayIfAny, otherNumber, textIfAny } from '../column.ts';
import { template } from './template.ts';

export const people = template({
  name: 'people',
  about: 'people and names',
  // A second row for a person is a second name, told apart by the day from which it was used.
  key: ['Used from'],
  spans: [
    ['Date of birth', 'Date of death'],
    ['Used from', 'Used until'],
  ],
  columns: {
    'Name used': textIfAny,
    'Family name': textIfAny,
    Pronouns: textIfAny,
    'Used from': dayIfAny,
    'Used until': dayIfAny,
    'Date of birth': dayIfAny,
    'Date of death': dayIfAny,
    Sex: choiceIfAny('M', 'F', 'U'),
    Ethnicity: codeIfAny(ethnicity),
    UPN: textIfAny,
    '903 number': otherNumber('903-child'),
    'Inspection list number': otherNumber('annex-a-child'),
  },
  mayLack: ['Pronouns', 'Used from', 'Used until', 'Date of death', 'UPN', '903 number', 'Inspection list number'],
  says: (row) => {
    const [knownAs, familyName] = [row.cell('Name used'), row.cell('Family name')];
    const [returnNumber, listNumber] = [row.cell('903 number'), row.cell('Inspection list number')];
    return {
      person: {
        bornOn: row.day('Date of birth'),
        diedOn: row.day('Date of death'),
        sex: row.cell('Sex'),
        ethnicity: row.cell('Ethnicity'),
        upn: row.cell('UPN'),
      },
      names:
        knownAs === null && familyName === null
          ? []
          : [
              {
                knownAs: knownAs ?? '',
                familyName: familyName ?? '',
                pronouns: row.cell('Pronouns'),
                from: row.day('Used from') ?? row.day('Date of birth'),
                to: row.day('Used until'),
              },
            ],
      sameAs: [
        ...(returnNumber === null ? [] : [{ kind: '903-child' as const, number: returnNumber }]),
        ...(listNumber === null ? [] : [{ kind: 'annex-a-child' as const, number: listNumber }]),
      ],
    };
  },
});
