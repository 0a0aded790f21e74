/** Goes on with a load that was stopped part way, loading or withdrawing, from where it stands. */
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import type { WorkOnImports } from '../actions/work-on-imports.ts';
import { getImport } from '../parts/found-import.ts';

export function loadGoOn(work: WorkOnImports): SignedInRoute {
  return {
    method: 'POST',
    path: '/load/:importId/go-on',
    allow: 'load-files',
    audit: 'nobody',
    handle: async (visit) => {
      const { found, standing, path } = await getImport(visit, work);
      if (standing === 'stopped' && found.state === 'withdrawing') work.startWithdrawing(visit.actor, found.id);
      else if (standing === 'stopped') work.startApplying(visit.actor, found.id);
      return redirect(path);
    },
  };
}
