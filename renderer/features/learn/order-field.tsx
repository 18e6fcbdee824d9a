// Items to put in order: each with two buttons, up and down. The focus stays with the moved item.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, lineClass, stackClass } from '../../ui/layout.ts';
import { optionClass } from '../../ui/pressable.ts';
import { textClass } from '../../ui/text.ts';
import type { FieldProps } from './answer-fields.tsx';
import styles from './order-field.module.css';

type Move = { readonly item: number; readonly step: 1 | -1; readonly place: number };

/** Items to be put in order; `order` lists positions in the quiz file as they stand now. */
export function OrderField(
  props: FieldProps & {
    readonly items: readonly string[];
    readonly order: readonly number[];
    readonly onChange: (order: readonly number[]) => void;
  },
) {
  const { items, order, language } = props;
  const t = useTranslations('learn');
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<Move>();
  useEffect(() => {
    if (!moved) return;
    const buttons =
      list.current?.querySelectorAll<HTMLButtonElement>(`[data-item="${moved.item}"] button`) ?? [];
    const [up, down] = buttons;
    const same = moved.step === -1 ? up : down;
    (same?.disabled ? (same === up ? down : up) : same)?.focus();
  }, [moved]);
  const move = (item: number, step: 1 | -1): void => {
    const place = order.indexOf(item) + step;
    const others = order.filter((other) => other !== item);
    props.onChange([...others.slice(0, place), item, ...others.slice(place)]);
    setMoved({ item, step, place });
  };
  return (
    <>
      <ol
        ref={list}
        className={stackClass(8)}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
      >
        {order.map((item, place) => {
          const text = items[item] ?? '';
          return (
            <li
              key={item}
              className={classes(optionClass(), lineClass(12), styles['item'])}
              data-item={item}
              data-chosen={moved?.item === item || undefined}
            >
              <span className={classes(textClass('quiet', 'strong', 'figures'), styles['number'])}>
                {place + 1}
              </span>
              <span className={styles['text']} lang={language}>
                {text}
              </span>
              <span className={styles['buttons']}>
                <IconButton
                  icon={ArrowUp}
                  name={t('moveUp', { item: text })}
                  isDisabled={place === 0}
                  onPress={() => move(item, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  name={t('moveDown', { item: text })}
                  isDisabled={place === order.length - 1}
                  onPress={() => move(item, 1)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {moved &&
          t('movedTo', { item: items[moved.item] ?? '', number: moved.place + 1, total: order.length })}
      </p>
    </>
  );
}
