/** Every figure of this council, as at any day or over any period: the number, what it is out of, and what it means. */
import { may } from '../../../access/roles.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { measures } from '../measures/index.ts';
import type { Figure } from '../model.ts';
import { readFigures } from '../read-figures.ts';
import { askedDays, daysQuery } from '../parts/asked-days.ts';
import { type DaysForm, daysForm } from '../parts/days-form.ts';
import { type FigureWords, figureWords } from '../parts/figure-words.ts';
import { standingOfFigures } from '../parts/standing-of-figures.ts';

type FigureInShort = FigureWords & {
  readonly href: string;
  readonly definition: string;
  /** null for those who may not open it. */
  readonly listHref: string | null;
};

type FiguresModel = PageModel & {
  readonly days: DaysForm;
  readonly notices: readonly string[];
  readonly groups: readonly { readonly heading: string; readonly figures: readonly FigureInShort[] }[];
};

export const figures: SignedInRoute = {
  method: 'GET',
  path: '/figures',
  allow: 'see-figures',
  audit: 'nobody',
  handle: async (visit) => {
    const asked = askedDays(visit.query, visit.on);
    const notices = await visit.read((reading) => standingOfFigures(reading, asked.window.last, visit.on));
    const read = await visit.readPopulation((reading) => readFigures(reading, measures, asked.window));
    const mayOpen = may(visit.actor, 'open-figure');
    const shown = (shape: Figure['measure']['shape']): readonly FigureInShort[] =>
      read.filter(({ measure }) => measure.shape === shape).map((figure) => inShort(figure, mayOpen));
    const [stocks, flows] = [shown('stock'), shown('flow')];
    const model: FiguresModel = {
      title: 'Figures',
      days: daysForm('/figures', ['from', 'to'], asked),
      notices,
      groups: [
        { heading: headingOf(stocks), figures: stocks },
        { heading: headingOf(flows), figures: flows },
      ],
    };
    return page('measures/pages/figures.njk', model, asked.errors.length === 0 ? 200 : 422);
  },
};

function inShort(figure: Figure, mayOpen: boolean): FigureInShort {
  const { measure, window } = figure;
  const days = daysQuery(measure, window);
  return {
    ...figureWords(figure),
    href: `/figures/${measure.id}?${days}`,
    definition: measure.population,
    listHref: mayOpen ? `/figures/${measure.id}/list?${days}` : null,
  };
}

/** `On 31 March 2022`: all figures of a shape stand on the same days. */
function headingOf([first]: readonly FigureInShort[]): string {
  return (first?.when ?? '').replace(/^./, (letter) => letter.toUpperCase());
}
