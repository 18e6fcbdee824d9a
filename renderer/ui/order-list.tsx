// List that a person puts in order: by dragging a handle, or with two buttons. The focus stays with the moved item.
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cardClass } from './card.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { classes, lineClass } from './layout.ts';
import { moveTo } from './move-to.ts';
import styles from './order-list.module.css';
import { textClass } from './text.ts';

/** One thing: `name` is said by the buttons that move it. */
type OrderItem = { readonly id: string; readonly name: string; readonly content: ReactNode };

/** What the buttons and the voice say. */
export type OrderWords = {
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly moved: (name: string, place: number, total: number) => string;
};

type Move = { readonly id: string; readonly step: 1 | -1 | undefined; readonly place: number };

/** Things in an order a person decides. */
export function OrderList(props: {
  readonly label: string;
  readonly items: readonly OrderItem[];
  readonly words: OrderWords;
  readonly onOrder: (ids: readonly string[]) => void;
}) {
  const { items, words } = props;
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<Move>();
  const drag = useDrag((id, place) => move(id, place, undefined));
  useEffect(() => {
    if (moved?.step === undefined) return;
    const [up, down] =
      list.current?.querySelectorAll<HTMLButtonElement>(
        `[data-order="${CSS.escape(moved.id)}"] [data-move]`,
      ) ?? [];
    const same = moved.step === -1 ? up : down;
    (same?.disabled ? (same === up ? down : up) : same)?.focus();
  }, [moved]);
  const ids = items.map(({ id }) => id);
  function move(id: string, place: number, step: 1 | -1 | undefined): void {
    if (place < 0 || place >= ids.length || ids.indexOf(id) === place) return;
    props.onOrder(moveTo(ids, id, place));
    setMoved({ id, step, place });
  }
  const name = items.find(({ id }) => id === moved?.id)?.name ?? '';
  return (
    <>
      <ol className={cardClass()} aria-label={props.label} ref={list}>
        {items.map((item, place) => (
          <li
            key={item.id}
            className={classes(lineClass(8), styles['item'])}
            data-order={item.id}
            {...drag.target(item.id, place)}
          >
            <span className={styles['handle']} {...drag.handle(item.id)}>
              <Icon of={GripVertical} />
            </span>
            <span className={classes(textClass('quiet', 'figures'), styles['number'])}>{place + 1}</span>
            <div className={styles['content']}>{item.content}</div>
            <span className={styles['buttons']}>
              <IconButton
                data-move
                icon={ArrowUp}
                name={words.up(item.name)}
                isDisabled={place === 0}
                onPress={() => move(item.id, place - 1, -1)}
              />
              <IconButton
                data-move
                icon={ArrowDown}
                name={words.down(item.name)}
                isDisabled={place === items.length - 1}
                onPress={() => move(item.id, place + 1, 1)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moved && words.moved(name, moved.place + 1, items.length)}
      </p>
    </>
  );
}

/** Drawing with the mouse; whoever cannot draw has the buttons. */
function useDrag(onDrop: (id: string, place: number) => void) {
  const dragged = useRef<string>(undefined);
  const [over, setOver] = useState<string>();
  return {
    handle: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        dragged.current = id;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        const row = event.currentTarget.closest('li');
        if (row) event.dataTransfer.setDragImage(row, 16, 16);
      },
      onDragEnd: () => {
        dragged.current = undefined;
        setOver(undefined);
      },
    }),
    target: (id: string, place: number) => ({
      'data-over': over === id || undefined,
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (dragged.current === undefined) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(id);
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (dragged.current === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(dragged.current, place);
        dragged.current = undefined;
        setOver(undefined);
      },
    }),
  };
}
