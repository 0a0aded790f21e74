/** Asks once before a load is taken back, or before files that were never loaded are set aside. */
import { form } from '../../../web/form.ts';
import { formPage } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { setAside } from '../actions/set-aside.ts';
import type { WorkOnImports } from '../actions/work-on-imports.ts';
import { type FoundImport, getImport } from '../parts/found-import.ts';
import { findLaterImport } from '../received-rows.ts';

type Loaded = FoundImport & { readonly hasLater: boolean };

export function loadWithdraw(work: WorkOnImports): readonly SignedInRoute[] {
  return formPage({
    path: '/load/:importId/withdraw',
    allow: 'load-files',
    audit: 'nobody',
    template: 'imports/pages/load-withdraw.njk',
    form: form({ fields: {} }),
    load: async (visit): Promise<Loaded> => {
      const found = await getImport(visit, work);
      const later = await visit.read((reading) => findLaterImport(reading, found.found.id));
      return { ...found, hasLater: later !== undefined };
    },
    heading: (loaded) => ({
      title: loaded.standing === 'waiting' ? 'Set these files aside?' : 'Withdraw this load?',
      caption: loaded.years,
      button: loaded.standing === 'waiting' ? 'Set them aside' : 'Withdraw the load',
      back: { text: 'Keep it', path: loaded.path },
      ...words(loaded),
    }),
    submit: async ({ visit, loaded: { found, standing, hasLater, path } }) => {
      if (standing === 'waiting') {
        await visit.write({ action: 'set-load-aside', touches: [] }, (act) => setAside(act, found.id));
        return redirect('/load', 'The files are set aside. Nothing of them was loaded.');
      }
      const canWithdraw = !hasLater && (standing === 'loaded' || standing === 'stopped');
      if (!canWithdraw) return redirect(`${path}/withdraw`);
      work.startWithdrawing(visit.actor, found.id);
      return redirect(path);
    },
  });
}

/** What will happen, or why it cannot. */
function words({ standing, hasLater }: Loaded): {
  readonly sentences: readonly string[];
  readonly isPossible: boolean;
} {
  if (standing === 'waiting')
    return { isPossible: true, sentences: ['Nothing of them has been loaded, and nothing will be.'] };
  if (standing === 'withdrawn' || standing === 'set-aside')
    return { isPossible: false, sentences: ['It has been withdrawn already.'] };
  if (standing === 'at-work')
    return { isPossible: false, sentences: ['It is being worked on just now. Wait until that is done.'] };
  if (hasLater) {
    return {
      isPossible: false,
      sentences: ['A later load has replaced part of this one. Withdraw the later one first.'],
    };
  }
  return {
    isPossible: true,
    sentences: [
      'Everything these files said is taken back, and what they had replaced stands again. Duties and figures change with it.',
      'What people entered here is not touched. The files themselves are kept, and can be loaded again.',
    ],
  };
}
