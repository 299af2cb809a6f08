import { useFlow } from './leave.ts';

/** A port as officers call it, its region and code on hover; the code alone until ports are read. */
export function PortName({ code }: { readonly code: string }) {
  const { data: flow } = useFlow();
  const port = flow?.ports.find((one) => one.code === code);
  if (port === undefined) return code;
  return <span title={`${port.name} ${code}`}>{shortPortName(port.name)}</span>;
}

/** "Nogales" of "Nogales, Arizona". */
export function shortPortName(name: string): string {
  return name.split(',', 1).join('');
}
