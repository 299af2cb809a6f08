import type { RecordedPlan } from '../../decision/selection/plan.store.ts';
import type { Device } from '../../decision/selection/roster.ts';
import type { ShiftPage } from '../../decision/selection/view.ts';
import { SELECTED } from '../examination/words.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { SHIFTS } from './words.ts';

interface DevicesProps {
  readonly board: ShiftPage;
}

/** Each dock and device as a bar of the shift's minutes, with what it examines. */
export function Devices({ board }: DevicesProps) {
  const say = useSay();
  const { plan, devices } = board;
  return (
    <section className="sheet devices" aria-labelledby="devices">
      <h2 id="devices">{say(SHIFTS.devices)}</h2>
      <table>
        <thead className="unseen">
          <tr>
            <th scope="col">{say(SHIFTS.device)}</th>
            <th scope="col">{say(SHIFTS.examined)}</th>
            <th scope="col">{say(SHIFTS.used)}</th>
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <DeviceRow key={device.name} device={device} plan={plan} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DeviceRowProps {
  readonly device: Device;
  readonly plan: RecordedPlan | null;
}

function DeviceRow({ device, plan }: DeviceRowProps) {
  const say = useSay();
  const { language } = useLanguage();
  const lines = plan?.lines.filter(({ place }) => place?.device === device.name) ?? [];
  const used = lines.reduce((sum, { minutes }) => sum + minutes, 0);
  const write = (minutes: number) => writeNumber(minutes, language);
  const share = (minutes: number) => `${(100 * minutes) / device.minutes}%`;
  return (
    <tr>
      <th scope="row">{device.name}</th>
      <td>
        <div className="device-bar">
          {lines.map(({ consignment, exam, minutes, place, selectedBy }) => (
            <span
              key={consignment}
              data-selected={selectedBy}
              title={`${exam} · ${write(minutes)} min · ${say(SELECTED[selectedBy])}`}
              style={{ left: share(place?.begins ?? 0), width: share(minutes) }}
            />
          ))}
        </div>
      </td>
      <td className="number">
        <small>
          {say(SHIFTS.usedOf, {
            used: write(used),
            of: write(device.minutes),
            left: write(device.minutes - used),
          })}
        </small>
      </td>
    </tr>
  );
}
