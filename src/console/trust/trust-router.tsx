import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readComparisonView, readTrustView } from './address.parse.ts';

/** The pages of trusted traders and their addresses, below the desk. */
export function trustPagesOf<Desk extends AnyRoute>(desk: Desk) {
  const getParentRoute = () => desk;
  return [
    createRoute({
      getParentRoute,
      path: '/trust',
      validateSearch: readTrustView,
      component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/trust/lanes',
      component: lazyRouteComponent(() => import('./lanes-page.tsx'), 'LanesPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/trust/recognition',
      component: lazyRouteComponent(() => import('./recognition-page.tsx'), 'RecognitionPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/trust/comparison',
      validateSearch: readComparisonView,
      component: lazyRouteComponent(() => import('./comparison-page.tsx'), 'ComparisonPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/trust/programs',
      component: lazyRouteComponent(() => import('./programs-page.tsx'), 'ProgramsPage'),
    }),
  ] as const;
}
