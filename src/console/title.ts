import { useEffect } from 'react';

/** Names the page in the browser's tab, most telling word first. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Tidewaiter`;
  }, [title]);
}
