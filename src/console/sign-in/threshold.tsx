import type { ReactNode } from 'react';
import { FootLine } from '../frame/foot-line.tsx';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { ThemeSwitch } from '../frame/theme-switch.tsx';
import { Wordmark } from '../frame/wordmark.tsx';
import './sign-in.css';

/** The page before the desk: one question, and the switches that work without an account. */
export function Threshold({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="sign-in-main">
        <Wordmark />
        {children}
      </main>
      <FootLine />
    </div>
  );
}
