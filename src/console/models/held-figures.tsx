import type { Card, TargetFigures } from '../../risk/learning/card.ts';
import type { Figure } from '../../risk/learning/metrics.ts';
import type { Language } from '../../terms/words.ts';
import { writeNumber, writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { MODELS } from './words.ts';

/** "0.812 (0.76 – 0.86)"; a dash where nobody can say. */
export function writeFigure(figure: Figure | null | undefined): string {
  if (figure === null || figure === undefined) return '–';
  const { value, low, high } = figure;
  return `${value.toFixed(3)} (${low.toFixed(2)} – ${high.toFixed(2)})`;
}

/** How a model did on what it had not seen. */
export function HeldFigures({ held }: { readonly held: Card['held'] }) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="held">
      <h2 id="held">{say(MODELS.held)}</h2>
      {held.violation === null ? (
        <p>{say(MODELS.heldNone)}</p>
      ) : (
        <FiguresTable
          headings={[say(MODELS.anyViolation), say(MODELS.criticalOne)]}
          figures={[held.violation, held.critical]}
        />
      )}
      {held.lossRatio !== null && (
        <p className="faint">
          {say(MODELS.lossRatio)}: {held.lossRatio.toFixed(2)}
        </p>
      )}
    </section>
  );
}

interface FiguresTableProps {
  readonly headings: readonly string[];
  /** One for each heading. */
  readonly figures: readonly (TargetFigures | null)[];
}

/** The same figures of several models, or for several targets, side by side. */
export function FiguresTable({ headings, figures }: FiguresTableProps) {
  const say = useSay();
  const { language } = useLanguage();
  const rows: readonly (readonly [string, (one: TargetFigures) => string])[] = [
    [
      say(MODELS.examinations),
      ({ rows: all, positives }) =>
        `${writeNumber(all, language)} (${writeNumber(positives, language)})`,
    ],
    [say(MODELS.auc), ({ auc }) => writeFigure(auc)],
    [say(MODELS.averagePrecision), ({ averagePrecision }) => averagePrecision.toFixed(3)],
    [
      say(MODELS.reliability),
      ({ reliabilityError }) => writeShare(reliabilityError.after, language),
    ],
    ...(figures[0]?.inspections ?? []).map(
      ({ share }, at) =>
        [
          say(MODELS.firstShare, { share: writeShare(share, language) }),
          (one: TargetFigures) => inspectionText(one, at, say, language),
        ] as const,
    ),
  ];
  return (
    <div className="scroller">
      <table className="held-figures">
        <thead>
          <tr>
            <th scope="col">{say(MODELS.figure)}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, write]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {headings.map((heading, at) => {
                const one = figures[at] ?? null;
                return (
                  <td key={heading}>
                    {one === null ? (
                      <span className="faint">{say(MODELS.tooFew)}</span>
                    ) : (
                      write(one)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inspectionText(
  { inspections }: TargetFigures,
  at: number,
  say: ReturnType<typeof useSay>,
  language: Language,
): string {
  const inspection = inspections[at];
  if (inspection === undefined) return '–';
  return say(MODELS.precisionRecall, {
    precision: writeShare(inspection.precision.value, language),
    recall: writeShare(inspection.recall, language),
  });
}
