/** Every figure of this council, as at any day or over any period: the number, what it is out of, and what it means. */
import { may } from '../../../access/roles.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { measures } from '../measures/index.ts';
import type { Figure } from '../figure.ts';
import { type Measure, type Theme, THEMES } from '../model.ts';
import { readFigures } from '../read-figures.ts';
import { askedDays, daysQuery } from '../parts/asked-days.ts';
import { type DaysForm, daysForm } from '../parts/days-form.ts';
import { type FigureWords, figureWords } from '../parts/figure-words.ts';
import { standingOfFigures } from '../parts/standing-of-figures.ts';

type FigureInShort = FigureWords & {
  /** Nothing it needs is missing, which the page of all figures need not say. */
  readonly isTold: boolean;
  readonly href: string;
  readonly definition: string;
  /** null for those who may not open it. */
  readonly listHref: string | null;
};

type FiguresModel = PageModel & {
  readonly days: DaysForm;
  readonly notices: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly parts: readonly { readonly when: string; readonly figures: readonly FigureInShort[] }[];
  }[];
};

/** A part stands on the page of what it divides. */
const standingAlone = measures.filter(({ partOf }) => partOf === undefined);

export const figures: SignedInRoute = {
  method: 'GET',
  path: '/figures',
  allow: 'see-figures',
  audit: 'nobody',
  handle: async (visit) => {
    const asked = askedDays(visit.query, visit.on);
    const notices = await visit.read((reading) => standingOfFigures(reading, asked.window.last, visit.on));
    const read = await visit.readPopulation((reading) => readFigures(reading, standingAlone, asked.window));
    const mayOpen = may(visit.actor, 'open-figure');
    const inTheme = Map.groupBy(read, ({ measure }) => measure.theme);
    const model: FiguresModel = {
      title: 'Figures',
      days: daysForm('/figures', ['from', 'to'], asked),
      notices,
      groups: Object.entries(THEMES).flatMap(([id, heading]) => {
        const own = inTheme.get(id as Theme) ?? [];
        const parts = (['stock', 'flow'] as const).flatMap((shape) => partOf(own, shape, mayOpen));
        return parts.length === 0 ? [] : [{ id, heading, parts }];
      }),
    };
    return page('measures/pages/figures.njk', model, asked.errors.length === 0 ? 200 : 422);
  },
};

/** Figures that stand on the same days, under those days. */
function partOf(figures: readonly Figure[], shape: Measure['shape'], mayOpen: boolean) {
  const own = figures.filter(({ measure }) => measure.shape === shape).map((figure) => inShort(figure, mayOpen));
  const [first] = own;
  return first === undefined
    ? []
    : [{ when: first.when.replace(/^./, (letter) => letter.toUpperCase()), figures: own }];
}

function inShort(figure: Figure, mayOpen: boolean): FigureInShort {
  const { measure, window } = figure;
  const days = daysQuery(measure, window);
  return {
    ...figureWords(figure),
    isTold: figure.cannotTell === 0,
    href: `/figures/${measure.id}?${days}`,
    definition: measure.population,
    listHref: mayOpen ? `/figures/${measure.id}/list?${days}` : null,
  };
}
