import { Button } from '@trussworks/react-uswds';
import type { ConsignmentPage } from '../../decision/view.ts';
import type { Consignment } from '../../filing/consignment.ts';
import type { Party, Role } from '../../party/party.ts';
import type { Instant } from '../../terms/day.ts';
import type { Words } from '../../terms/words.ts';
import { useNow } from '../clock.ts';
import { DISPOSED_LANES, type DisposedLane } from '../disposition/disposition-words.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { Marks } from '../marks.tsx';
import { absolute, span } from '../moment.ts';
import { useZone } from '../when.tsx';
import { LANE, MODE, ROLE } from '../words.ts';
import { FILING } from './words.ts';
import { writeParty } from './write.ts';

const KEY: Readonly<Record<DisposedLane, string>> = { release: 'r', exam: 'x', hold: 'h' };

interface HeadlineProps {
  readonly page: ConsignmentPage;
  readonly onDispose: (lane: DisposedLane) => void;
}

/** What it is, where it stands, when it comes, who is in it, and what can be done with it. */
export function Headline({ page, onDispose }: HeadlineProps) {
  const say = useSay();
  const leave = useLeave();
  const { row, port, consignment } = page;
  const modes: Readonly<Record<string, Words>> = MODE;
  const mode = row.mode === null ? undefined : modes[row.mode];
  return (
    <header className="headline sheet">
      <h1 className="headline-question">
        {say(FILING.whyStands, { lane: say(LANE[row.lane]).toLowerCase() })}
      </h1>
      <div className="headline-facts">
        <LaneMark lane={row.lane} />
        <strong className="headline-reference">{row.reference}</strong>
        {mode !== undefined && <span>{say(mode)}</span>}
        {port !== null && (
          <span>
            {port.name} <span className="faint">{port.code}</span>
          </span>
        )}
        <Arrival at={row.arrival} zone={port?.zone} />
        <span>
          <Marks {...row} />
        </span>
      </div>
      <p className="headline-parties">
        <span>{row.goods}</span>
        {partiesOf(consignment).map(({ role, party }) => (
          <span key={role}>
            <span className="faint">{say(ROLE[role])}</span> {writeParty(party)}
          </span>
        ))}
      </p>
      {leave.dispose && (
        <fieldset className="acts unprinted">
          <legend className="unseen">{say(FILING.act)}</legend>
          {DISPOSED_LANES.map((lane) => (
            <Button
              key={lane}
              type="button"
              outline
              aria-keyshortcuts={KEY[lane]}
              onClick={() => onDispose(lane)}
            >
              <span data-lane={lane}>
                <LaneMark lane={lane} bare />
              </span>
              {say(FILING[lane])} <kbd>{KEY[lane]}</kbd>
            </Button>
          ))}
        </fieldset>
      )}
    </header>
  );
}

interface ArrivalProps {
  readonly at: Instant | null;
  readonly zone: string | undefined;
}

/** How long until the goods are there, with the port's own clock beside it. */
function Arrival({ at, zone }: ArrivalProps) {
  const say = useSay();
  const now = useNow();
  const seat = useZone();
  const { language } = useLanguage();
  if (at === null) return <span className="faint">{say(FILING.noArrival)}</span>;
  const words = Date.parse(at) >= now ? FILING.arrivesIn : FILING.arrivedAgo;
  return (
    <time dateTime={at}>
      <strong>{say(words, { span: span(at, now) })}</strong>{' '}
      <span className="faint">{absolute(at, zone ?? seat, language)}</span>
    </time>
  );
}

/** Who is in it, seller to consignee, as the first filing that names them does. */
function partiesOf(
  consignment: Consignment,
): readonly { readonly role: Role; readonly party: Party }[] {
  const [entry] = consignment.entries;
  const [bill] = consignment.bills;
  const [security] = consignment.securityFilings;
  const [parcel] = consignment.parcels;
  const [line] = entry?.lines ?? [];
  const candidates: readonly { readonly role: Role; readonly party: Party | null | undefined }[] = [
    { role: 'seller', party: line?.seller ?? security?.seller ?? parcel?.seller },
    { role: 'shipper', party: bill?.shipper },
    { role: 'importer', party: entry?.importer ?? security?.importer },
    {
      role: 'consignee',
      party: entry?.consignee ?? bill?.consignee ?? security?.consignee ?? parcel?.consignee,
    },
    { role: 'broker', party: entry?.broker },
    { role: 'platform', party: parcel?.platform },
  ];
  return candidates.flatMap(({ role, party }) => (party ? [{ role, party }] : []));
}
