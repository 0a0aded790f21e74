/** Changes how a council names itself, its colour, and the system it works beside. What it is, real or a demonstration, never changes. */
import type { Act } from '../../../storage/storage.ts';
import { updateAuthority } from '../store.ts';

export type AuthorityChange = {
  readonly name?: string;
  readonly colour?: string | null;
  readonly beside?: string | null;
  readonly calendars?: boolean;
};

/** `#14324a`; undefined where it is no colour. */
export function findColour(text: string): string | undefined {
  return /^#?[0-9a-f]{6}$/i.test(text) ? `#${text.replace('#', '').toLowerCase()}` : undefined;
}

export async function changeAuthority(act: Act, change: AuthorityChange): Promise<void> {
  await updateAuthority(act, change);
}
