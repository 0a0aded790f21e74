/** Skills for somebody else: for whom, what for, which, and the young person's yes, without which nothing is kept and nothing goes. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { AnyId, PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import type { Reading } from '../../../storage/storage.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { giveSkills } from '../actions/keep-skills.ts';
import { listSkills, listSkillsSeen } from '../facts.ts';
import { givenWords, type SkillOf, type Standing, standingOf } from '../model.ts';
import { chosenSkills, giveSkillsForm } from '../parts/skill-forms.ts';
import type { Day } from '../../../ground/day.ts';

type Seen = { readonly skill: SkillOf; readonly standing: Standing };
type Loaded = { readonly id: PersonId; readonly name: string; readonly seen: readonly Seen[] };

async function listSeen(reading: Reading, id: PersonId, on: Day): Promise<readonly Seen[]> {
  const seen = await listSkillsSeen(reading, id);
  return (await listSkills(reading)).flatMap((skill) => {
    const own = seen.filter(({ skillId }) => skillId === skill.id);
    return own.length === 0 ? [] : [{ skill, standing: standingOf(own, on) }];
  });
}

export const giveSkillsPage: readonly SignedInRoute[] = formPage<FieldSet, Loaded>({
  path: '/people/:person/skills/for-somebody-else',
  allow: 'record-event',
  audit: { purpose: 'writing, with your yes, what somebody else may see of your skills' },
  keeps: COMING_BACK,
  form: ({ seen }) => giveSkillsForm(seen.map(({ skill }) => skill)),
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const seen = await listSeen(reading, id, visit.on);
      // Whoever had it open as somebody died is told so, and keeps what they wrote; nobody begins one.
      if ((person.diedOn !== null || seen.length === 0) && visit.posted.fields.size === 0) throw notFound();
      return { result: { id, name: nameOf(person), seen }, people: [id] };
    }),
  heading: ({ id, name }, visit) => ({
    title: 'Skills for somebody else',
    caption: name,
    lead: 'Only what the young person wants to show, to whom they want to show it. Nothing is sent: you print it.',
    button: 'Save, and see what is given',
    back: comingBack(visit, id, name),
  }),
  submit: async ({ visit, loaded: { id }, values }) => {
    if (values['yes'] !== 'yes')
      throw new Refused({ yes: 'Without their yes nothing leaves this record, and nothing is kept of this form' });
    const yesHow = (values['yesHow'] as string | null) ?? null;
    if (yesHow === null) throw new Refused({ yesHow: 'Say how they said yes' });
    const { id: given } = await visit.write({ action: 'give-skills', touches: [id] }, async (act) => {
      const { diedOn } = await getFactsOf(act, id);
      if (diedOn !== null)
        throw new Refused({ toWhom: `They died on ${wordsOf(diedOn)}, and nothing of theirs is given to anybody` });
      // As it reads at that moment, and not as the form was opened on.
      const chosen = new Set(chosenSkills(values));
      const words = (await listSeen(act, id, visit.on))
        .filter(({ skill }) => chosen.has(skill.id))
        .map(({ skill, standing }) => givenWords(skill, standing));
      if (words.length === 0) throw new Refused({ first: 'Choose a skill that they want to show' });
      return giveSkills(act, id, {
        givenOn: visit.on,
        toWhom: values['toWhom'] as string,
        whatFor: values['whatFor'] as string,
        yesHow,
        given: words.join('\n'),
        takenBackOn: null,
        takenBackSaid: null,
      });
    });
    return redirect(`/people/${id}/skills-given/${given as AnyId}/print`, 'It is kept as it stands here.');
  },
});
