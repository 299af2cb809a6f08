import { Label, Textarea } from '@trussworks/react-uswds';

/** The server refuses a shorter reason. */
const REASON_CHARACTERS_MIN = 10;

export function isReason(text: string): boolean {
  return text.trim().length >= REASON_CHARACTERS_MIN;
}

interface ReasonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Where somebody says why, in a dialog that opens on it. */
export function ReasonField({ label, hint, value, onValue }: ReasonFieldProps) {
  return (
    <div>
      <Label htmlFor="reason">{label}</Label>
      <p className="faint" id="reason-hint">
        {hint}
      </p>
      <Textarea
        id="reason"
        name="reason"
        required
        autoFocus
        aria-describedby="reason-hint"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  );
}
