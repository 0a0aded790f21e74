/** Why an episode ended (REC); X1 when another began the same day. */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

/** Being in care goes on: another episode began the same day. */
export const GOES_ON = 'X1';
/** The child died. */
export const DIED = 'E2';

export const reasonEpisodeCeased: CodeSet = {
  id: 'reason-episode-ceased',
  title: 'Reason episode ceased',
  source: guideToTheReturn,
  codes: [
    { code: 'X1', label: 'Episode ceases, and new episode begins on same day, for any reason' },
    { code: 'E11', label: 'Adopted – application for an adoption order unopposed' },
    { code: 'E12', label: 'Adopted – consent dispensed with by the court' },
    { code: 'E2', label: 'Died' },
    { code: 'E3', label: 'Care taken over by another local authority in the UK' },
    {
      code: 'E4A',
      label:
        'Returned home to live with parent(s), relative(s), or other person(s) with parental responsibility as part of the care planning process (not under a special guardianship order or residence order or (from 22 April 2014) a child arrangement order)',
    },
    {
      code: 'E4B',
      label:
        'Returned home to live with parent(s), relative(s), or other person(s) with parental responsibility which was not part of the current care planning process (not under a special guardianship order or residence order or (from 22 April 2014) a child arrangement order)',
    },
    {
      code: 'E13',
      label: 'Left care to live with parent(s), relative(s), or other person(s) with no parental responsibility',
    },
    {
      code: 'E41',
      label:
        'Residence order (or, from 22 April 2014, a child arrangement order which sets out with whom the child is to live) granted',
    },
    {
      code: 'E43',
      label: 'Special guardianship order made to former foster carers',
      to: 2017,
      replacedBy: ['E45', 'E46'],
    },
    {
      code: 'E44',
      label: 'Special guardianship order made to carers other than former foster carers',
      to: 2017,
      replacedBy: ['E47', 'E48'],
    },
    {
      code: 'E45',
      label: 'Special guardianship order made to former foster carer(s), who was/are a relative(s) or friend(s)',
      from: 2018,
    },
    {
      code: 'E46',
      label: 'Special guardianship order made to former foster carer(s), other than relative(s) or friend(s)',
      from: 2018,
    },
    {
      code: 'E47',
      label:
        'Special guardianship order made to carer(s), other than former foster carer(s), who was/are a relative(s) or friend(s)',
      from: 2018,
    },
    {
      code: 'E48',
      label:
        'Special guardianship order made to carer(s), other than former foster carer(s), other than relative(s) or friend(s)',
      from: 2018,
    },
    {
      code: 'E5',
      label:
        'Moved into independent living arrangement and no longer looked after: supportive accommodation providing formalised advice/support arrangements',
    },
    {
      code: 'E6',
      label:
        'Moved into independent living arrangement and no longer looked after: accommodation providing no formalised advice/support arrangements',
    },
    { code: 'E7', label: 'Transferred to residential care funded by adult social care services' },
    {
      code: 'E8',
      label: 'Period of being looked after ceased for any other reason (where none of the other reasons apply)',
    },
    { code: 'E9', label: 'Sentenced to custody' },
    { code: 'E14', label: 'Accommodation on remand ended' },
    {
      code: 'E15',
      label:
        'Age assessment determined child is aged 18 or over and E5, E6 and E7 do not apply, such as an unaccompanied asylum-seeking child whose age has been disputed',
    },
    { code: 'E16', label: 'Child moved abroad' },
    {
      code: 'E17',
      label: 'Aged 18 (or over) and remained with current carers (including under staying put arrangements)',
    },
  ],
};
