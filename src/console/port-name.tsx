import { useQuery } from '@tanstack/react-query';
import { flowQuery } from './queries.ts';

/** A port as officers call it, without its region, and its code; the code alone until ports are read. */
export function PortName({ code }: { readonly code: string }) {
  const { data: flow } = useQuery(flowQuery);
  const port = flow?.ports.find((one) => one.code === code);
  if (port === undefined) return code;
  return (
    <span title={`${port.name} ${code}`}>
      {shortPortName(port.name)} <span className="faint">{code}</span>
    </span>
  );
}

/** "Nogales" of "Nogales, Arizona". */
export function shortPortName(name: string): string {
  return name.split(',', 1).join('');
}
