import { Link } from '@tanstack/react-router';
import type { Instant } from '../../terms/day.ts';
import type { LotView, RecordView, WayView } from '../../tracing/chain/way-view.ts';
import { useSay } from '../language.tsx';
import { When } from '../when.tsx';
import { TRACES } from './words.ts';

interface RecordTableProps {
  readonly way: WayView;
  /** The lot whose records alone are shown; null for all of them. */
  readonly chosen: string | null;
}

/** The same way as a table: every record of every lot, from the goods back to the origins. */
export function RecordTable({ way, chosen }: RecordTableProps) {
  const say = useSay();
  const lots = way.lots.filter(({ lot }) => chosen === null || lot === chosen);
  return (
    <section className="sheet" aria-labelledby="records">
      <h2 id="records">{say(TRACES.records)}</h2>
      <div className="scroller">
        <table className="board records">
          <thead>
            <tr>
              <th scope="col">{say(TRACES.lot)}</th>
              <th scope="col">{say(TRACES.step)}</th>
              <th scope="col">{say(TRACES.when)}</th>
              <th scope="col">{say(TRACES.holder)}</th>
              <th scope="col">{say(TRACES.place)}</th>
              <th scope="col" className="number">
                {say(TRACES.quantity)}
              </th>
              <th scope="col">{say(TRACES.papers)}</th>
            </tr>
          </thead>
          {lots.map((one) => (
            <LotRecords key={one.lot} of={one} />
          ))}
        </table>
      </div>
    </section>
  );
}

function LotRecords({ of: { lot, records } }: { readonly of: LotView }) {
  const say = useSay();
  const rows = Math.max(1, records.length);
  return (
    <tbody>
      {records.length === 0 && (
        <tr>
          <th scope="rowgroup" className="lot-name">
            <LotLink lot={lot} />
          </th>
          <td colSpan={6} className="way-missing">
            {say(TRACES.noRecord)}
          </td>
        </tr>
      )}
      {records.map((record, place) => (
        <tr key={record.event}>
          {place === 0 && (
            <th scope="rowgroup" rowSpan={rows} className="lot-name">
              <LotLink lot={lot} />
            </th>
          )}
          <RecordCells record={record} />
        </tr>
      ))}
    </tbody>
  );
}

/** The way back from this lot alone. */
function LotLink({ lot }: { readonly lot: string }) {
  return (
    <Link to="/traces" search={{ lot }} className="code">
      {lot}
    </Link>
  );
}

function RecordCells({ record }: { readonly record: RecordView }) {
  const say = useSay();
  const { step, moment, holder, from, place, quantity, documents } = record;
  return (
    <>
      <td>{step ?? ''}</td>
      <td>
        <When at={moment as Instant} exact />
      </td>
      <td className="lot-name">
        {from !== null && from !== holder && `${from} → `}
        {holder ?? ''}
      </td>
      <td className="lot-name">{place ?? ''}</td>
      <td className="number">{quantity === null ? '' : `${quantity.amount} ${quantity.unit}`}</td>
      <td>
        <ul className="papers">
          {documents.map(({ type, reference, sha256 }) => (
            <li key={`${type} ${reference}`} title={sha256 ?? undefined}>
              {type} <span className="code">{reference}</span>
              {sha256 !== null && <small> · {say(TRACES.hashed)}</small>}
            </li>
          ))}
        </ul>
      </td>
    </>
  );
}
