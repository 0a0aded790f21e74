/** What somebody began to write and did not save: for all who record, also at night, when there is no list of work. */
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { type OwnDrafts, ownDrafts } from '../own-drafts.ts';

type YourDraftsModel = PageModel & { readonly drafts: OwnDrafts | null };

export const yourDraftsPage: SignedInRoute = {
  method: 'GET',
  path: '/your-drafts',
  allow: 'record-event',
  audit: { purpose: 'going on with something they had begun to write' },
  handle: async (visit) => {
    const drafts = await visit.readPeople(async (reading) => {
      const result = await ownDrafts(reading, visit.on);
      return { result, people: (result?.of ?? []).flatMap(({ id }) => id ?? []) };
    });
    const model: YourDraftsModel = { title: 'What you have not saved', drafts };
    return page('worklist/pages/your-drafts.njk', model);
  },
};
