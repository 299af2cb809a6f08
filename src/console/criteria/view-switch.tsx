import { useSay } from '../language.tsx';
import { VIEW, type ViewName } from './studio-words.ts';

interface ViewSwitchProps {
  readonly views: readonly ViewName[];
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
  readonly label: string;
  /** The other views can only be made of a condition that can be read. */
  readonly locked?: boolean;
}

/** Turns between the views of one condition. */
export function ViewSwitch({ views, view, onView, label, locked = false }: ViewSwitchProps) {
  const say = useSay();
  return (
    <fieldset className="view-switch" aria-label={label}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === view}
          disabled={locked && one !== view}
          onClick={() => onView(one)}
        >
          {say(VIEW[one])}
        </button>
      ))}
    </fieldset>
  );
}
