import type { Words } from '../../terms/words.ts';
import { useSay } from '../language.tsx';
import { emptyMaterial, type TypedMaterial } from './origin-question.ts';
import { ORIGIN } from './words.ts';

interface MaterialRowsProps {
  readonly materials: readonly TypedMaterial[];
  readonly onMaterials: (materials: readonly TypedMaterial[]) => void;
}

const FIELDS = ['name', 'hts', 'country', 'value'] as const;
const FATES = ['', 'yes', 'no'] as const;
const FATE: Readonly<Record<TypedMaterial['originating'], Words>> = {
  '': ORIGIN.unknown,
  yes: ORIGIN.yes,
  no: ORIGIN.no,
};

/** One row for each material. */
export function MaterialRows({ materials, onMaterials }: MaterialRowsProps) {
  const say = useSay();
  const replace = (next: TypedMaterial) =>
    onMaterials(materials.map((one) => (one.key === next.key ? next : one)));
  const nextKey = Math.max(-1, ...materials.map(({ key }) => key)) + 1;
  return (
    <fieldset className="materials">
      <legend>{say(ORIGIN.materials)}</legend>
      {materials.map((material, place) => (
        <MaterialRow
          key={material.key}
          material={material}
          name={material.name || say(ORIGIN.unnamed, { place: String(place + 1) })}
          onMaterial={replace}
          onTakeAway={() => onMaterials(materials.filter(({ key }) => key !== material.key))}
        />
      ))}
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        onClick={() => onMaterials([...materials, emptyMaterial(nextKey)])}
      >
        {say(ORIGIN.add)}
      </button>
    </fieldset>
  );
}

interface MaterialRowProps {
  readonly material: TypedMaterial;
  readonly name: string;
  readonly onMaterial: (material: TypedMaterial) => void;
  readonly onTakeAway: () => void;
}

function MaterialRow({ material, name, onMaterial, onTakeAway }: MaterialRowProps) {
  const say = useSay();
  return (
    <div className="material-row">
      {FIELDS.map((field) => (
        <input
          key={field}
          className="usa-input"
          data-field={field}
          aria-label={`${say(ORIGIN[field])}, ${name}`}
          placeholder={say(ORIGIN[field])}
          inputMode={field === 'value' ? 'decimal' : undefined}
          autoComplete="off"
          value={material[field]}
          onChange={({ target }) => onMaterial({ ...material, [field]: target.value })}
        />
      ))}
      <select
        className="usa-select"
        aria-label={`${say(ORIGIN.originating)}, ${name}`}
        value={material.originating}
        onChange={({ target }) =>
          onMaterial({
            ...material,
            originating: FATES.find((fate) => fate === target.value) ?? '',
          })
        }
      >
        {FATES.map((fate) => (
          <option key={fate} value={fate}>
            {say(ORIGIN.originating)}: {say(FATE[fate])}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        aria-label={say(ORIGIN.takeAway, { name })}
        onClick={onTakeAway}
      >
        ×
      </button>
    </div>
  );
}
