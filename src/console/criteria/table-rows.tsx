import { type ReactNode, useState } from 'react';
import type { Operator, Row, Value } from '../../risk/studio/table.ts';
import { useSay } from '../language.tsx';
import { OPERATOR, STUDIO } from './studio-words.ts';
import { readValue, writeValue } from './table-value.ts';

interface RowProps<R extends Row> {
  readonly row: R;
  /** Left out where the table is only read. */
  readonly onRow?: ((row: Row) => void) | undefined;
}

type Group = Extract<Row, { kind: 'all-of' | 'any-of' }>;
type FactRow = Extract<Row, { kind: 'fact' }>;

/** Operators that compare with nothing. */
const VALUELESS: ReadonlySet<Operator> = new Set(['stated', 'not-stated', 'true', 'not-true']);

const EMPTY_ROW: Row = { kind: 'fact', fact: 'line.value', operator: 'above', value: 0 };

/** A condition as rows of fact, operator and value, in groups. */
export function TableRows({ row, onRow }: RowProps<Row>): ReactNode {
  const say = useSay();
  switch (row.kind) {
    case 'fact':
      return <FactCells row={row} onRow={onRow} />;
    case 'all-of':
    case 'any-of':
      return <GroupRows row={row} onRow={onRow} />;
    case 'not':
      return (
        <Branch label={say(STUDIO.not)}>
          <TableRows row={row.row} onRow={onRow && ((inner) => onRow({ ...row, row: inner }))} />
        </Branch>
      );
    case 'if':
      return (
        <>
          <Branch label={say(STUDIO.ifRow)}>
            <TableRows row={row.when} onRow={onRow && ((when) => onRow({ ...row, when }))} />
          </Branch>
          <Branch label={say(STUDIO.yes)}>
            <TableRows row={row.yes} onRow={onRow && ((yes) => onRow({ ...row, yes }))} />
          </Branch>
          <Branch label={say(STUDIO.no)}>
            <TableRows row={row.no} onRow={onRow && ((no) => onRow({ ...row, no }))} />
          </Branch>
        </>
      );
    case 'some':
    case 'every':
      return (
        <Branch label={say(STUDIO[row.kind], { variable: row.variable, list: row.list })}>
          <TableRows row={row.row} onRow={onRow && ((inner) => onRow({ ...row, row: inner }))} />
        </Branch>
      );
    case 'code':
      return onRow === undefined ? (
        <code className="table-code">{row.code}</code>
      ) : (
        <input
          className="usa-input table-code"
          aria-label={say(STUDIO.when)}
          value={row.code}
          onChange={(event) => onRow({ ...row, code: event.target.value })}
        />
      );
  }
}

function Branch({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="table-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}

/** Rows of which all, or any, must hold; one may be added or taken away. */
function GroupRows({ row, onRow }: RowProps<Group>) {
  const say = useSay();
  const put = (at: number, next: Row) =>
    onRow?.({ ...row, rows: row.rows.map((one, place) => (place === at ? next : one)) });
  const take = (at: number) => {
    const rows = row.rows.filter((_, place) => place !== at);
    const [only] = rows;
    onRow?.(rows.length === 1 && only !== undefined ? only : { ...row, rows });
  };
  const kinds = ['all-of', 'any-of'] as const;
  return (
    <fieldset className="table-group">
      <legend>
        {onRow === undefined ? (
          say(row.kind === 'all-of' ? STUDIO.allOf : STUDIO.anyOf)
        ) : (
          <select
            className="usa-select"
            aria-label={say(STUDIO.operator)}
            value={row.kind}
            onChange={(event) => {
              const kind = kinds.find((one) => one === event.target.value) ?? row.kind;
              onRow({ ...row, kind });
            }}
          >
            <option value="all-of">{say(STUDIO.allOf)}</option>
            <option value="any-of">{say(STUDIO.anyOf)}</option>
          </select>
        )}
      </legend>
      {row.rows.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; two may say the same
        <div className="table-row" key={at}>
          <TableRows row={one} onRow={onRow && ((next) => put(at, next))} />
          {onRow !== undefined && (
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              aria-label={`${say(STUDIO.remove)} ${at + 1}`}
              onClick={() => take(at)}
            >
              ×
            </button>
          )}
        </div>
      ))}
      {onRow !== undefined && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => onRow({ ...row, rows: [...row.rows, EMPTY_ROW] })}
        >
          + {say(STUDIO.addRow)}
        </button>
      )}
    </fieldset>
  );
}

function FactCells({ row, onRow }: RowProps<FactRow>) {
  const say = useSay();
  if (onRow === undefined) {
    return (
      <p className="table-fact">
        <code>{row.fact}</code> <span className="faint">{say(OPERATOR[row.operator])}</span>{' '}
        <strong>{writeValue(row.value)}</strong>
      </p>
    );
  }
  const operators = Object.keys(OPERATOR);
  const isOperator = (text: string): text is Operator => operators.includes(text);
  return (
    <div className="table-fact">
      <input
        className="usa-input"
        aria-label={say(STUDIO.fact)}
        list="vocabulary-names"
        value={row.fact}
        onChange={(event) => onRow({ ...row, fact: event.target.value.trim() })}
      />
      <select
        className="usa-select"
        aria-label={say(STUDIO.operator)}
        value={row.operator}
        onChange={({ target }) => {
          if (!isOperator(target.value)) return;
          const value = VALUELESS.has(target.value) ? null : row.value;
          onRow({ ...row, operator: target.value, value });
        }}
      >
        {operators.filter(isOperator).map((operator) => (
          <option key={operator} value={operator}>
            {say(OPERATOR[operator])}
          </option>
        ))}
      </select>
      {!VALUELESS.has(row.operator) && (
        <ValueField value={row.value} onValue={(value) => onRow({ ...row, value })} />
      )}
    </div>
  );
}

interface ValueFieldProps {
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}

/** Keeps the text as it is typed: "10.0" on its way to "10.05" is not yet 10. */
function ValueField({ value, onValue }: ValueFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState(writeValue(value));
  const current = writeValue(readValue(typed)) === writeValue(value);
  return (
    <input
      className="usa-input"
      aria-label={say(STUDIO.value)}
      value={current ? typed : writeValue(value)}
      onChange={(event) => {
        setTyped(event.target.value);
        onValue(readValue(event.target.value));
      }}
    />
  );
}
