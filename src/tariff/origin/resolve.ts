import type { Agreement } from './agreement.ts';
import type { Bill, BillLine } from './bill.ts';
import type { Good, Material } from './good.ts';
import { found } from './reason.ts';

/** Whether a material that was made in the territory originates as the good that it is by itself. */
export type JudgeMaterial = (material: Material, production: Good) => boolean;

interface Opening {
  readonly agreement: Agreement;
  readonly judge: JudgeMaterial;
  /** Opens what suppliers made and that does not originate, as the producer may choose. */
  readonly accumulate: boolean;
}

/**
 * The good with each material's standing.
 *
 * A material that was made in the territory and originates counts as originating whole, whatever it was made of. One
 * that does not is opened where the producer made it, for then it is no material but a stage of the production; a
 * supplier's is opened where the producer accumulates, for its production in the territory counts all the same.
 *
 * @source USMCA 4.5.4, 4.8 and 4.11; 19 USC 4531(f) and (i)
 */
export function openBill(good: Good, opening: Opening): Bill {
  const lines = linesOf(good.materials ?? [], '/materials', opening);
  return { good, lines, accumulated: opening.accumulate };
}

/** True when there is something of a supplier that accumulation would open. */
export function mayAccumulate(good: Good, opening: Omit<Opening, 'accumulate'>): boolean {
  const closed = openBill(good, { ...opening, accumulate: false });
  return closed.lines.some(
    ({ material, originates }) => !originates && isOpenable(material, opening.agreement),
  );
}

function linesOf(
  materials: readonly Material[],
  at: string,
  opening: Opening,
): readonly BillLine[] {
  return materials.flatMap((material, place) => openMaterial(material, `${at}/${place}`, opening));
}

function openMaterial(material: Material, at: string, opening: Opening): readonly BillLine[] {
  const { agreement, judge, accumulate } = opening;
  const { made } = material;
  const standing = standingOf(material, agreement);
  if (standing !== null) return [{ at, material, ...standing }];
  const production = productionOf(material);
  if (production !== null && isMadeInside(material, agreement) && judge(material, production)) {
    return [{ at, material, originates: true, because: found('yes', 'made-originating').because }];
  }
  const opened = (made?.selfProduced || accumulate) && isOpenable(material, agreement);
  if (opened) return linesOf(made?.materials ?? [], `${at}/made/materials`, opening);
  const code = material.originating === false ? 'declared-not-originating' : 'origin-not-known';
  return [{ at, material, originates: false, because: found('no', code).because }];
}

/** What is certain of a material without looking at how it was made; null when nothing is. */
function standingOf(
  { role, originating, country, inventoryMethod }: Material,
  { parties, inventoryMethods }: Agreement,
): Pick<BillLine, 'originates' | 'because'> | null {
  if (role === 'indirect') return { originates: true, because: found('yes', 'indirect').because };
  if (originating !== true) return null;
  if (country !== null && !parties.includes(country)) {
    return { originates: false, because: found('no', 'claimed-outside', { country }).because };
  }
  if (inventoryMethod !== undefined && !inventoryMethods.includes(inventoryMethod ?? '')) {
    const fill = { methods: inventoryMethods.join(', ') };
    return { originates: false, because: found('no', 'lacks-inventory-method', fill).because };
  }
  return { originates: true, because: found('yes', 'declared-originating').because };
}

function isMadeInside({ made }: Material, { parties }: Agreement): boolean {
  const place = made?.producedIn ?? null;
  return place !== null && parties.includes(place);
}

function isOpenable(material: Material, agreement: Agreement): boolean {
  return isMadeInside(material, agreement) && (material.made?.materials ?? []).length > 0;
}

/** A material as a good of its own. What the producer made for itself has no transaction value. */
function productionOf({ hts, value, weight, states, made }: Material): Good | null {
  if (made === null || hts === null || hts.length < 6) return null;
  return {
    ...made,
    hts,
    states: { ...states, ...made.states },
    transactionValue: made.selfProduced ? null : value,
    weight,
    componentWeight: null,
    set: false,
    journey: null,
  };
}
