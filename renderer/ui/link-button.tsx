// A link that looks like a button, for actions that open another screen.
import type { ComponentProps, ReactNode } from 'react';
import { hrefOf, type Route } from '../app/routes/routes.ts';
import { type ButtonLook, buttonClass } from './button.tsx';

/** A link to a screen; `look` and `isTall` are those of a button. */
export function LinkButton({
  to,
  look = 'quiet',
  isTall = false,
  ...rest
}: Omit<ComponentProps<'a'>, 'href' | 'className'> & {
  readonly to: Route;
  readonly look?: ButtonLook;
  readonly isTall?: boolean;
}) {
  return <a {...rest} className={buttonClass(look, isTall)} href={hrefOf(to)} />;
}

/** The main action of a screen, when it opens another one. */
export function MainLink({ to, children }: { readonly to: Route; readonly children: ReactNode }) {
  return (
    <LinkButton to={to} look="main">
      {children}
    </LinkButton>
  );
}
