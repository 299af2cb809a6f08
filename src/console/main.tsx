import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme.css';
import { Problem } from './api.ts';
import { LanguageProvider } from './language.tsx';
import { rememberedTheme, wearTheme } from './preferences.ts';
import { forgetPerson, sessionQuery } from './queries.ts';
import { deskRouter } from './router.tsx';

const FRESH_MS = 2_000;
const RETRIES_MAX = 2;

wearTheme(rememberedTheme());

/** A session that ended elsewhere ends here: the router then asks again who is there. */
function noticeSignedOut(error: Error): void {
  const signedOut = error instanceof Problem && error.status === 401;
  if (!signedOut || queries.getQueryData(sessionQuery.queryKey) === undefined) return;
  forgetPerson(queries);
  void router.invalidate();
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) =>
        failures < RETRIES_MAX && !(error instanceof Problem && error.status >= 400),
    },
  },
});
const router = deskRouter(queries);

const place = document.getElementById('desk');
if (place === null) throw new Error('index.html has lost the element that holds the desk');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
