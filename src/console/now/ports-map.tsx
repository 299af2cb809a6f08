import { dot, graticule, type PlotOptions, plot, text } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Flow } from '../../decision/view.ts';
import { useSay } from '../language.tsx';
import { shortPortName } from '../port-name.tsx';
import { PORT } from '../words.ts';
import { Figure, Picture } from './picture.tsx';
import { NOW } from './words.ts';

type Port = Flow['ports'][number];

const HEIGHT = 220;
/** Ports that are named on the map; the table names all. */
const NAMED = 5;

/** Ports where they lie on the earth, without a country's outline: any administration's ports fit. */
export function PortsMap({ flow }: { readonly flow: Flow }) {
  const say = useSay();
  const { ports } = flow;
  const held = useMemo(() => ports.filter((port) => port.held > 0), [ports]);
  const draw = useCallback(
    (width: number) =>
      plot({
        width,
        height: HEIGHT,
        projection: projectionOf(ports),
        r: { range: [2, 12], domain: [0, Math.max(1, ...ports.map((port) => port.count))] },
        marks: [
          graticule({ stroke: 'var(--line)', strokeOpacity: 1, clip: 'frame' }),
          dot(ports, {
            x: 'longitude',
            y: 'latitude',
            r: 'count',
            fill: 'var(--faint)',
            fillOpacity: 0.35,
            stroke: 'var(--faint)',
          }),
          dot(held, {
            x: 'longitude',
            y: 'latitude',
            r: 'held',
            symbol: 'square',
            fill: 'var(--lane-hold)',
          }),
          text(namedPorts(held, boundsOf(ports)), {
            x: 'longitude',
            y: 'latitude',
            text: (port: Port) => `${shortPortName(port.name)} ${port.held}`,
            dy: -17,
            fill: 'var(--ink)',
            stroke: 'var(--sheet)',
            strokeWidth: 4,
            fontSize: 12,
          }),
        ],
      }),
    [ports, held],
  );
  const headings = [say(PORT), say(NOW.held), say(NOW.consignments)];
  const rows = ports
    .toSorted((a, b) => b.held - a.held || b.count - a.count)
    .map((port) => [`${port.name} ${port.code}`, port.held, port.count]);
  return (
    <Picture
      question={say(NOW.where)}
      asOf={flow.asOf}
      name="ports"
      headings={headings}
      rows={rows}
    >
      {ports.length === 0 ? (
        <p className="faint">{say(NOW.noDecisions)}</p>
      ) : (
        <Figure label={say(NOW.whereLabel)} draw={draw} />
      )}
    </Picture>
  );
}

interface Bounds {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

function boundsOf(ports: readonly Port[]): Bounds {
  const latitudes = ports.map((port) => port.latitude);
  const longitudes = ports.map((port) => port.longitude);
  return {
    south: Math.min(...latitudes) - 2,
    north: Math.max(...latitudes) + 2,
    west: Math.min(...longitudes) - 3,
    east: Math.max(...longitudes) + 3,
  };
}

/** Where most is held, as far as their names do not cover one another. */
function namedPorts(held: readonly Port[], { south, north, west, east }: Bounds): readonly Port[] {
  const named: Port[] = [];
  const isApart = (one: Port, other: Port) =>
    Math.abs(one.latitude - other.latitude) > (north - south) / 8 ||
    Math.abs(one.longitude - other.longitude) > (east - west) / 4;
  for (const port of held.toSorted((a, b) => b.held - a.held)) {
    if (named.length < NAMED && named.every((other) => isApart(port, other))) named.push(port);
  }
  return named;
}

/** An equal-area map just wide enough for these ports, with room for one port alone. */
function projectionOf(ports: readonly Port[]): PlotOptions['projection'] {
  const { south, north, west, east } = boundsOf(ports);
  const sixth = (north - south) / 6;
  return {
    type: 'conic-equal-area',
    parallels: [south + sixth, north - sixth],
    rotate: [-(west + east) / 2, 0],
    inset: 8,
    domain: {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [west, north],
        [east, south],
        [east, north],
      ],
    },
  };
}
