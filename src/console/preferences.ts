import { LANGUAGES, type Language } from '../terms/words.ts';

/** Which theme was asked for; `system` follows the machine. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What this browser was told about language; null when it was not. */
export function rememberedLanguage(): Language | null {
  const remembered = recall('language');
  return LANGUAGES.find((language) => language === remembered) ?? null;
}

export function rememberLanguage(language: Language): void {
  remember('language', language);
}

export function rememberedTheme(): Theme {
  const remembered = recall('theme');
  return THEMES.find((theme) => theme === remembered) ?? 'system';
}

export function rememberTheme(theme: Theme): void {
  remember('theme', theme);
  wearTheme(theme);
}

/** Puts the theme on the document; `system` leaves it to the style sheet. */
export function wearTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Columns of the search table that were hidden here. */
export function rememberedHiddenColumns(): readonly string[] {
  return (recall('hidden-columns') ?? '').split(',').filter((column) => column !== '');
}

export function rememberHiddenColumns(columns: readonly string[]): void {
  remember('hidden-columns', columns.join(','));
}

// A browser may forbid storage: the desk then forgets, and works.
function recall(name: string): string | null {
  try {
    return localStorage.getItem(`tidewaiter.${name}`);
  } catch {
    return null;
  }
}

function remember(name: string, text: string): void {
  try {
    localStorage.setItem(`tidewaiter.${name}`, text);
  } catch {
    // Forbidden storage: see above.
  }
}
