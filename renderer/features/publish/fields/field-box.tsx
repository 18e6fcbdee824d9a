// The box around the fields of one thing of several, such as one number of a contact.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cardClass } from '../../../ui/card.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';

/** What the fields of one thing take; `at` is its place among the problems, such as `people.0`. */
export type ItemFieldsProps<Item> = {
  readonly item: Item;
  readonly at: string;
  readonly onChange: (item: Item) => void;
};

/** A box of fields for each of several things; each can be removed. */
export function FieldBoxes<Item>(props: {
  readonly items: readonly Item[];
  /** The name of a box by its number, from 1. */
  readonly nameOf: (number: number) => string;
  /** Takes what is left when one was removed. */
  readonly onRemove: (rest: readonly Item[]) => void;
  /** Further buttons of a box, before the one that removes it. */
  readonly toolsOf?: (item: Item, index: number) => ReactNode;
  readonly children: (item: Item, index: number) => ReactNode;
}) {
  const { items } = props;
  return items.map((item, index) => (
    <FieldBox
      // biome-ignore lint/suspicious/noArrayIndexKey: what is being written has no other name
      key={`${items.length} ${index}`}
      name={props.nameOf(index + 1)}
      onRemove={() => props.onRemove(items.filter((_, place) => place !== index))}
      tools={props.toolsOf?.(item, index)}
    >
      {props.children(item, index)}
    </FieldBox>
  ));
}

function FieldBox(props: {
  readonly name: string;
  readonly onRemove: () => void;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTranslations('workshop');
  const { name } = props;
  return (
    <fieldset className={classes(stackClass(12), cardClass(16))}>
      <legend className="visually-hidden">{name}</legend>
      <div className={classes(lineClass(8, 'between'), textClass('label'))}>
        <span aria-hidden>{name}</span>
        <span className={rowClass(8)}>
          {props.tools}
          <IconButton icon={X} name={t('removeNamed', { name })} onPress={props.onRemove} />
        </span>
      </div>
      {props.children}
    </fieldset>
  );
}
