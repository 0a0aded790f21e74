/** Questions that need nothing of each other’s answers, asked in one go: see `one-transaction.ts`. */

type Answers<Asked> = { readonly [Name in keyof Asked]: Awaited<Asked[Name]> };

/** Each answer under the name of its question. Where one fails, all do. */
export async function askTogether<Asked extends Record<string, unknown>>(asked: Asked): Promise<Answers<Asked>> {
  const answers = await Promise.all(Object.entries(asked).map(async ([name, answer]) => [name, await answer] as const));
  return Object.fromEntries(answers) as Answers<Asked>;
}
