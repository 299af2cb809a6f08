import type { Validity } from '../terms/day.ts';
import type { Mode } from './filing.ts';

/** A port of entry. */
export interface Port {
  /** Schedule D, four digits. */
  readonly code: string;
  readonly name: string;
  /** IANA zone; the calendar there says what day it is in law. */
  readonly zone: string;
  readonly modes: readonly Mode[];
  /** Degrees north, approximate: for maps. */
  readonly latitude: number;
  /** Degrees east, approximate. */
  readonly longitude: number;
  readonly validity: Validity;
  readonly verified: boolean;
  readonly source: string;
}

/** Ports by code. */
export type Ports = ReadonlyMap<string, Port>;
