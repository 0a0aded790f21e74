/** An account of the sign-in service, as a command is given it: the issuer's address and the subject it knows somebody by. */
import type { Configuration } from '../configuration.ts';
import { processActor } from '../access/roles.ts';
import { exitCodes, Refusal } from '../ground/refusal.ts';
import type { Authority } from '../rooms/authority/facts.ts';
import type { Account } from '../rooms/workforce/actions/make-administrator.ts';
import { hasIssuer } from '../rooms/workforce/facts.ts';
import { wronglyCalled } from './command.ts';
import type { Installation } from './installation.ts';

export function readAccount(
  words: readonly string[],
  name: string | undefined,
  { oidcIssuer }: Pick<Configuration, 'oidcIssuer'>,
  usage: string,
): Account {
  const [issuer = '', subject = '', ...more] = words.map((word) => word.trim());
  if (issuer === '' || subject === '' || more.length > 0)
    throw wronglyCalled(usage, 'Give the issuer and the subject, which the sign-in service knows.');
  if (!URL.canParse(issuer)) throw new Refusal('The issuer is an address, such as OIDC_ISSUER.', exitCodes.wrongUse);
  if (oidcIssuer !== null && issuer !== oidcIssuer)
    throw new Refusal(`The issuer is not OIDC_ISSUER: ${oidcIssuer}`, exitCodes.wrongUse);
  return { issuer, subject, name: name?.trim() || null };
}

/** What is said when it is done. The role itself is the service's to give. */
export const letInSentence = (name: string): string =>
  `${name} can sign in, once the service gives them the role administrator.`;

/** One issuer belongs to one council: otherwise nobody could say for which somebody has come. */
export async function refuseForeignIssuer(
  { storage, authorities }: Installation,
  council: Authority | undefined,
  { issuer }: Account,
): Promise<void> {
  for (const other of await authorities()) {
    if (other.id === council?.id) continue;
    if (await storage.read(processActor(other.id, 'Command line'), (reading) => hasIssuer(reading, issuer)))
      throw new Refusal(`The staff of ${other.name} come from this issuer: one issuer belongs to one council.`);
  }
}
