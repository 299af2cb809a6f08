import type { ReactNode } from 'react';
import { FootLine } from './foot-line.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';
import './threshold.css';

/** A page outside the desk: one question, and the switches that work without an account. */
export function Threshold({ children }: { readonly children: ReactNode }) {
  return (
    <div className="threshold">
      <header className="threshold-top">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="threshold-main">
        <Wordmark />
        {children}
      </main>
      <FootLine />
    </div>
  );
}
