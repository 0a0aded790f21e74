/** The ethnic groups of the return. */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const ethnicity: CodeSet = {
  id: 'ethnicity',
  title: 'Ethnic origin',
  source: guideToTheReturn,
  codes: [
    { code: 'WBRI', label: 'White British' },
    { code: 'WIRI', label: 'White Irish' },
    { code: 'WOTH', label: 'Any other White background' },
    { code: 'WIRT', label: 'Traveller of Irish Heritage' },
    { code: 'WROM', label: 'Gypsy/Roma' },
    { code: 'MWBC', label: 'White and Black Caribbean' },
    { code: 'MWBA', label: 'White and Black African' },
    { code: 'MWAS', label: 'White and Asian' },
    { code: 'MOTH', label: 'Any other Mixed background' },
    { code: 'AIND', label: 'Indian' },
    { code: 'APKN', label: 'Pakistani' },
    { code: 'ABAN', label: 'Bangladeshi' },
    { code: 'AOTH', label: 'Any other Asian background' },
    { code: 'BCRB', label: 'Caribbean' },
    { code: 'BAFR', label: 'African' },
    { code: 'BOTH', label: 'Any other Black background' },
    { code: 'CHNE', label: 'Chinese' },
    { code: 'OOTH', label: 'Any other ethnic group' },
    { code: 'REFU', label: 'Refused' },
    { code: 'NOBT', label: 'Information not yet obtained' },
  ],
};
