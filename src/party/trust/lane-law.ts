/** What has to be trusted for a lane, leg by leg. */
export type FastLeg =
  | {
      readonly leg: 'importer' | 'carrier' | 'driver' | 'manufacturer';
      /** One of these programs has to count it as a member. */
      readonly programs: readonly string[];
    }
  /** Classes of ISO 17712: H is high security. */
  | { readonly leg: 'seal'; readonly classes: readonly string[] };

/** One land border, as the districts of its ports. */
export interface Border {
  readonly side: string;
  /** The first two digits of Schedule D. */
  readonly districts: readonly string[];
  readonly legs: readonly FastLeg[];
}

export interface FastLaw {
  readonly borders: readonly Border[];
  /** How long before arrival the manifest is due. */
  readonly manifestMinutes: {
    readonly fast: number;
    readonly standard: number;
    readonly clause: string;
  };
  readonly clause: string;
  readonly verified: boolean;
}

/** Unlading before a ship is boarded. */
export interface AquaLaw {
  readonly programs: readonly string[];
  /** How long before arrival it is asked for. */
  readonly requestHours: number;
  /** Within how long it is answered. */
  readonly answerHours: number;
  readonly clause: string;
  readonly verified: boolean;
}

export interface LaneLaw {
  readonly fast: FastLaw;
  readonly aqua: AquaLaw;
  readonly secure: { readonly clause: string; readonly verified: boolean };
  readonly source: string;
}
