import { type Authorisation, type AuthorisationKind, declaredBy } from './authorisation.ts';

/** An authorisation that its issuer answered for, of so many units. */
export function anAuthorisation(
  kind: AuthorisationKind,
  number: string,
  [amount, unit]: readonly [string, string],
  but: Partial<Authorisation> = {},
): Authorisation {
  const known = declaredBy(kind, { number, issuer: 'Invented authority' }, { amount, unit });
  return { ...known, source: 'issuer', ...but };
}
