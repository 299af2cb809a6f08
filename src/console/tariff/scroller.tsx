import type { ReactNode } from 'react';

interface ScrollerProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that may be wider than the screen, and that keys can scroll though nothing in it has a focus. */
export function Scroller({ label, children }: ScrollerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
