import type { ReactNode } from 'react';
import type { HitPage } from '../../party/rescreen/hit.ts';
import { useSay } from '../language.tsx';
import { SCREENING } from './words.ts';

/** What a filing, or an account, and a list say of one party, a row for each thing that either says. */
export function Sides({ hit: { filed, listed, name, matched } }: { readonly hit: HitPage }) {
  const say = useSay();
  const numbers = ({ identifiers }: HitPage['filed'] | HitPage['listed']) =>
    identifiers.map(({ scheme, value }) => `${scheme} ${value}`);
  const { from, to, flag, goods, remarks, citation, sublist } = listed;
  const holds = from === undefined && to === undefined ? [] : [`${from ?? '…'} – ${to ?? '…'}`];
  const rows: readonly SideRow[] = [
    {
      title: say(SCREENING.names),
      filed: filed.names.map(({ text }) => text),
      listed: listed.names.map(({ text }) => text),
    },
    { title: say(SCREENING.countries), filed: filed.countries, listed: listed.countries },
    { title: say(SCREENING.addresses), filed: filed.addresses, listed: listed.addresses },
    { title: say(SCREENING.numbers), filed: numbers(filed), listed: numbers(listed) },
    { title: say(SCREENING.births), filed: filed.births ?? [], listed: listed.births ?? [] },
    { title: say(SCREENING.flag), filed: [], listed: told(flag) },
    { title: say(SCREENING.programs), filed: [], listed: listed.programs },
    { title: say(SCREENING.sublist), filed: [], listed: told(sublist) },
    { title: say(SCREENING.holds), filed: [], listed: holds },
    { title: say(SCREENING.goods), filed: [], listed: told(goods) },
    { title: say(SCREENING.citation), filed: [], listed: told(citation) },
    { title: say(SCREENING.remarks), filed: [], listed: told(remarks) },
  ];
  const near = (text: string): ReactNode =>
    text === name || text === matched ? <mark title={say(SCREENING.near)}>{text}</mark> : text;
  return (
    <table className="sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{say(SCREENING.filed)}</th>
          <th scope="col">{say(SCREENING.asListed)}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => row.filed.length + row.listed.length > 0)
          .map(({ title, ...row }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>
                {row.filed.map((text) => (
                  <div key={text}>{near(text)}</div>
                ))}
              </td>
              <td>
                {row.listed.map((text) => (
                  <div key={text}>{near(text)}</div>
                ))}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface SideRow {
  readonly title: string;
  readonly filed: readonly string[];
  readonly listed: readonly string[];
}

function told(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}
