import { Link } from '@tanstack/react-router';
import type { Consignment } from '../../filing/consignment.ts';
import type { EntryLine, ManifestBill, Permit } from '../../filing/filing.ts';
import type { Words } from '../../terms/words.ts';
import { Amount } from '../amount.tsx';
import { useSay } from '../language.tsx';
import { ROLE } from '../words.ts';
import { type ComparedFact, compareFilings } from './comparison.ts';
import { FILING } from './words.ts';
import { writeHts, writeQuantity } from './write.ts';
import './facts.css';

const FACT: Readonly<Record<ComparedFact, Words>> = {
  importer: ROLE.importer,
  consignee: ROLE.consignee,
  seller: ROLE.seller,
  manufacturer: ROLE.manufacturer,
  origin: FILING.origin,
  tariffCode: FILING.tariffCode,
  weight: FILING.weight,
};

/** What was declared, by whom, and where two filers do not say the same. */
export function Facts({ consignment }: { readonly consignment: Consignment }) {
  const say = useSay();
  const { entries, bills, securityFilings, parcels } = consignment;
  return (
    <section className="sheet facts" aria-labelledby="facts">
      <h2 id="facts">{say(FILING.facts)}</h2>
      {entries.flatMap((entry) =>
        entry.lines.map((line) => <Line key={`${entry.reference} ${line.number}`} line={line} />),
      )}
      {parcels.map((parcel) => (
        <p key={parcel.reference}>
          {parcel.description} · {parcel.origin} · <Amount money={parcel.value} />
        </p>
      ))}
      {bills.length + securityFilings.length > 0 && <Compared consignment={consignment} />}
      {bills.map((bill) => (
        <Bill key={bill.reference} bill={bill} />
      ))}
      {bills.length + securityFilings.length > 0 && (
        <p className="authority">{say(FILING.securityOnly)} 19 USC 1415(a)(3)(F)</p>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: EntryLine }) {
  return (
    <div className="fact-line">
      <p>
        <strong>{line.number}</strong> <span className="code">{writeHts(line.hts)}</span>{' '}
        {line.description}
      </p>
      <p>
        {[line.origin, ...line.quantities.map(writeQuantity)].join(' · ')} ·{' '}
        <Amount money={line.value} />
        {line.program !== null && ` · ${line.program}`}
      </p>
      {line.species.length > 0 && (
        <p className="faint">
          <i>{line.species.join(', ')}</i>
          {line.harvestCountry !== null && ` · ${line.harvestCountry}`}
        </p>
      )}
      {line.permits.map((permit) => (
        <PermitUse key={`${permit.type} ${permit.number}`} permit={permit} />
      ))}
      <Lots lots={line.lots ?? []} />
    </div>
  );
}

/** Each lot leads to its way back. */
function Lots({ lots }: { readonly lots: readonly string[] }) {
  const say = useSay();
  if (lots.length === 0) return null;
  return (
    <p className="faint">
      {say(FILING.lots)}:{' '}
      {lots.map((lot) => (
        <Link key={lot} to="/traces" search={{ lot }} className="code">
          {lot}{' '}
        </Link>
      ))}
    </p>
  );
}

function PermitUse({ permit }: { readonly permit: Permit }) {
  const say = useSay();
  const { uses, allows } = permit;
  return (
    <p className="faint">
      {say(FILING.permits)}: {permit.type} {permit.number}
      {permit.issuer !== null && ` (${permit.issuer})`}
      {uses !== null &&
        allows !== null &&
        ` · ${say(FILING.permitUse, { uses: writeQuantity(uses), allows: writeQuantity(allows) })}`}
    </p>
  );
}

function Compared({ consignment }: { readonly consignment: Consignment }) {
  const say = useSay();
  const { bills, securityFilings } = consignment;
  return (
    <div className="scroller">
      <table className="compared">
        <thead>
          <tr>
            <th scope="col">{say(FILING.fact)}</th>
            <th scope="col">{say(FILING.declared)}</th>
            {bills.length > 0 && <th scope="col">{say(FILING.carrierSays)}</th>}
            {securityFilings.length > 0 && <th scope="col">{say(FILING.securitySays)}</th>}
          </tr>
        </thead>
        <tbody>
          {compareFilings(consignment).map(({ fact, entry, bill, security, differs }) => (
            <tr key={fact} data-differs={differs || undefined}>
              <th scope="row">
                {say(FACT[fact])}
                {differs && <strong className="differs">≠ {say(FILING.differs)}</strong>}
              </th>
              <td>{entry.join(', ')}</td>
              {bills.length > 0 && <td>{bill.join(', ')}</td>}
              {securityFilings.length > 0 && <td>{security.join(', ')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bill({ bill }: { readonly bill: ManifestBill }) {
  const say = useSay();
  const { conveyance, containers } = bill;
  const carried = [conveyance.name, conveyance.imo, conveyance.voyage].filter(
    (part) => part !== null,
  );
  return (
    <p className="faint">
      <span className="code">{bill.reference}</span> · {bill.carrier} · {bill.description}
      {carried.length > 0 && ` · ${carried.join(' ')}`}
      {containers.length > 0 &&
        ` · ${say(FILING.containers)} ${containers.map((one) => one.number).join(', ')}`}
    </p>
  );
}
