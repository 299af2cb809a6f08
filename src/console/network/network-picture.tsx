import Graph from 'graphology';
import { useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import type { NodeKind } from '../../tracing/network/node.ts';
import { useSay } from '../language.tsx';
import { layOut, type Place } from './layout.ts';
import type { Shown } from './shown.ts';
import { NETWORK, NODE_SHAPE } from './words.ts';

/** Which colour of the desk a kind has. */
const COLOUR: Readonly<Record<NodeKind, string>> = {
  party: '--accent',
  facility: '--lane-exam',
  place: '--lane-documents',
  vessel: '--lane-release',
  container: '--faint',
  permit: '--lane-hold',
  lot: '--lane-exam',
  consignment: '--edge',
  case: '--lane-do-not-load',
};

interface NetworkPictureProps {
  readonly shown: Shown;
  readonly chosen: string | undefined;
  readonly onChoose: (node: string) => void;
  readonly onExpand: (node: string) => void;
}

/** The network drawn: a click opens a node, a double click expands it. What it shows the table says too. */
export function NetworkPicture(props: NetworkPictureProps) {
  // Another theme has other colours, which a canvas does not follow by itself.
  return <Drawn key={useTheme()} {...props} />;
}

function Drawn({ shown, chosen, onChoose, onExpand }: NetworkPictureProps) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const places = useRef<ReadonlyMap<string, Place>>(new Map());
  const acts = useRef({ onChoose, onExpand });
  useEffect(() => {
    acts.current = { onChoose, onExpand };
  });
  const [drawn, setDrawn] = useState(true);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    places.current = layOut(shown, places.current);
    const colour = colours(element);
    const graph = graphOf(shown, places.current, colour);
    try {
      const sigma = new Sigma(graph, element, {
        labelColor: { color: colour('--ink') },
        labelFont: getComputedStyle(element).fontFamily,
        labelSize: 12,
        labelRenderedSizeThreshold: shown.nodes.size <= LABELLED_ALL ? 0 : 6,
        defaultDrawNodeHover: hoverIn(colour),
        defaultEdgeColor: colour('--line'),
        stagePadding: 48,
        allowInvalidContainer: true,
      });
      sigma.on('clickNode', ({ node }) => acts.current.onChoose(node));
      sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
        preventSigmaDefault();
        acts.current.onExpand(node);
      });
      if (chosen !== undefined && graph.hasNode(chosen)) {
        graph.setNodeAttribute(chosen, 'highlighted', true);
      }
      return () => sigma.kill();
    } catch {
      // No WebGL here: the table says the same.
      setDrawn(false);
      return undefined;
    }
  }, [shown, chosen]);
  if (!drawn) return <p className="faint network-undrawn">{say(NETWORK.noPicture)}</p>;
  return (
    <div ref={frame} className="network-picture" role="img" aria-label={say(NETWORK.picture)} />
  );
}

/** With so many nodes each has its name beside it. */
const LABELLED_ALL = 60;
const SIZE_MIN = 4;
const SIZE_MAX = 14;

function graphOf(
  { nodes, links }: Shown,
  places: ReadonlyMap<string, Place>,
  colour: (name: string) => string,
): Graph {
  const graph = new Graph();
  for (const [name, { kind, label, ties }] of nodes) {
    const { x, y } = places.get(name) ?? { x: 0, y: 0 };
    const size = Math.min(SIZE_MAX, SIZE_MIN + Math.log2(1 + ties));
    graph.addNode(name, {
      x,
      y,
      size,
      label: `${NODE_SHAPE[kind]} ${label}`,
      color: colour(COLOUR[kind]),
    });
  }
  for (const { a, b, together, security } of links.values()) {
    graph.addEdge(a, b, {
      size: 1 + Math.log2(Math.max(1, together)) / 2,
      color: colour(security ? '--lane-exam' : '--edge'),
    });
  }
  return graph;
}

const HOVER_MARGIN = 4;

/** The chosen node's name on a sheet of the desk's own colours, light or dark. */
function hoverIn(colour: (name: string) => string): NodeHoverDrawingFunction {
  const [sheet, ink, focus] = [colour('--sheet'), colour('--ink'), colour('--focus')];
  return (context, { x, y, size, label }, { labelSize, labelFont }) => {
    context.strokeStyle = focus;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x, y, size + 2, 0, 2 * Math.PI);
    context.stroke();
    if (!label) return;
    context.font = `600 ${labelSize}px ${labelFont}`;
    const left = x + size + HOVER_MARGIN;
    const width = context.measureText(label).width + 2 * HOVER_MARGIN;
    context.fillStyle = sheet;
    context.fillRect(left, y - labelSize, width, 2 * labelSize);
    context.fillStyle = ink;
    context.fillText(label, left + HOVER_MARGIN, y + labelSize / 3);
  };
}

/** Reads colours of the desk as a canvas can use them: the style sheet holds a light and a dark one of each. */
function colours(within: Element): (name: string) => string {
  const probe = document.createElement('span');
  within.append(probe);
  const known = new Map<string, string>();
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    known.set(name, value);
    return value;
  };
  const all = (name: string) => known.get(name) ?? read(name);
  queueMicrotask(() => probe.remove());
  return all;
}

/** Changes when the desk goes from light to dark or back. */
function useTheme(): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const turn = () => setTurns((count) => count + 1);
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(turn);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    system.addEventListener('change', turn);
    return () => {
      chosen.disconnect();
      system.removeEventListener('change', turn);
    };
  }, []);
  return turns;
}
