/** Amounts of money: whole pence in code, pounds on pages and in forms. */
const POUNDS = /^£?\s*(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{2}))?$/;
/** Nothing a council gives one young person at once comes near it: a slip of the hand does. */
const MOST_PENCE = 10_000_000;

/** `£3,000`, `12.50` as whole pence; undefined for what is no amount, nothing, less than nothing or beyond belief. */
export function findPence(text: string): number | undefined {
  const [, pounds, pence = '00'] = POUNDS.exec(text.trim()) ?? [];
  if (pounds === undefined) return undefined;
  const amount = Number(pounds.replaceAll(',', '')) * 100 + Number(pence);
  return amount > 0 && amount <= MOST_PENCE ? amount : undefined;
}

const WHOLE = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
const EXACT = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** `£3,000`; `£12.50` */
export function poundsOf(pence: number): string {
  return (pence % 100 === 0 ? WHOLE : EXACT).format(pence / 100);
}

/** As it stands in a form again. */
export const typedPounds = (pence: number | null): string | null =>
  pence === null ? null : poundsOf(pence).replaceAll(/[£,]/g, '');

/** What a box for a sum takes, and the sentence for what it does not. */
export const ONE_AMOUNT = {
  is: { test: (text: string): boolean => findPence(text) !== undefined },
  otherwise: 'Enter an amount above nothing, in pounds, like 275',
} as const;
