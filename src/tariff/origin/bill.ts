import type { Good, Material } from './good.ts';
import type { Finding } from './reason.ts';

/** A material of a good as the rules see it. */
export interface BillLine {
  /** JSON pointer: "/materials/2", "/materials/2/made/materials/0". */
  readonly at: string;
  readonly material: Material;
  /** Whether it originates: a material of which nobody knows does not. */
  readonly originates: boolean;
  readonly because: Finding['because'];
}

/** A good and its materials, each with its standing. */
export interface Bill {
  readonly good: Good;
  readonly lines: readonly BillLine[];
  /** True when materials of suppliers were opened: what they were made of is judged in their stead. */
  readonly accumulated: boolean;
}

/** Materials whose change of classification is asked. */
export function materialsToChange({ lines }: Bill): readonly BillLine[] {
  return lines.filter((line) => line.material.role === 'material' && !line.originates);
}

/** Materials whose value is not of the region: accessories and retail packing among them. */
export function materialsToCount({ lines }: Bill): readonly BillLine[] {
  return lines.filter(({ material: { role }, originates }) => {
    const counted = role === 'material' || role === 'accessory' || role === 'retail-packing';
    return counted && !originates;
  });
}
