/** The council's list of skills for adult life, and how it is kept. About nobody. */
import { may } from '../../../access/roles.ts';
import { addDays } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { AnyId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { page, type PageModel, redirect, type SignedInRoute } from '../../../web/route.ts';
import { addSkill, changeSkill } from '../actions/keep-skills.ts';
import { isOnTheList, type SkillOf } from '../model.ts';
import { changeSkillForm, newSkillForm } from '../parts/skill-forms.ts';
import { listSkills } from '../store.ts';

type ListModel = PageModel & { readonly mayKeep: boolean; readonly now: ListTable; readonly before: ListTable | null };

const listPage: SignedInRoute = {
  method: 'GET',
  path: '/skills',
  allow: 'see-rules',
  audit: 'nobody',
  handle: async (visit) => {
    const skills = await visit.read(listSkills);
    const mayKeep = may(visit.actor, 'keep-offer');
    const now = skills.filter((skill) => isOnTheList(skill, visit.on) || skill.from > visit.on);
    const before = skills.filter((skill) => !now.includes(skill));
    const table = (caption: string, listed: readonly SkillOf[]): ListTable => ({
      caption,
      isCaptionHidden: caption === 'On the list',
      columns: [{ heading: 'Skill' }, { heading: 'What somebody does who can' }],
      rows: listed.map((skill) => [
        {
          text: skill.title,
          note: datesWords(skill, visit.on),
          ...(mayKeep ? { href: `/skills/${skill.id}/change` } : {}),
        },
        { text: skill.what },
      ]),
      empty: 'Nothing stands on the list yet.',
    });
    const model: ListModel = {
      title: 'Skills for adult life',
      mayKeep,
      now: table('On the list', now),
      before: before.length === 0 ? null : table('Not on the list any more', before),
    };
    return page('skills/pages/skill-list.njk', model);
  },
};

function datesWords({ from, to }: SkillOf, on: SkillOf['from']): string {
  if (from > on) return `From ${wordsOf(from)}`;
  return to === null ? `Since ${wordsOf(from)}` : `${wordsOf(from)} to ${wordsOf(addDays(to, -1))}`;
}

const BACK = { text: 'Back to the list', path: '/skills' } as const;

const adding = formPage({
  path: '/skills/new',
  allow: 'keep-offer',
  audit: 'nobody',
  form: newSkillForm,
  load: async () => null,
  heading: (_, visit) => ({ title: 'Add a skill', button: 'Save', back: BACK, values: { from: visit.on } }),
  submit: async ({ visit, values }) => {
    await visit.write({ action: 'add-skill', touches: [] }, (act) =>
      addSkill(act, { ...values, place: Number(values.place), to: null }),
    );
    return redirect('/skills', 'It is on the list.');
  },
});

const changing = formPage<(typeof changeSkillForm)['fields'], SkillOf>({
  path: '/skills/:skill/change',
  allow: 'keep-offer',
  audit: 'nobody',
  form: changeSkillForm,
  load: async (visit) => {
    const skill = (await visit.read(listSkills)).find(({ id }) => id === visit.id<AnyId>('skill'));
    if (skill === undefined) throw notFound();
    return skill;
  },
  heading: ({ title, what, place, to, act }) => ({
    title: 'Change a skill',
    lead: 'What young people and workers said of it stays as it was recorded.',
    button: 'Save',
    back: BACK,
    values: { title, what, place: `${place}`, to: to === null ? null : addDays(to, -1) },
    version: act,
  }),
  submit: async ({ visit, loaded, values, version }) => {
    const { title, what, place } = values;
    const skill = {
      ...loaded,
      title,
      what,
      place: Number(place),
      to: values.to === null ? null : addDays(values.to, 1),
    };
    if (skill.to !== null && skill.to <= skill.from)
      throw new Refused({ to: `It came onto the list on ${wordsOf(skill.from)}: it must leave it after that` });
    await visit.write({ action: 'change-skill', touches: [] }, async (act) => {
      const now = (await listSkills(act)).find(({ id }) => id === loaded.id);
      if (now === undefined || now.act !== version) throw new Stale();
      return changeSkill(act, loaded.id, skill);
    });
    return redirect('/skills', 'It is changed.');
  },
});

export const skillListPages: readonly SignedInRoute[] = [listPage, ...adding, ...changing];
