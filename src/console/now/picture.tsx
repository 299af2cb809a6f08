import { type ReactNode, useEffect, useRef } from 'react';
import type { Instant } from '../../terms/day.ts';
import { FRAME } from '../frame/words.ts';
import { useSay } from '../language.tsx';
import { When } from '../when.tsx';
import { AS_TABLE } from '../words.ts';
import { csvText } from './csv.ts';

interface PictureProps {
  readonly question: string;
  readonly asOf: Instant;
  /** Name of the CSV file, without its ending. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly children: ReactNode;
}

/** A picture that answers a question, with the time it was true, its table and its CSV. */
export function Picture({ question, asOf, name, headings, rows, children }: PictureProps) {
  const say = useSay();
  return (
    <section className="sheet picture">
      <div className="titled">
        <h2>{question}</h2>
        <small>
          <When at={asOf} />
        </small>
      </div>
      {children}
      <details className="unprinted">
        <summary>{say(AS_TABLE)}</summary>
        <div className="scroller">
          <table>
            <thead>
              <tr>
                {headings.map((heading, place) => (
                  <th key={heading} scope="col" className={place > 0 ? 'number' : undefined}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((value, place) => (
                    <td
                      key={headings[place]}
                      className={typeof value === 'number' ? 'number' : undefined}
                    >
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <CsvLink name={name} asOf={asOf} headings={headings} rows={rows} />
      </details>
    </section>
  );
}

/** The figures of a picture as a file, with their time and our mark. */
export function CsvLink({
  name,
  asOf,
  headings,
  rows,
}: Pick<PictureProps, 'name' | 'asOf' | 'headings' | 'rows'>) {
  const say = useSay();
  const csv = csvText([headings, ...rows, [asOf], [say(FRAME.independent)]]);
  return (
    <a download={`${name}.csv`} href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}>
      CSV
    </a>
  );
}

interface FigureProps {
  readonly label: string;
  /** Draws for a width in CSS pixels; must be the same function while nothing changed. */
  readonly draw: (width: number) => Element;
}

/** The figure is one image with one label; labels on its parts are not for reading out. */
function unlabelled(drawn: Element): Element {
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return drawn;
}

/** The place of a drawn figure, drawn again when its width changes. */
export function Figure({ label, draw }: FigureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width > 0) element.replaceChildren(unlabelled(draw(width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [draw]);
  return <div ref={place} role="img" aria-label={label} className="figure" />;
}
