// Collapsed group of seldom used fields. It opens by itself only for a problem.
import { type ReactNode, useState } from 'react';
import { Disclosure } from '../../../ui/disclosure.tsx';

/** Fields behind their name. They are not in the page before they are wanted. */
export function FoldedFields(props: {
  readonly title: string;
  /** Something in them is to be mended. */
  readonly isWanted: boolean;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(props.isWanted);
  const isShown = isOpen || props.isWanted;
  return (
    <Disclosure
      name={props.title}
      open={isShown}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {isShown && props.children}
    </Disclosure>
  );
}
