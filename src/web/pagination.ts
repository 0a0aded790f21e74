/** Long lists page by page: which rows are shown, in words, and where the other pages are. */
import { numberWords } from './format.ts';

export type Pagination = {
  /** `Showing 51 to 100 of 506` */
  readonly words: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly pages: readonly {
    readonly number: number;
    readonly href: string;
    readonly isCurrent: boolean;
    readonly isAfterGap: boolean;
  }[];
};

/** The page asked for, from 1, as far as there are pages. Anything that is not a number is the first. */
export function pageAsked(asked: string | undefined, total: number, perPage: number): number {
  const last = Math.max(1, Math.ceil(total / perPage));
  const number = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  return Math.min(Math.max(number, 1), last);
}

export function paginationOf(list: {
  page: number;
  perPage: number;
  total: number;
  hrefOf: (page: number) => string;
}): Pagination {
  const { page, perPage, total, hrefOf } = list;
  const last = Math.max(1, Math.ceil(total / perPage));
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - page) <= 1,
  );
  return {
    words: `Showing ${numberWords(Math.min((page - 1) * perPage + 1, total))} to ${numberWords(Math.min(page * perPage, total))} of ${numberWords(total)}`,
    previous: page > 1 ? hrefOf(page - 1) : undefined,
    next: page < last ? hrefOf(page + 1) : undefined,
    pages: shown.map((number, index) => ({
      number,
      href: hrefOf(number),
      isCurrent: number === page,
      isAfterGap: index > 0 && shown[index - 1] !== number - 1,
    })),
  };
}
