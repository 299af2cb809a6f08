import { type Feature, greatest, words } from './feature.ts';
import type { GoodsGround, GoodsPast, PaperPast } from './ground.ts';
import { counted, found, ofPast } from './past-feature.ts';
import { SEEN, smoothedRate } from './tally.ts';

/** What is known of the permits, certificates and declarations that goods rest on, or lack. */
export const PAPER_FEATURES: readonly Feature[] = [
  {
    ...counted,
    name: 'paper.lacking',
    meaning: words(
      'Share of such goods that name a paper, where a line names none',
      'Parte de tales mercancías con documento, donde una línea no nombra ninguno',
      'Part de ces marchandises avec un document, où une ligne n’en nomme aucun',
    ),
    unit: 'share',
    monotone: 1,
    value: lacking((past) => past.paperShare),
  },
  {
    ...counted,
    name: 'paper.lackingOfMaker',
    meaning: words(
      'Share of the maker’s such goods that name a paper, where a line names none',
      'Parte de tales mercancías del fabricante con documento, donde una línea no nombra ninguno',
      'Part de ces marchandises du fabricant avec un document, où une ligne n’en nomme aucun',
    ),
    unit: 'share',
    monotone: 1,
    value: lacking((past) => past.manufacturerPaperShare),
  },
  {
    ...counted,
    name: 'paper.rareOfMaker',
    meaning: words(
      'How much rarer a paper is with the maker than with others, where a line names none',
      'Cuánto menos frecuente es el documento con el fabricante que con otros, donde falta',
      'Combien un document est plus rare chez le fabricant qu’ailleurs, où une ligne n’en nomme aucun',
    ),
    unit: 'share',
    monotone: 1,
    value: lacking((past) => Math.max(0, past.paperShare - past.manufacturerPaperShare)),
  },
  {
    ...found,
    name: 'paper.rate',
    meaning: words(
      'Violations found in goods that rest on the paper',
      'Infracciones halladas en mercancías amparadas por el documento',
      'Infractions trouvées dans les marchandises que le document couvre',
    ),
    value: ofPast(({ baseRate }, { goods }) =>
      ofPapers(goods, ({ paper }) => smoothedRate(paper, baseRate)),
    ),
  },
  {
    ...counted,
    name: 'paper.seen',
    meaning: words(
      'Declarations that rest on the paper',
      'Declaraciones amparadas por el documento',
      'Déclarations que le document couvre',
    ),
    unit: 'log-count',
    value: ({ goods }) => ofPapers(goods, ({ paper }) => Math.log1p(paper[SEEN])),
  },
  {
    ...counted,
    name: 'paper.othersShare',
    meaning: words(
      'Share of the declarations that rest on the paper with another maker',
      'Parte de las declaraciones amparadas por el documento con otro fabricante',
      'Part des déclarations que le document couvre avec un autre fabricant',
    ),
    unit: 'share',
    value: ({ goods }) =>
      ofPapers(goods, ({ paper, manufacturer }) =>
        paper[SEEN] === 0 ? 0 : 1 - manufacturer[SEEN] / paper[SEEN],
      ),
  },
];

/** How usual a paper is where none is named; 0 where each line names one. */
function lacking(share: (past: GoodsPast) => number): Feature['value'] {
  return ({ goods }) =>
    greatest(goods, ({ goods: one, past }) => {
      if (past === null) return Number.NaN;
      return one.papered ? 0 : share(past);
    });
}

/** The greatest figure of any paper; missing where none is named. */
function ofPapers(goods: readonly GoodsGround[], figure: (one: PaperPast) => number): number {
  return greatest(goods, ({ past }) => {
    let most = Number.NaN;
    for (const one of past?.papers ?? []) {
      const value = figure(one);
      if (!(value <= most)) most = value;
    }
    return most;
  });
}
