/** What reaches you: whether a letter comes on Mondays, or for single days, and where to, and a calendar of one's own. Each member of staff for themselves. */
import { createHash, randomBytes } from 'node:crypto';
import { notFound } from '../../../web/failure.ts';
import { choiceField, form, textField } from '../../../web/form.ts';
import { formPage, refuse, Stale } from '../../../web/form-page.ts';
import { page, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import type { StaffId } from '../../../ground/ids.ts';
import { type Mail, ownAddress } from '../model.ts';
import { type Choice, findChoice, hasCalendarAddress, keepChoice, replaceCalendarAddress } from '../store.ts';

export type Reaching = {
  /** null where no way to send is set up. */
  readonly mail: Pick<Mail, 'domains'> | null;
  readonly areCalendarsOn: (visit: Visit) => boolean;
  readonly publicUrl: string;
};

const PATH = '/what-reaches-you';

const asked = form({
  fields: {
    weekly: choiceField({
      label: 'Get a letter by e-mail on Monday mornings?',
      hint: 'It holds three numbers and a link to My work. It names nobody.',
      as: 'radios',
      options: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      required: 'Choose yes or no',
    }),
    daily: choiceField({
      label: 'Get one on working days when something is for that day or the next?',
      hint: 'It holds how much falls due, how many promises are yours and how many appointments. On a Monday with a letter for the week it does not come.',
      as: 'radios',
      options: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      required: 'Choose yes or no for single days',
    }),
    address: textField({
      label: 'Where to?',
      called: 'the e-mail address',
      hint: 'Your own address at the council. Nothing signs you in by it.',
      most: 200,
    }),
  },
});

const COMES = {
  '': 'No letter comes.',
  weekly: 'A letter comes on Monday morning.',
  daily: 'A letter comes on working days when something is for that day or the next.',
  weeklydaily:
    'A letter comes on Monday morning, and on other working days when something is for that day or the next.',
} as const;

type Loaded = { readonly choice: Choice | undefined; readonly hasCalendar: boolean };

export function whatReachesYou(reaching: Reaching): readonly SignedInRoute[] {
  const { mail, areCalendarsOn, publicUrl } = reaching;
  const choosing = formPage({
    path: PATH,
    allow: 'see-own-work',
    audit: 'nobody',
    isNeverDraft: true,
    template: 'reminders/pages/what-reaches-you.njk',
    form: asked,
    load: async (visit): Promise<Loaded> => {
      const me = staffOf(visit);
      return visit.read(async (reading) => ({
        choice: await findChoice(reading, me),
        hasCalendar: await hasCalendarAddress(reading, me),
      }));
    },
    heading: ({ choice, hasCalendar }, visit) => ({
      title: 'What reaches you',
      button: 'Save',
      back: { text: 'Back to My work', path: '/my-work' },
      values: {
        weekly: choice?.weekly === true ? 'yes' : 'no',
        daily: choice?.daily === true ? 'yes' : 'no',
        address: choice?.address ?? null,
      },
      ...(choice === undefined ? {} : { version: choice.act }),
      isMailOff: mail === null,
      calendar: areCalendarsOn(visit) ? { has: hasCalendar } : null,
    }),
    submit: async ({ visit, values, version }) => {
      const staffId = staffOf(visit);
      const weekly = values.weekly === 'yes';
      const typed = values.address?.trim() ?? '';
      const domains = mail?.domains ?? [];
      const address = ownAddress(typed, domains);
      const daily = values.daily === 'yes';
      const isWanted = weekly || daily;
      if (isWanted && mail === null)
        return refuse({ [weekly ? 'weekly' : 'daily']: 'No e-mail is sent from here yet' });
      if (isWanted && typed === '') return refuse({ address: 'Enter where the letter goes' });
      if (typed !== '' && mail !== null && address === undefined)
        return refuse({
          address: `Enter an address at the council: it ends in ${domains.map((one) => `@${one}`).join(' or ')}`,
        });
      await visit.write({ action: 'choose-what-reaches', touches: [] }, async (act) => {
        if ((await findChoice(act, staffId))?.act !== version) throw new Stale();
        await keepChoice(act, { staffId, weekly, daily, address: address ?? null });
        return {};
      });
      return redirect(PATH, COMES[`${weekly ? 'weekly' : ''}${daily ? 'daily' : ''}`]);
    },
  });

  const makeAddress: SignedInRoute = {
    method: 'POST',
    path: `${PATH}/calendar`,
    allow: 'see-own-work',
    audit: 'nobody',
    handle: async (visit) => {
      if (!areCalendarsOn(visit)) throw notFound();
      const token = randomBytes(32).toString('base64url');
      const hash = hashOf(token);
      const made = await visit.write({ action: 'make-calendar-address', touches: [] }, async (act) => {
        await replaceCalendarAddress(act, staffOf(visit), hash);
        return hash.toString('hex');
      });
      // Sent twice: the address of the first is shown by the first alone, because only its hash is kept.
      if (made !== hash.toString('hex'))
        return redirect(PATH, 'An address was made a moment ago. If you did not copy it, make another.');
      return page('reminders/pages/calendar-address.njk', {
        title: 'Your calendar address',
        address: new URL(`/calendar/${token}`, publicUrl).href,
      });
    },
  };

  const endAddress: SignedInRoute = {
    method: 'POST',
    path: `${PATH}/calendar/end`,
    allow: 'see-own-work',
    audit: 'nobody',
    handle: async (visit) => {
      await visit.write({ action: 'end-calendar-address', touches: [] }, async (act) => {
        await replaceCalendarAddress(act, staffOf(visit), null);
        return {};
      });
      return redirect(PATH, 'The calendar address no longer works.');
    },
  };
  return [...choosing, makeAddress, endAddress];
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function staffOf({ actor }: Visit): StaffId {
  if (actor.staffId === null) throw notFound();
  return actor.staffId;
}
