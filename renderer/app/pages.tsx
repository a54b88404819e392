import { type ComponentType, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useNode } from '../client/node-store.ts';
import { queryClient } from '../client/query.ts';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { Crash } from './crash.tsx';
import type { Feature } from './feature.ts';
import { features, homeOf, pagesOf } from './features.ts';
import { Frame } from './frame.tsx';
import { lazyPart } from './load-part.ts';
import { NotForRole, NotFound } from './no-page.tsx';

const pages = new Map<Feature, ComponentType>(features.map((feature) => [feature, lazyPart(feature.load)]));

/** The pages of the person's role, each under its path, inside the frame unless it wants the whole screen. */
export function Pages() {
  const role = useNode(({ session }) => session?.person.role);
  useEffect(() => () => queryClient.clear(), []);
  if (!role) return null;

  const mine = pagesOf(role);
  const home = homeOf(role);
  return (
    <Switch>
      {mine.filter(({ bare }) => bare).map((feature) => pageRoute(feature))}
      <Route>
        <Frame role={role}>
          <Switch>
            <Route path="/">
              <Redirect to={home} replace />
            </Route>
            {mine.filter(({ bare }) => !bare).map((feature) => pageRoute(feature))}
            {features
              .filter(({ roles }) => !roles.includes(role))
              .map(({ path }) => (
                <Route key={`forbidden ${path}`} path={path} component={NotForRole} />
              ))}
            <Route component={NotFound} />
          </Switch>
        </Frame>
      </Route>
    </Switch>
  );
}

/** Switch looks only at its direct children, hence a function and not a component. */
function pageRoute(feature: Feature) {
  return (
    <Route key={feature.path} path={feature.path}>
      <PageOf feature={feature} />
    </Route>
  );
}

function PageOf({ feature }: { readonly feature: Feature }) {
  const [path] = useLocation();
  const clinic = useNode(({ status }) => status?.clinic?.name);
  useEffect(() => {
    document.title = [feature.title, clinic].filter(Boolean).join(' · ');
  }, [feature.title, clinic]);

  const Page = pages.get(feature);
  if (!Page) return null;
  return (
    <Crash key={path}>
      <Suspense fallback={<PageSkeleton />}>
        <Page />
      </Suspense>
    </Crash>
  );
}
