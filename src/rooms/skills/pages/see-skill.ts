/** How one skill is seen: by the young person, by whoever works with them, with what they did and what comes next. */
import type { AnyId, PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { seeSkill } from '../actions/keep-skills.ts';
import { isOnTheList, refuseSkillSeen, type SkillSeen } from '../model.ts';
import { skillSeenForm } from '../parts/skill-forms.ts';
import { listSkills } from '../store.ts';

export const seeSkillPage = formPage({
  path: '/people/:person/skills/:skill/new',
  allow: 'record-event',
  audit: { purpose: 'writing down how you see a skill for adult life' },
  keeps: COMING_BACK,
  form: skillSeenForm,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const skill = (await listSkills(reading)).find((one) => one.id === visit.id<AnyId>('skill'));
      // Whoever had it open as it left the list can still send what they wrote.
      if (skill === undefined || (visit.posted.fields.size === 0 && !isOnTheList(skill, visit.on))) throw notFound();
      return { result: { id, name: nameOf(person), skill }, people: [id] };
    }),
  heading: ({ id, name, skill }, visit) => ({
    title: skill.title,
    caption: name,
    lead: skill.what,
    button: 'Save',
    back: comingBack(visit, id, name),
    values: { on: visit.on },
  }),
  submit: async ({ visit, loaded: { id, name, skill }, values }) => {
    const seen: SkillSeen = { skillId: skill.id, ...values };
    await visit.write({ action: 'see-skill', touches: [id] }, async (act) => {
      const refused = refuseSkillSeen(await getFactsOf(act, id), seen);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return seeSkill(act, id, seen);
    });
    return redirect(comingBack(visit, id, name).path, 'It is saved.');
  },
});
