/** What the page of one young person is told from: one question of each room, asked together. */
import type { PersonId } from '../../../ground/ids.ts';
import { askTogether } from '../../../storage/ask-together.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Visit } from '../../../web/route.ts';
import { listAgreedDifferences } from '../../agreed-differences/facts.ts';
import { listAsks } from '../../asks/facts.ts';
import { readRecord } from '../../chronology/parts/record.ts';
import { readStruckOut } from '../../chronology/parts/struck-out.ts';
import { listEmergencyOpenings } from '../../confidentiality/facts.ts';
import { readToKnow } from '../../entries/parts/to-know.ts';
import { listNoContact } from '../../keeping-in-touch/touch-facts.ts';
import { listDuties, listSpells } from '../../ledger/facts.ts';
import { listOfferItems, listOfferSteps } from '../../offer/facts.ts';
import { listAnswerDays, listSuitability } from '../../pathway-plans/facts.ts';
import { listPromises } from '../../promises/facts.ts';
import { listStoodInFor, listWorkers } from '../../workforce/facts.ts';
import { listFolds, listMarks } from '../../writing/facts.ts';
import { getPersonInFull, listContactDetails } from '../facts.ts';
import { listNameSpells } from '../names.ts';
import { readFamily } from '../parts/family.ts';

/** `NotFound` where it opens to nobody who asks so. */
export function readPerson(reading: Reading, id: PersonId, { on, now, beside }: Pick<Visit, 'on' | 'now' | 'beside'>) {
  return askTogether({
    person: getPersonInFull(reading, id, on),
    record: readRecord(reading, id),
    spells: listSpells(reading, [id]),
    duties: listDuties(reading, [id]),
    differences: listAgreedDifferences(reading, [id]),
    noContact: listNoContact(reading, [id]),
    contactDetails: listContactDetails(reading, [id]),
    workers: listWorkers(reading, [id], on),
    stoodInFor: listStoodInFor(reading, on),
    emergencies: listEmergencyOpenings(reading, [id], now),
    // Only beside another system does it matter where a name came from.
    names: beside === null ? [] : listNameSpells(reading, id),
    suitability: listSuitability(reading, [id]),
    toKnow: readToKnow(reading, id, on),
    family: readFamily(reading, id, on),
    answerDays: listAnswerDays(reading, [id]),
    offerItems: listOfferItems(reading),
    offerSteps: listOfferSteps(reading, [id]),
    promises: listPromises(reading, [id]),
    asks: listAsks(reading, [id]),
    struckOut: readStruckOut(reading, id),
    folds: listFolds(reading, [id]),
    marks: listMarks(reading, [id]),
  });
}
