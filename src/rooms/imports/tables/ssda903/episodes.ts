/** The episodes of the 903 return: being in care, from one change of any code to the next. */
import { categoryOfNeed } from '../../../../code-sets/category-of-need.ts';
import { legalStatus } from '../../../../code-sets/legal-status.ts';
import { placementProvider } from '../../../../code-sets/placement-provider.ts';
import { placementType } from '../../../../code-sets/placement-type.ts';
import { DIED, reasonEpisodeCeased } from '../../../../code-sets/reason-episode-ceased.ts';
import { reasonForNewEpisode } from '../../../../code-sets/reason-for-new-episode.ts';
import { reasonForPlaceChange } from '../../../../code-sets/reason-for-place-change.ts';
import { code, codeIfAny, day, dayIfAny, number, textIfAny } from '../column.ts';
import { returnTable } from './return-table.ts';

export const episodes = returnTable({
  kind: 'episodes',
  words: '903 episodes',
  key: ['DECOM'],
  spans: [['DECOM', 'DEC']],
  happened: ['DECOM', 'DEC'],
  columns: {
    CHILD: number,
    DECOM: day,
    RNE: code(reasonForNewEpisode),
    LS: code(legalStatus),
    CIN: code(categoryOfNeed),
    PLACE: code(placementType),
    PLACE_PROVIDER: codeIfAny(placementProvider),
    DEC: dayIfAny,
    REC: codeIfAny(reasonEpisodeCeased),
    REASON_PLACE_CHANGE: codeIfAny(reasonForPlaceChange),
    HOME_POST: textIfAny,
    PL_POST: textIfAny,
    URN: textIfAny,
  },
  says: (row) => ({
    person: { diedOn: row.cell('REC') === DIED ? row.day('DEC') : null },
    episodes: [
      {
        beganOn: row.needed('DECOM'),
        endedOn: row.day('DEC'),
        reasonBegan: row.cell('RNE'),
        legalStatus: row.cell('LS'),
        categoryOfNeed: row.cell('CIN'),
        placementType: row.cell('PLACE'),
        placementProvider: row.cell('PLACE_PROVIDER'),
        reasonEnded: row.cell('REC'),
        reasonPlaceChanged: row.cell('REASON_PLACE_CHANGE'),
        homePostcode: row.cell('HOME_POST'),
        placementPostcode: row.cell('PL_POST'),
        urn: row.cell('URN'),
      },
    ],
  }),
});
